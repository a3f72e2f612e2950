// The build program: node tools/build.mjs [entry ...], the entries being those of wasm-pack.toml (default: page).
//
// The contract with www/:
//   www/index.html         has the places `<!-- policy -->`, `<!-- style -->` and `<!-- script -->`, in this order; loads nothing
//   www/app.js             the page's entry, an ES module
//   www/styles/main.css    the style sheet's entry; it may @import others
//   www/parser/worker.js   the worker's entry, bundled into one classic script
//   www/example.txt        the example document
//
//   import { wasmBase64, workerSource } from 'referat:engine';   // page: gzipped then base64; the worker's script
//   import example from 'referat:example';                      // page: text of www/example.txt
//   import version from 'referat:version';                      // page: version of the crate
//   import { initSync, ... } from 'referat:wasm';               // worker: what wasm-bindgen made; initSync({ module })
//
// The page starts the worker from a Blob, through the Trusted Types policy `referat-worker` (see tools/policy.mjs).
// Types of these modules: www/types/virtual.d.ts. What each step writes: dist/wasm/<entry>, dist/page/index.html.
import { readFileSync } from 'node:fs';
import { buildPage } from './page.mjs';
import { readMatrix } from './project.mjs';
import { runMain, timed } from './run.mjs';
import { reportSizes } from './sizes.mjs';
import { buildWasm } from './wasm.mjs';

await runMain(async () => {
  const matrix = readMatrix();
  const entries = process.argv.slice(2);
  for (const name of entries.length > 0 ? entries : ['page']) {
    const module = await buildWasm(matrix, name);
    if (name !== 'page') continue;
    const files = await timed('page (dist/page)', () => buildPage(module));
    reportSizes(matrix.budget, readFileSync(module), files);
  }
});
