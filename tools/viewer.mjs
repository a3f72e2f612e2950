// The element <referat-viewer> as one module with everything inside: dist/viewer/referat-viewer.bundle.js, and what its `integrity` is.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE, bundleScript, bundleText, embeddedBoth, text, virtualModules } from './page.mjs';
import { ROOT, readVersion } from './project.mjs';
import { minified, shadowed } from './viewer-style.mjs';

const TARGET = join(ROOT, 'dist/viewer');
const NAME = 'referat-viewer.bundle.js';

/** @param {import('./page.mjs').Modules} modules @param {string} [target]  the directory that is written */
export async function buildViewer(modules, target = TARGET) {
  const engines = Object.entries(await embeddedBoth(modules)).map(([name, engine]) => `export const ${name} = ${JSON.stringify(engine)};`);
  const script = await bundleScript({
    entryPoints: [join(SOURCE, 'viewer/index.js')],
    format: 'esm',
    plugins: [virtualModules({
      'referat:engine': { contents: engines.join('\n') },
      'referat:example': text(readFileSync(join(SOURCE, 'example.txt'), 'utf8')),
      'referat:version': text(readVersion()),
      'referat:style': text(await style()),
    })],
  });
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, NAME), script);
  writeFileSync(join(target, `${NAME}.sha384`), `sha384-${createHash('sha384').update(script).digest('base64')}\n`);
}

/** The page's style sheet, changed for a shadow tree, and what only the viewer has. */
async function style() {
  const page = await bundleText({ entryPoints: [join(SOURCE, 'styles/main.css')], external: ['data:*'], minify: false });
  return minified(`${shadowed(page)}\n${shadowed(readFileSync(join(SOURCE, 'viewer/viewer.css'), 'utf8'))}`);
}
