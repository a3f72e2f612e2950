// The benchmarks: node tools/bench.mjs [--quick] [--json PATH]. BENCHMARKS.md explains the figures.
//
// Takes all of them in one run and writes them into BENCHMARKS.md, between its two marks; --json writes them as they
// are, too. --quick takes few samples, to see that everything runs, and writes no file unless told to.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './bench/browser.mjs';
import { largest, readDocuments } from './bench/documents.mjs';
import { timeDrops } from './bench/drop.mjs';
import { compareEngines } from './bench/engines.mjs';
import { timeFolder } from './bench/folder.mjs';
import { describeMachine } from './bench/machine.mjs';
import { buildNative, runNative } from './bench/native.mjs';
import { comparePdf } from './bench/pdf.mjs';
import { timeReview } from './bench/review.mjs';
import { replaceFigures, report } from './bench/report.mjs';
import { timeStarts } from './bench/start.mjs';
import { buildPage } from './page.mjs';
import { ROOT, readMatrix } from './project.mjs';
import { runMain, timed } from './run.mjs';
import { measureSizes } from './sizes.mjs';
import { buildViewer } from './viewer.mjs';
import { buildModules, buildWasm } from './wasm.mjs';

/** Odd, so that the median is a sample. */
const TURNS = { usual: 15, quick: 3 };
const DROPS = { usual: 15, quick: 3 };
const PDF_TURNS = { usual: 5, quick: 1 };
const START_TURNS = { usual: 9, quick: 1 };

const DOCUMENT = join(ROOT, 'BENCHMARKS.md');

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } } });

async function build() {
  const matrix = readMatrix();
  const node = await buildWasm(matrix, 'node');
  const modules = await buildModules(matrix);
  await timed('viewer (dist/viewer)', () => buildViewer(modules));
  const files = await timed('page (dist/page)', () => buildPage(modules));
  const withoutPdf = join(ROOT, 'dist/without-pdf');
  await buildPage({ ...modules, reader: await buildWasm(matrix, 'without-pdf') }, withoutPdf);
  const native = await timed('native benchmark', () => buildNative());
  const collection = await timed('native benchmark of many documents', () => buildNative('collection'));
  return { native, collection, node, withoutPdf, page: modules.reader, sizes: measureSizes(matrix.budget, modules, files) };
}

/** @param {Awaited<ReturnType<typeof build>>} built */
async function takeFigures({ native, collection, node, page, withoutPdf, sizes }) {
  const documents = readDocuments();
  const pace = options.quick ? 'quick' : 'usual';
  const browser = await openBrowser();
  try {
    return {
      machine: describeMachine(browser.version()),
      documents: { real: documents.real, files: documents.files.map(({ name, bytes }) => ({ name, bytes: bytes.length })) },
      native: await timed('native, beside comrak', () => runNative(native, !options.quick)),
      engines: await timed('WebAssembly beside native', () => compareEngines({ native, node, page, browser, documents, turns: TURNS[pace] })),
      pdf: await timed('PDFs beside pdf.js', () => comparePdf({ native, page, browser, turns: PDF_TURNS[pace] })),
      start: await timed('from the start to the outline, beside pdf.js', () => timeStarts(browser, START_TURNS[pace])),
      drop: await timed('from the drop to the outline', () => timeDrops(browser, withoutPdf, largest(documents), DROPS[pace])),
      folder: await timed('a folder of a thousand files', () => timeFolder(browser, largest(documents).bytes.toString())),
      review: await timed('a thousand meetings looked through', () => timeReview(browser, collection)),
      sizes,
    };
  } finally {
    await browser.close();
  }
}

await runMain(async () => {
  const figures = await takeFigures(await build());
  const text = report(figures);
  console.log(`\n${text}`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  if (!options.quick) writeFileSync(DOCUMENT, replaceFigures(readFileSync(DOCUMENT, 'utf8'), text));
});
