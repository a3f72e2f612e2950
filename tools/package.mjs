// The npm package: dist/npm, ready to be packed. Its README stands in www/package, its types are those of the JSDoc and of the Rust model.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { customElements, elementTypes, packageManifest } from './manifest.mjs';
import { BUNDLE, SOURCE, bundleText, embeddedBoth, glueOf, virtualModules } from './page.mjs';
import { ROOT } from './project.mjs';
import { run } from './run.mjs';
import { thirdParty } from './third-party.mjs';
import { viewerModules } from './viewer.mjs';

const TARGET = join(ROOT, 'dist/npm');
const PACKAGE = join(SOURCE, 'package');

/** The page and the viewer must have been built. @param {import('./page.mjs').Modules} modules @param {string} [target]  the directory that is written */
export async function buildPackage(modules, target = TARGET) {
  const dist = join(target, 'dist');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'app'), { recursive: true });
  await buildEntries(modules, dist);
  await buildWorker('worker.js', 'referat:wasm', modules.reader, dist);
  await buildWorker('index-worker.js', 'referat:index', modules.index, dist);
  cpSync(modules.reader, join(dist, 'referat.wasm'));
  cpSync(modules.index, join(dist, 'referat-index.wasm'));
  cpSync(join(ROOT, 'dist/viewer/referat-viewer.bundle.js'), join(dist, 'referat-viewer.bundle.js'));
  cpSync(join(PACKAGE, 'themes'), join(dist, 'themes'), { recursive: true });
  for (const name of ['referat.html', 'referat-frame.js']) cpSync(join(ROOT, 'dist/page', name), join(target, 'app', name));
  for (const lang of ['da', 'en']) cpSync(join(ROOT, `src/messages/${lang}.json`), join(dist, `words/${lang}.json`));
  for (const name of ['LICENSE', 'LICENSE-MIT', 'LICENSE-APACHE']) cpSync(join(ROOT, name), join(target, name));
  cpSync(join(PACKAGE, 'README.md'), join(target, 'README.md'));
  writeFileSync(join(target, 'THIRD-PARTY.md'), thirdParty());
  writeTypes(dist);
  write(target, { 'package.json': packageManifest(), 'custom-elements.json': customElements() });
  writeFileSync(join(target, 'SHA256SUMS'), sums(target));
}

/** The entries, with what they share beside them. @param {import('./page.mjs').Modules} modules @param {string} dist */
async function buildEntries(modules, dist) {
  // The modules are files beside it.
  const scripts = Object.fromEntries(Object.entries(await embeddedBoth(modules)).map(([name, { workerSource }]) => [name, { workerSource }]));
  await build({
    ...BUNDLE,
    entryPoints: ['index.js', 'define.js', 'core.js'].map((name) => join(PACKAGE, name)),
    plugins: [virtualModules({ ...await viewerModules(modules, scripts), 'referat:assets': { path: join(PACKAGE, 'assets.js') } })],
    format: 'esm', splitting: true, chunkNames: 'shared-[hash]', outdir: dist, write: true,
  });
}

/** @param {string} name @param {string} glue @param {string} module @param {string} dist */
async function buildWorker(name, glue, module, dist) {
  const plugins = [virtualModules({ [glue]: glueOf(module) })];
  writeFileSync(join(dist, name), await bundleText({ entryPoints: [join(SOURCE, 'parser', name)], format: 'esm', plugins }));
}

/** tsc's own types for what others import, and for all that these are made of. @param {string} dist */
function writeTypes(dist) {
  const directory = mkdtempSync(join(ROOT, 'target/types-'));
  try {
    run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', ROOT, '--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--rootDir', SOURCE, '--outDir', directory]);
    for (const name of ['package/core.d.ts', 'parser/errors.d.ts', 'viewer/element.d.ts', 'viewer/engine.d.ts', 'viewer/compiled.d.ts']) cpSync(join(directory, name), join(dist, 'types', name));
  } finally {
    rmSync(directory, { recursive: true });
  }
  for (const name of ['referat.d.ts', 'summary.d.ts', 'collection.d.ts']) cpSync(join(SOURCE, 'types', name), join(dist, 'types/types', name));
  for (const [name, text] of Object.entries(elementTypes())) writeFileSync(join(dist, name), text);
}

/** @param {string} target @param {Record<string, object>} files */
function write(target, files) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(target, name), `${JSON.stringify(content, null, 2)}\n`);
}

/** @param {string} target */
function sums(target) {
  const files = readdirSync(target, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => relative(target, join(one.parentPath, one.name)));
  return files.sort().map((name) => `${createHash('sha256').update(readFileSync(join(target, name))).digest('hex')}  ${name}\n`).join('');
}
