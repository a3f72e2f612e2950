// Where things are, and the build matrix.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'smol-toml';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} Entry
 * @property {string[]} features  of the crate
 * @property {string} target  of wasm-bindgen
 * @property {string} out-dir
 * @property {string[]} bindgen  further flags of wasm-bindgen
 * @property {string[]} wasm-opt
 * @property {Record<string, string>} [sections]  files by the name of the custom section that they become
 *
 * @typedef {object} Matrix
 * @property {{ package: string, triple: string, profile: string }} crate
 * @property {Record<string, Entry>} entry
 * @property {{ wasm: number, index: number, page: number, frame: number }} budget  bytes after brotli
 */

/** @returns {Matrix} */
export function readMatrix() {
  return /** @type {any} */ (parse(readFileSync(`${ROOT}wasm-pack.toml`, 'utf8')));
}

/** The version of the crate, which is the version of everything. */
export function readVersion() {
  const manifest = /** @type {any} */ (parse(readFileSync(`${ROOT}Cargo.toml`, 'utf8')));
  return String(manifest.package.version);
}
