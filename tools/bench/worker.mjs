// The worker that chromium.mjs starts: first it is given the engine and the documents, then it reads them all as often as
// it is asked to, and answers with the seconds.
import { initSync, parse } from 'referat:wasm';

/** @type {Uint8Array[]} */
let documents = [];

globalThis.addEventListener('message', (event) => {
  const { data } = /** @type {MessageEvent} */ (event);
  if (data.wasm) globalThis.postMessage(start(data));
  else globalThis.postMessage(data.rounds ? read(data.rounds) : weigh());
});

/** @type {WebAssembly.Memory} */
let memory;

/** @param {{ wasm: BufferSource, documents: Uint8Array[] }} given */
function start(given) {
  ({ memory } = initSync({ module: new WebAssembly.Module(given.wasm) }));
  documents = given.documents;
  return 0;
}

/** @param {number} rounds */
function read(rounds) {
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) for (const document of documents) parse(document, 'minutes.txt');
  return (performance.now() - start) / 1000;
}

/** Reads every document once; counts the pages, of all and of the longest, and by how many bytes the engine's memory grew. */
function weigh() {
  const before = memory.buffer.byteLength;
  const pages = documents.map((document) => parse(document, '')[0]?.source.pages ?? 0);
  return { pages: pages.reduce((sum, each) => sum + each, 0), longest: Math.max(...pages), memory: memory.buffer.byteLength - before };
}
