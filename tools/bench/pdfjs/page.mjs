// pdf.js in a page of Chromium, its own worker beside it: text extraction as its users do it, page after page. It is led
// from outside by pdf.mjs.
/* global Worker */
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import workerSource from 'pdfjs:worker';

const url = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }));
GlobalWorkerOptions.workerPort = new Worker(url, { type: 'module' });

/** @type {Uint8Array[]} */
let documents = [];

/** Reads all documents so often; gives the seconds. @param {number} rounds */
async function readAll(rounds) {
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) for (const bytes of documents) await read(bytes);
  return (performance.now() - start) / 1000;
}

/** All text of a document. It takes the bytes for itself, so it is given a copy. @param {Uint8Array} bytes */
async function read(bytes) {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, disableFontFace: true, verbosity: 0 });
  const pdf = await task.promise;
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items) letters += 'str' in item ? item.str.length : 0;
  }
  await task.destroy();
  if (letters === 0) throw new Error('pdf.js found no text');
}

Object.assign(globalThis, {
  start: (/** @type {string[]} */ given) => {
    documents = given.map((text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  },
  readAll,
});
