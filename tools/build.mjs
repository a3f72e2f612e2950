// The build program: node tools/build.mjs [entry ...], the entries being those of wasm-pack.toml (default: page).
//
// The contract with www/:
//   www/index.html         has the places `<!-- policy -->`, `<!-- file -->`, `<!-- style -->` and `<!-- script -->`, in this order; loads nothing
//   www/pages/*.html       longer texts, by name and language; they stand in the page as <template id="name.language">
//   www/app.js             the page's entry, an ES module
//   www/styles/main.css    the style sheet's entry; it may @import others
//   www/parser/worker.js   the entry of the workers that read files, bundled into one classic script
//   www/parser/index-worker.js  the same of the worker that holds the open documents
//   www/example.txt        the example document
//
//   import { reader, index } from 'referat:engine';             // page: of each { packed: with its worker as a section, gzipped, then parser/base96.js; workerSource }; the former stands in the page as data
//   import example from 'referat:example';                      // page: text of www/example.txt
//   import version from 'referat:version';                      // page: version of the crate
//   import { initSync, ... } from 'referat:wasm';               // worker: what wasm-bindgen made; initSync({ module })
//   import { initSync, ... } from 'referat:index';              // index worker: the same
//
// The page starts the workers from a Blob, through the Trusted Types policy `referat-worker` (see tools/policy.mjs).
// Types of these modules: www/types/virtual.d.ts. What each step writes: dist/wasm/<entry>, and in dist/page:
//   referat.html       the whole tool in one file
//   index.html         the same for a host: it offers that file, and knows its size and its sum
//   referat-frame.js   for pages that show either in a frame (www/frame/script.js)
//   SHA256SUMS         of all
// and in dist/viewer:
//   referat-viewer.bundle.js         the element <referat-viewer> in one module (www/viewer), with 'referat:style' for its shadow tree
//   referat-viewer.bundle.js.sha384  what stands in the attribute `integrity`
// and in dist/npm the package `referat` (www/package, tools/package.mjs), ready for `npm pack`; in dist/embedding a page that shows each
// embedding live (www/embedding, tools/embedding.mjs)
import { buildEmbedding } from './embedding.mjs';
import { buildPackage } from './package.mjs';
import { buildPage } from './page.mjs';
import { readMatrix } from './project.mjs';
import { runMain, timed } from './run.mjs';
import { reportSizes } from './sizes.mjs';
import { buildViewer } from './viewer.mjs';
import { buildModules, buildWasm } from './wasm.mjs';

await runMain(async () => {
  const matrix = readMatrix();
  const entries = process.argv.slice(2);
  for (const name of entries.filter((entry) => entry !== 'page')) await buildWasm(matrix, name);
  if (entries.length > 0 && !entries.includes('page')) return;
  const modules = await buildModules(matrix);
  await timed('viewer (dist/viewer)', () => buildViewer(modules));
  const files = await timed('page (dist/page)', () => buildPage(modules));
  await timed('npm package (dist/npm)', () => buildPackage(modules));
  buildEmbedding();
  reportSizes(matrix.budget, modules, files);
});
