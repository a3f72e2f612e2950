import { Collection, initSync, read, unpack } from 'referat:wasm';
import { toMessage } from './errors.js';

/**
 * @import { Added } from '../types/collection.js'
 * @import { Order, Reply as Told } from './catalog.js'
 * @import { OnProgress, Reply, Request } from './client.js'
 */

/** @type {WebAssembly.Memory} */
let memory;

/** What the worker knows that is the page's index; it reads no files. @type {Collection | undefined} */
let collection;

/** @param {Reply | Told} reply @param {Transferable[]} [handedOver] */
const reply = (reply, handedOver = []) => self.postMessage(reply, handedOver);

/** @param {MessageEvent<Request | Order>} event */
function answer({ data }) {
  if (data.type === 'start') start(data.module, data.example);
  else if (data.type === 'read') settle(data);
  else serve(data);
}

/**
 * @param {WebAssembly.Module} module
 * @param {string} example  empty for the index, which reads no files
 */
function start(module, example) {
  memory = initSync({ module }).memory;
  reply({ type: 'ready' });
  if (example !== '') void warmUp(new File([example], ''));
}

/** For so long the parser is warmed up at most, in milliseconds of its own time. */
const WARMING = 600;

/**
 * The first readings build the parser's tables and run unoptimised code, until the browser has seen which of it is worth
 * compiling for speed: better on an example than on a file. Each is a task of its own, so that a file waits for no more
 * than one of them.
 * @param {File} example
 */
async function warmUp(example) {
  for (let spent = 0; spent < WARMING;) {
    await new Promise((resume) => setTimeout(resume));
    const start = performance.now();
    read(example, undefined, () => {});
    spent += performance.now() - start;
  }
}

/** @type {OnProgress} */
const tell = (phase, done) => reply({ type: 'progress', phase, done });

/** @param {Request & { type: 'read' }} request */
function settle({ file, password, archives }) {
  try {
    readFile(file, password);
  } catch (error) {
    const message = toMessage(error);
    const packed = message.code === 'unsupported-type' && message.detail === 'ZIP';
    if (packed && archives) unpackFile(file);
    else reply({ type: 'failed', error: packed ? { ...message, code: 'archive-in-archive' } : message, memory: size() });
  }
}

/** @param {File} file @param {string | undefined} password */
function readFile(file, password) {
  const meetings = [...read(file, password, tell)].map(([summary, json]) => ({ summary, json: json.buffer }));
  reply({ type: 'done', meetings, memory: size() }, meetings.map(({ json }) => json));
}

/** Hands over the files in an archive, one by one. @param {File} archive */
function unpackFile(archive) {
  try {
    unpack(archive, (/** @type {string} */ name, /** @type {Uint8Array<ArrayBuffer> | null} */ bytes, /** @type {string | null} */ code) =>
      reply({ type: 'member', name, file: bytes && new File([bytes], `${archive.name}/${name}`), code }));
    reply({ type: 'unpacked', memory: size() });
  } catch (error) {
    reply({ type: 'failed', error: toMessage(error), memory: size() });
  }
}

/** Meetings that wait to be opened: together that costs far less than one by one. @type {{ key: number, json: Uint8Array }[]} */
let waiting = [];
let weight = 0;

/** So long they wait at most, in milliseconds; so many bytes of them. */
const GATHERING = 30;
const HEAVY = 8 * 1024 * 1024;

/** How many documents were opened, and closed but not yet forgotten: forgetting makes the index anew. */
const held = { open: 0, closed: 0 };

/** Does what the index is asked for, in order. @param {Order} order */
function serve(order) {
  const { key } = order;
  collection ??= new Collection();
  if (order.type === 'open') return gather(collection, order);
  openAll(collection);
  attempt(key, collection, (open) => answerOf(open, order));
}

/** @param {number} key @param {Collection} open @param {(open: Collection) => any} work */
function attempt(key, open, work) {
  try {
    const answer = work(open);
    reply({ type: 'answer', key, answer }, answer instanceof ArrayBuffer ? [answer] : []);
  } catch (error) {
    reply({ type: 'failed', key, error: toMessage(error) });
  }
}

/** @param {Collection} open @param {Order & { type: 'open' }} order */
function gather(open, { key, json, alone }) {
  const bytes = new Uint8Array(json instanceof Blob ? new FileReaderSync().readAsArrayBuffer(json) : json);
  waiting.push({ key, json: bytes });
  weight += bytes.length;
  if (alone || weight > HEAVY) openAll(open);
  else if (waiting.length === 1) setTimeout(() => openAll(open), GATHERING);
}

/** Opens what waits. Where one of them is refused, none was opened: then each is tried for itself. @param {Collection} open */
function openAll(open) {
  const [meetings, first] = [waiting, waiting[0]];
  [waiting, weight] = [[], 0];
  if (!first) return;
  try {
    const added = meetings.length === 1 ? [opened(open, first.json)] : opened(open, listOf(meetings)).map((one) => [one]);
    meetings.forEach(({ key }, index) => reply({ type: 'answer', key, answer: added[index] }));
  } catch (error) {
    const told = toMessage(error);
    if (told.fatal || meetings.length === 1) reply({ type: 'failed', key: first.key, error: told });
    else for (const { key, json } of meetings) attempt(key, open, () => opened(open, json));
  }
}

/** @param {Collection} open @param {Uint8Array} json @returns {Added[]} */
function opened(open, json) {
  last = null;
  const added = open.open(json);
  held.open += added.filter((/** @type {Added} */ { again }) => !again).length;
  return added;
}

/** A list of JSON, of the bytes of its entries. @param {{ json: Uint8Array }[]} entries */
function listOf(entries) {
  const [start, comma, end] = [...'[,]'].map((sign) => sign.charCodeAt(0));
  const list = new Uint8Array(entries.reduce((sum, { json }) => sum + json.length + 1, 1));
  let at = 0;
  for (const { json } of entries) {
    list[at] = /** @type {number} */ (at === 0 ? start : comma);
    list.set(json, at + 1);
    at += json.length + 1;
  }
  list[at] = /** @type {number} */ (end);
  return list;
}

/** @param {Collection} open @param {Exclude<Order, { type: 'open' }>} order */
function answerOf(open, order) {
  if (order.type === 'export') return open.export(order.format, order.filter).buffer;
  if (order.type === 'ask') return partOf(open, order);
  last = null;
  held.closed += Number(open.close(order.id));
  if (held.closed * 4 < held.open) return;
  open.forgetClosed();
  held.open -= held.closed;
  held.closed = 0;
}

/** The last list that was answered: the next rows of it are asked for next. @type {{ question: string, rows: unknown[] } | null} */
let last = null;

/** @param {Collection} collection @param {Order & { type: 'ask' }} order */
function partOf(collection, { question, from, count }) {
  const written = JSON.stringify(question);
  if (last?.question !== written) {
    const answer = collection.ask(question);
    if (!Array.isArray(answer)) return { rows: answer, all: 1 };
    last = { question: written, rows: answer };
  }
  const { rows } = last;
  return { rows: rows.slice(from, from + count), all: rows.length };
}

/** What the parser has taken of memory; it never gives any back. */
const size = () => memory.buffer.byteLength;

self.addEventListener('message', answer);
