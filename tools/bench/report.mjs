// The figures as the Markdown that stands in BENCHMARKS.md.
import { Failure } from '../run.mjs';
import { median } from './statistics.mjs';

/**
 * @import { DropFigures, Spread } from './drop.mjs'
 * @import { EngineSpeed } from './engines.mjs'
 * @import { FolderFigures } from './folder.mjs'
 * @import { Growth, NativeFigures, Speed } from './native.mjs'
 * @import { PdfFigures } from './pdf.mjs'
 * @import { ReviewFigures } from './review.mjs'
 * @import { StartFigures } from './start.mjs'
 * @import { Size } from '../sizes.mjs'
 *
 * @typedef {object} Figures
 * @property {ReturnType<typeof import('./machine.mjs').describeMachine>} machine
 * @property {{ real: boolean, files: { name: string, bytes: number }[] }} documents
 * @property {NativeFigures} native
 * @property {EngineSpeed[]} engines
 * @property {PdfFigures} pdf
 * @property {StartFigures} start
 * @property {DropFigures} drop
 * @property {FolderFigures} folder
 * @property {ReviewFigures} review
 * @property {Size[]} sizes
 */

const START = '<!-- figures -->';
const END = '<!-- end of figures -->';

/** Puts new figures between the marks. @param {string} document @param {string} figures */
export function replaceFigures(document, figures) {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start < 0 || end < start) throw new Failure(`BENCHMARKS.md lacks ${START} or ${END}`);
  return `${document.slice(0, start + START.length)}\n\n${figures}\n${document.slice(end)}`;
}

/** @param {Figures} figures */
export function report(figures) {
  const { native, engines, pdf, start, drop, folder, review, sizes } = figures;
  return [
    circumstances(figures),
    '### Targets', targetTable(figures),
    '### Throughput, native', speedTable('reader', native.throughput), speedTable('document', native.byDocument),
    '### Growth', growthTable(native.growth),
    '### WebAssembly beside native', engineTable(engines),
    '### PDF', pdfTable(pdf),
    '### From the start to the outline', startTable(start),
    '### From drop to outline', dropTable(drop),
    '### A folder', folderTable(folder),
    '### A thousand meetings', reviewTable(review),
    '### Size', sizeTable(sizes),
  ].join('\n\n') + '\n';
}

/** @param {Figures} figures */
function circumstances({ machine, documents, native }) {
  const { date, processor, cores, load, system, versions } = machine;
  const total = documents.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const kind = documents.real ? 'real' : 'invented';
  return [
    `Taken on ${date} on ${cores} cores of ${processor} (${system}), load ${load.toFixed(1)} when the run began.`,
    `${documents.files.length} ${kind} documents of ${kilo(total)} kB in all, ${native.rounds} rounds to a sample.`,
    `${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ')}.`,
  ].join('\n');
}

/** @param {Figures} figures */
function targetTable({ native, engines, pdf, drop, folder, review, sizes }) {
  const letter = median(review.letters);
  const pages = pdf.speeds.find(({ name }) => name === 'referat in Chromium')?.ratio ?? NaN;
  const speed = native.throughput.find(({ name }) => name === 'referat')?.ratio ?? NaN;
  const growth = native.growth.at(-1)?.ratio ?? NaN;
  const wasm = (/** @type {string} */ where) => engines.find(({ name }) => name === `WebAssembly in ${where}`)?.ratio ?? NaN;
  return table(['what', 'target', 'figure', 'reached'], [
    target('full parse, native', 'at least 1 x comrak', times(speed), speed >= 1),
    target('time for a byte at 8 x the items', 'at most 1.1 x that at 1 x', times(growth), growth <= 1.1),
    target('WebAssembly in Node', 'at least 0.5 x native', times(wasm('Node')), wasm('Node') >= 0.5),
    target('WebAssembly in Chromium', 'at least 0.5 x native', times(wasm('Chromium')), wasm('Chromium') >= 0.5),
    target('PDF in Chromium', 'at least 3 x pdf.js', times(pages), pages >= 3),
    target('drop to outline', 'under 50 ms', `${milli(drop.moments.painted.median)} ms`, drop.moments.painted.median < 50),
    target('... beside an engine without PDF', 'at most 1.1 x', times(drop.withoutPdf), drop.withoutPdf <= 1.1),
    target('longest task, a folder', 'at most 50 ms', `${milli(folder.longestOwn)} ms`, folder.longestOwn <= 50),
    target('a letter typed, 1,000 meetings', 'under 30 ms', `${milli(letter)} ms`, letter < 30),
    target('index, 1,000 meetings', 'at most 1.5 x the text', times(review.index), review.index <= 1.5),
    ...sizes.map(({ name, brotli, budget }) => target(name, `at most ${kilo(budget)} kB brotli`, `${kilo(brotli)} kB`, brotli <= budget)),
  ]);
}

/** @type {(what: string, goal: string, figure: string, reached: boolean) => string[]} */
const target = (what, goal, figure, reached) => [what, goal, figure, reached ? 'yes' : '**no**'];

/** @param {string} title @param {Speed[]} speeds */
function speedTable(title, speeds) {
  return table([title, 'best MB/s', 'median MB/s', '× comrak'],
    speeds.map(({ name, best, median, ratio }) => [name, best.toFixed(1), median.toFixed(1), ratio.toFixed(2)]));
}

/** @param {Growth[]} growth */
function growthTable(growth) {
  return table(['items', 'kB', 'ns for a byte', '× smallest'], growth.map(({ factor, bytes, nanosecondsPerByte, ratio }) =>
    [`${factor} x`, kilo(bytes), nanosecondsPerByte.toFixed(2), ratio.toFixed(2)]));
}

/** @param {EngineSpeed[]} engines */
function engineTable(engines) {
  return table(['engine', 'best MB/s', 'median MB/s', '× native', '× native with JSON'],
    engines.map(({ name, best, median, ratio, ratioToJson }) =>
      [name, best.toFixed(1), median.toFixed(1), ratio.toFixed(2), ratioToJson.toFixed(2)]));
}

/** @param {PdfFigures} pdf */
function pdfTable({ real, files, pages, longest, bytes, speeds, memory }) {
  const kind = real ? 'real minutes, from six producers' : 'invented minutes, printed by Chromium';
  return [
    `${files} files of ${pages} pages and ${kilo(bytes)} kB in all (${kind}). Over all of them the engine's memory grew by ${kilo(memory)} kB; the longest has ${longest} pages: ${kilo(memory * 100 / longest)} kB for 100 pages.`,
    table(['reader', 'best pages/s', 'median pages/s', '× pdf.js'], speeds.map(({ name, best, median, ratio }) =>
      [name, best.toFixed(0), median.toFixed(0), ratio.toFixed(2)])),
  ].join('\n\n');
}

/** @param {StartFigures} start */
export function startTable({ bytes, turns, starts }) {
  return [
    `A PDF of ${kilo(bytes)} kB, ${turns} loads of each kind, each in a browser that has seen none of it; milliseconds since the page was asked for. Ratios to pdf.js are of times: below 1 is sooner.`,
    table(['', 'file can be read', 'best', '× pdf.js', 'outline, or text, on the screen', 'best', '× pdf.js'], starts.map(({ name, interactive, outline }) =>
      [name, ...[interactive, outline].flatMap(({ median, best, ratio }) => [milli(median), milli(best), ratio.toFixed(2)])])),
  ].join('\n\n');
}

/** @param {DropFigures} drop */
function dropTable({ name, bytes, drops, moments, longestTask, withoutPdf }) {
  const row = (/** @type {string} */ what, /** @type {Spread} */ { median, best, worst }) => [what, milli(median), milli(best), milli(worst)];
  return [
    `${name} (${kilo(bytes)} kB), ${drops} drops, each on a page that was just opened; milliseconds. Until the outline is on the screen it takes ${times(withoutPdf)} the time of the same page with an engine that reads no PDFs.`,
    table(['', 'median', 'best', 'worst'], [
      row('file handed to the worker', moments.asked),
      row('answer received', moments.answered),
      row('outline made', moments.outline),
      row('outline on the screen', moments.painted),
      row('all items made', moments.items),
      row('longest task of the main thread', longestTask),
    ]),
  ].join('\n\n');
}

/** @param {FolderFigures} figures */
function folderTable({ files, bytes, seconds, longest, longestOwn }) {
  return [
    `${files} files of ${kilo(bytes)} kB, dropped as a folder with the list of files unfolded.`,
    table(['', 'figure'], [
      ['until the last file is read', `${seconds.toFixed(1)} s`],
      ['longest task of the main thread', `${milli(longest)} ms`],
      ['... in time of the processor', `${milli(longestOwn)} ms`],
    ]),
  ].join('\n\n');
}

/** @param {ReviewFigures} figures */
function reviewTable({ files, typed, letters, filter, views, longest, longestOwn, index, memory }) {
  const row = (/** @type {string} */ what, /** @type {{ median: number, worst: number }} */ { median, worst }) => [what, milli(median), milli(worst)];
  return [
    `${files} different meetings of 50 kB, opened on the page; milliseconds until it is on the screen. The index takes ${times(index)} the text's bytes${memory === null ? '' : `, the page with its workers ${kilo(memory / 1000)} MB`}.`,
    table(['', 'median', 'worst'], [
      ...typed.map((one) => row(`typed: ${one.name}`, one)),
      row('typed, all letters', { median: median(letters), worst: Math.max(...letters) }),
      row('a filter chosen', filter),
      ...views.map((one) => row(`view: ${one.name}`, one)),
    ]),
    table(['', 'figure'], [
      ['longest task of the main thread meanwhile', `${milli(longest)} ms`],
      ['... in time of the processor', `${milli(longestOwn)} ms`],
    ]),
  ].join('\n\n');
}

/** @param {Size[]} sizes */
function sizeTable(sizes) {
  return table(['', 'kB', 'kB brotli', 'budget'], sizes.map(({ name, bytes, brotli, budget }) => [name, kilo(bytes), kilo(brotli), kilo(budget)]));
}

/** The first column is words, the others are figures. @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const widths = head.map((title, i) => Math.max(3, ...[head, ...rows].map((row) => (row[i] ?? title).length)));
  const pad = (/** @type {string} */ text, /** @type {number} */ i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0));
  const line = (/** @type {string[]} */ cells) => `| ${cells.map(pad).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** @param {number} value */
const times = (value) => `${value.toFixed(2)} x`;

/** @param {number} bytes */
const kilo = (bytes) => (bytes / 1000).toFixed(1);

/** @param {number} value */
const milli = (value) => value.toFixed(1);
