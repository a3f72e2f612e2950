// The element <referat-viewer> as one module with everything inside: dist/viewer/referat-viewer.bundle.js, and what its `integrity` is.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE, bundleScript, bundleText, embeddedBoth, glueOf, text, virtualModules } from './page.mjs';
import { ROOT, readVersion } from './project.mjs';
import { minified, shadowed } from './viewer-style.mjs';

const TARGET = join(ROOT, 'dist/viewer');
const NAME = 'referat-viewer.bundle.js';

/** @param {import('./page.mjs').Modules} modules @param {string} [target]  the directory that is written */
export async function buildViewer(modules, target = TARGET) {
  const script = await bundleScript({
    entryPoints: [join(SOURCE, 'viewer/index.js')],
    format: 'esm',
    plugins: [virtualModules({ ...await viewerModules(modules, await embeddedBoth(modules)), 'referat:assets': { path: join(SOURCE, 'viewer/embedded.js') } })],
  });
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, NAME), script);
  writeFileSync(join(target, `${NAME}.sha384`), `sha384-${createHash('sha384').update(script).digest('base64')}\n`);
}

/** The modules that the element imports, but for where its assets are. @param {import('./page.mjs').Modules} modules @param {Record<string, object>} embedded */
export async function viewerModules(modules, embedded) {
  const engines = Object.entries(embedded).map(([name, engine]) => `export const ${name} = ${JSON.stringify(engine)};`);
  return {
    'referat:app': await repeatable(join(SOURCE, 'viewer/app.js')),
    'referat:engine': { contents: engines.join('\n') },
    'referat:example': text(readFileSync(join(SOURCE, 'example.txt'), 'utf8')),
    'referat:inline-reader': await inline('reader.js', 'referat:wasm', modules.reader),
    'referat:inline-index': await inline('index.js', 'referat:index', modules.index),
    'referat:style': text(await style()),
    'referat:version': text(readVersion()),
  };
}

/** A function that makes what a module exports, at each call anew. @param {string} entry @param {import('esbuild').BuildOptions} [options] */
async function repeatable(entry, options = {}) {
  const code = await bundleText({ entryPoints: [entry], format: 'cjs', minify: false, ...options });
  return { contents: `export function make() { const module = { exports: {} }; ${code}; return module.exports; }` };
}

/** A worker for the page's own thread. @param {string} entry @param {string} glue  what it calls the JavaScript beside the module @param {string} module */
function inline(entry, glue, module) {
  const directory = join(SOURCE, 'viewer/inline');
  return repeatable(join(directory, entry), { inject: [join(directory, 'around.js')], plugins: [virtualModules({ [glue]: glueOf(module) })] });
}

/** The page's style sheet, changed for a shadow tree, and what only the viewer has. */
async function style() {
  const page = await bundleText({ entryPoints: [join(SOURCE, 'styles/main.css')], external: ['data:*'], minify: false });
  return minified(`${shadowed(page)}\n${shadowed(readFileSync(join(SOURCE, 'viewer/viewer.css'), 'utf8'))}`);
}
