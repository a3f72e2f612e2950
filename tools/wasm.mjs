// One entry of the build matrix: cargo, then wasm-bindgen, then wasm-opt.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cached } from './cache.mjs';
import { ROOT } from './project.mjs';
import { Failure, run, timed } from './run.mjs';
import { withSection } from './section.mjs';

/**
 * @param {import('./project.mjs').Matrix} matrix
 * @param {string} name
 * @returns {Promise<string>} the path of the finished module
 */
export async function buildWasm(matrix, name) {
  const entry = matrix.entry[name];
  if (!entry) throw new Failure(`wasm-pack.toml has no entry "${name}" (it has ${Object.keys(matrix.entry).join(', ')})`);
  const compiled = await timed(`cargo (${matrix.crate.triple})`, () => compile(matrix.crate, entry));
  const module = await timed(`wasm-bindgen --target ${entry.target}`, () => bind(compiled, entry));
  await timed(`wasm-opt ${entry['wasm-opt'].join(' ')}`, () => optimise(module, entry['wasm-opt']));
  for (const [section, path] of Object.entries(entry.sections ?? {})) writeFileSync(module, withSection(readFileSync(module), section, textOf(path)));
  return module;
}

/**
 * The two modules of the page.
 * @param {import('./project.mjs').Matrix} matrix
 * @returns {Promise<import('./page.mjs').Modules>}
 */
export async function buildModules(matrix) {
  return { reader: await buildWasm(matrix, 'page'), index: await buildWasm(matrix, 'index') };
}

/**
 * The crate is a plain library; only here is it linked as a module. As a crate type in Cargo.toml, `cdylib` would take the
 * hash off the file names of every native build, and builds with different flags would overwrite each other's library; so
 * each set of features has a directory of its own, too.
 * @param {import('./project.mjs').Matrix['crate']} crate
 * @param {import('./project.mjs').Entry} entry
 */
function compile({ package: name, triple, profile }, { features }) {
  const output = run('cargo', [
    'rustc', '--lib', '--crate-type', 'cdylib', '--package', name, '--target', triple, '--profile', profile,
    '--no-default-features', '--features', features.join(), '--target-dir', join(ROOT, 'target', 'modules', features.join('-')),
    '--message-format', 'json-render-diagnostics', '--config', remapping(triple),
  ]);
  const module = output.split('\n').filter(Boolean).map((line) => JSON.parse(line))
    .filter(({ reason, target }) => reason === 'compiler-artifact' && target.name === name)
    .flatMap(({ filenames }) => filenames)
    .find((file) => file.endsWith('.wasm'));
  if (!module) throw new Failure(`cargo built no module of ${name}`);
  return module;
}

/**
 * Panic messages name source files. These names must say nothing of the machine that built the page, nor change with it.
 * @param {string} triple
 */
function remapping(triple) {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), '.cargo');
  const flags = [`--remap-path-prefix=${join(cargoHome, 'registry', 'src')}=crates`, `--remap-path-prefix=${join(ROOT, '.')}=referat`];
  return `target.${triple}.rustflags=${JSON.stringify(flags)}`;
}

/** A file of JSON without what is for its editors alone. @param {string} path */
const textOf = (path) => JSON.stringify(JSON.parse(readFileSync(join(ROOT, path), 'utf8')));

/**
 * @param {string} compiled
 * @param {import('./project.mjs').Entry} entry
 */
function bind(compiled, entry) {
  const directory = join(ROOT, entry['out-dir']);
  rmSync(directory, { recursive: true, force: true });
  run('wasm-bindgen', ['--target', entry.target, '--out-dir', directory, ...entry.bindgen, compiled]);
  calmNames(directory, basename(compiled, '.wasm'));
  if (entry.target === 'nodejs') writeFileSync(join(directory, 'package.json'), '{ "type": "commonjs" }\n');
  return join(directory, `${basename(compiled, '.wasm')}_bg.wasm`);
}

/** What the name of an import begins with. */
const PREFIX = '__wbg_';

/**
 * The names of imports end in 16 digits of a hash, which no compression makes smaller; a count in place of the whole, as long, does as well.
 * @param {string} directory
 * @param {string} name
 */
function calmNames(directory, name) {
  const paths = [`${name}.js`, `${name}_bg.wasm`].map((file) => join(directory, file));
  const [glue = '', module = ''] = paths.map((path) => readFileSync(path, 'latin1'));
  const names = [...new Set(glue.match(/\b__wb(?:g|indgen)_\w+_[0-9a-f]{16}\b/g))];
  const calm = (/** @type {string} */ text) => names.reduce((all, one, index) =>
    all.replaceAll(one, PREFIX + String(index).padStart(one.length - PREFIX.length, '0')), text);
  for (const [index, text] of [glue, module].entries()) writeFileSync(/** @type {string} */ (paths[index]), calm(text), 'latin1');
}

/**
 * @param {string} module
 * @param {string[]} flags
 */
function optimise(module, flags) {
  const input = readFileSync(module);
  const optimiser = readFileSync(join(ROOT, 'node_modules/binaryen/package.json'));
  writeFileSync(module, cached([optimiser, flags.join(' '), input], () => wasmOpt(module, flags)));
}

/**
 * @param {string} module
 * @param {string[]} flags
 */
function wasmOpt(module, flags) {
  const directory = mkdtempSync(join(tmpdir(), 'wasm-opt-'));
  try {
    const output = join(directory, 'out.wasm');
    run(process.execPath, [join(ROOT, 'node_modules/binaryen/bin/wasm-opt'), ...flags, module, '-o', output]);
    return readFileSync(output);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
