// The page: www/ bundled into one file, with script, style sheet, texts and engines inside. dist/page/referat.html is that file, to be kept; index.html
// is the same for a host: it offers the file, and can be installed (offline.mjs).
import { gzipAsync } from '@gfx/zopfli';
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { minify } from 'terser';
import { base96 } from './base96.mjs';
import { cachedLater } from './cache.mjs';
import { LINKS, filesForOffline } from './offline.mjs';
import { POLICY_MARK, policyFor, withPolicy } from './policy.mjs';
import { ROOT, readVersion } from './project.mjs';
import { Failure } from './run.mjs';
import { withSection } from './section.mjs';

export const SOURCE = join(ROOT, 'www');
const TARGET = join(ROOT, 'dist/page');

/** Where in index.html the file that is offered, the style sheet and the script go. */
const MARKS = { file: '<!-- file -->', style: '<!-- style -->', script: '<!-- script -->' };

/** What the tool in one file is called. */
const FILE = 'referat.html';

/** The oldest browsers served; .cargo/config.toml counts on the same ones. */
export const BROWSERS = ['chrome111', 'firefox115', 'safari16.4'];

/** @type {import('esbuild').BuildOptions} */
export const BUNDLE = { bundle: true, minify: true, write: false, target: BROWSERS, charset: 'utf8', legalComments: 'none', logLevel: 'warning' };

/** @typedef {Record<string, { packed: string, workerSource: string }>} Engines */
/** @typedef {{ reader: string, index: string }} Modules  paths of the finished wasm modules; the JavaScript of each stands beside it */

/**
 * @param {Modules} modules
 * @param {string} [target]  the directory that is written
 * @returns {Promise<Map<string, string>>} the page's scripts and style sheet by name, the embedded modules left out: what is measured
 */
export async function buildPage({ reader, index }, target = TARGET) {
  const engines = await embeddedBoth({ reader, index });
  const script = await bundleApp(engines);
  const frame = await bundleFrame();
  const style = await bundleText({ entryPoints: [join(SOURCE, 'styles/main.css')], external: ['data:*'] });
  const file = assemble({ frame, script, style }, engines, '');
  const offer = `<meta name="referat-file" content="${FILE} ${Buffer.byteLength(file)} ${sumOf(file)}">`;
  const page = assemble({ frame, script, style }, engines, offer + LINKS);
  const beside = await filesForOffline(page, (entry, modules) => bundleScript({ entryPoints: [entry], format: 'iife', plugins: [virtualModules(modules)] }));
  const around = await bundleScript({ entryPoints: [join(SOURCE, 'frame/script.js')], format: 'iife' });
  write(target, { [FILE]: file, 'index.html': page, 'referat-frame.js': around, ...beside });
  const workers = Object.values(engines).map(({ workerSource }) => workerSource);
  return new Map([['app.js', [script, ...workers].join('\n')], ['app.css', style], ['frame.js', frame]]);
}

/** @param {Modules} modules @returns {Promise<Engines>} */
export async function embeddedBoth({ reader, index }) {
  return { reader: await embedded(reader, 'worker.js', 'referat:wasm'), index: await embedded(index, 'index-worker.js', 'referat:index') };
}

/**
 * A module, and the worker that runs it, which is in the module, too: a classic script, since the page starts it from a Blob, which
 * has no address that imports could be relative to.
 * @param {string} module
 * @param {string} worker
 * @param {string} glue  what the worker calls the JavaScript beside the module
 */
async function embedded(module, worker, glue) {
  const workerSource = await bundleScript({
    entryPoints: [join(SOURCE, 'parser', worker)],
    format: 'iife',
    // Of wasm-bindgen's code: advice about calls that we do not make, and ways to free what ends with its worker.
    drop: ['console'],
    define: { FinalizationRegistry: 'undefined', 'Symbol.dispose': 'undefined' },
    plugins: [virtualModules({ [glue]: glueOf(module) })],
  });
  return { packed: base96(await packed(withSection(readFileSync(module), 'worker', workerSource))), workerSource };
}

/** The JavaScript beside a module. @param {string} module */
export const glueOf = (module) => ({ path: module.replace(/_bg\.wasm$/, '.js') });

/** Zopfli's rounds: more of them gain nothing that shows. */
const ROUNDS = 4;

/** What any gunzip unpacks, 5 % smaller than gzip makes it; it takes half a minute, so the answer is kept. @param {Uint8Array} bytes */
const packed = (bytes) => cachedLater(['zopfli', String(ROUNDS), bytes], () => gzipAsync(bytes, { numiterations: ROUNDS, blocksplittingmax: 0 }));

/** Where the page holds its data. @param {string} name */
const dataId = (name) => `referat-${name}`;

/** How the script gets at it. @param {string} name */
const held = (name) => `document.getElementById(${JSON.stringify(dataId(name))}).textContent`;

/**
 * The modules stand in the page as data, as does the example: no script is parsed, compiled and hashed with a megabyte of text in it.
 * @param {Engines} engines
 */
function bundleApp(engines) {
  const named = Object.keys(engines).map((name) => `export const ${name} = { get packed() { return ${held(name)}; } };`);
  return bundleScript({
    entryPoints: [join(SOURCE, 'app.js')],
    format: 'esm',
    plugins: [virtualModules({
      'referat:engine': { contents: named.join('\n') },
      'referat:example': { contents: `export default ${held('example')};` },
      'referat:version': text(readVersion()),
    })],
  });
}

/** What speaks with the page around a frame: a script of its own, so that others need not run it. */
async function bundleFrame() {
  const style = await bundleText({ entryPoints: [join(SOURCE, 'frame/framed.css')] });
  return bundleScript({
    entryPoints: [join(SOURCE, 'frame/child.js')],
    format: 'esm',
    plugins: [virtualModules({ 'referat:framed': text(style.trim()), 'referat:version': text(readVersion()) })],
  });
}

/** A module that gives a text. @param {string} contents */
export const text = (contents) => ({ contents: `export default ${JSON.stringify(contents)};` });

/**
 * Terser finds what esbuild leaves: 3 % of the page after brotli. Functions that become arrows are safe here: none is called with `new`.
 * @param {import('esbuild').BuildOptions} options
 */
export async function bundleScript(options) {
  const { code } = await minify(await bundleText(options), { ecma: 2020, module: true, compress: { passes: 3, unsafe_arrows: true } });
  return code ?? '';
}

/** @param {import('esbuild').BuildOptions} options */
export async function bundleText(options) {
  const { outputFiles } = await build({ ...BUNDLE, ...options }).catch(() => {
    throw new Failure('the page could not be bundled; the reason stands above');
  });
  return outputFiles?.[0]?.text ?? '';
}

/**
 * Modules called `referat:...`: made here, or a file elsewhere.
 * @param {Record<string, { contents: string } | { path: string }>} modules
 * @returns {import('esbuild').Plugin}
 */
export function virtualModules(modules) {
  return {
    name: 'referat',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^referat:/ }, ({ path }) => {
        const module = modules[path];
        if (!module) return { errors: [{ text: `"${path}" is not to be had here (only ${Object.keys(modules).join(', ')})` }] };
        return 'path' in module ? { path: module.path } : { path, namespace: 'referat', pluginData: module.contents };
      });
      onLoad({ filter: /.*/, namespace: 'referat' }, ({ pluginData }) => ({ contents: pluginData, loader: 'js' }));
    },
  };
}

/**
 * The one file. The policy comes before what it is about, and names it by its hash. Data needs no leave of it: none of it runs.
 * @param {{ frame: string, script: string, style: string }} parts
 * @param {Engines} engines
 * @param {string} offer  what a host's page has in its head besides: the file that it offers, and what it takes to install it
 */
function assemble({ frame, script, style }, engines, offer) {
  const inline = { scripts: [frame, script].map((one) => inlined(one, 'script')), style: inlined(style, 'style') };
  const html = readFileSync(join(SOURCE, 'index.html'), 'utf8');
  const places = [POLICY_MARK, MARKS.file, MARKS.style, MARKS.script].map((mark) => html.indexOf(mark));
  if (places.includes(-1) || Math.min(...places) !== places[0]) {
    throw new Failure(`www/index.html needs ${POLICY_MARK}, and after it ${MARKS.file}, ${MARKS.style} and ${MARKS.script}`);
  }
  const example = data('text/plain', 'example', inlined(readFileSync(join(SOURCE, 'example.txt'), 'utf8'), 'script'));
  const modules = Object.entries(engines).map(([name, { packed }]) => data('application/wasm', name, packed));
  return withPolicy(html, policyFor({ ...inline, hosted: offer !== '' }))
    .replace(MARKS.file, () => offer)
    .replace(MARKS.style, () => `<style>${inline.style}</style>`)
    .replace(MARKS.script, () => `${templates()}${example}${modules.join('')}${inline.scripts.map((one) => `<script type="module">${one}</script>`).join('')}`);
}

/** What a script reads and no browser runs. @param {string} type @param {string} name @param {string} text */
const data = (type, name, text) => `<script type="${type}" id="${dataId(name)}">${text}</script>\n`;

/**
 * A text as it may stand inside an element: nothing in it ends the element, and the browser hashes the very same characters.
 * @param {string} text
 * @param {'script' | 'style'} element
 */
function inlined(text, element) {
  const safe = element === 'script' ? text.replace(/<\/(?=script)/gi, '<\\/') : text;
  const trouble = [`</${element}`, '<!--', '\r', '\0'].find((one) => safe.toLowerCase().includes(one));
  if (trouble !== undefined) throw new Failure(`the ${element} of the page holds ${JSON.stringify(trouble)}, which HTML would misread`);
  return safe;
}

/** The longer texts, each in its language: they are HTML, and no script has to make them. */
function templates() {
  const pages = join(SOURCE, 'pages');
  return readdirSync(pages).sort().map((name) =>
    `<template id="${basename(name, '.html')}">${readFileSync(join(pages, name), 'utf8')}</template>\n`).join('');
}

/** @param {string} text */
const sumOf = (text) => createHash('sha256').update(text).digest('hex');

/** @param {string} target @param {Record<string, string>} files */
function write(target, files) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(target, name), text);
  writeFileSync(join(target, 'SHA256SUMS'), Object.entries(files).map(([name, text]) => `${sumOf(text)}  ${name}\n`).join(''));
}
