// The page: www/ bundled into dist/page, with the engine embedded.
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { POLICY_MARK, withPolicy } from './policy.mjs';
import { ROOT, readVersion } from './project.mjs';
import { Failure } from './run.mjs';

const SOURCE = join(ROOT, 'www');
const TARGET = join(ROOT, 'dist/page');

/** The oldest browsers served; .cargo/config.toml counts on the same ones. */
const BROWSERS = ['chrome111', 'firefox115', 'safari16.4'];

/** @type {import('esbuild').BuildOptions} */
const BUNDLE = { bundle: true, minify: true, write: false, target: BROWSERS, charset: 'utf8', legalComments: 'none', logLevel: 'warning' };

/**
 * @param {string} module  path of the finished wasm module; its JavaScript stands beside it
 * @returns {Promise<Map<string, string>>} the page's own text by file name, the embedded engine left out
 */
export async function buildPage(module) {
  const engine = {
    wasmBase64: gzipSync(readFileSync(module), { level: constants.Z_BEST_COMPRESSION }).toString('base64'),
    workerSource: await bundleWorker(module.replace(/_bg\.wasm$/, '.js')),
  };
  const files = new Map([
    ['app.js', await bundleApp(engine)],
    ['app.css', await bundleText({ entryPoints: [join(SOURCE, 'styles/main.css')], external: ['data:*'] })],
    ['index.html', pageWithPolicy()],
  ]);
  write(files);
  files.set('app.js', files.get('app.js')?.replace(engine.wasmBase64, '') ?? '');
  return files;
}

/**
 * A classic script: the page starts it from a Blob, which has no address that imports could be relative to.
 * @param {string} glue
 */
function bundleWorker(glue) {
  return bundleText({
    entryPoints: [join(SOURCE, 'parser/worker.js')],
    format: 'iife',
    plugins: [virtualModules({ 'referat:wasm': { path: glue } })],
  });
}

/** @param {{ wasmBase64: string, workerSource: string }} engine */
function bundleApp(engine) {
  const text = (/** @type {string} */ contents) => `export default ${JSON.stringify(contents)};`;
  const named = Object.entries(engine).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
  return bundleText({
    entryPoints: [join(SOURCE, 'app.js')],
    format: 'esm',
    plugins: [virtualModules({
      'referat:engine': { contents: named.join('\n') },
      'referat:example': { contents: text(readFileSync(join(SOURCE, 'example.txt'), 'utf8')) },
      'referat:version': { contents: text(readVersion()) },
    })],
  });
}

/** @param {import('esbuild').BuildOptions} options */
async function bundleText(options) {
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
function virtualModules(modules) {
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

function pageWithPolicy() {
  const html = readFileSync(join(SOURCE, 'index.html'), 'utf8');
  if (!html.includes(POLICY_MARK)) throw new Failure(`www/index.html lacks ${POLICY_MARK}, where the policy goes`);
  return withPolicy(html);
}

/** @param {Map<string, string>} files */
function write(files) {
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(TARGET, name), text);
  const icons = join(SOURCE, 'icons');
  if (existsSync(icons)) cpSync(icons, join(TARGET, 'icons'), { recursive: true });
}
