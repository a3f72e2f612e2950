// The documents that are read: real minutes where this machine has them, else invented ones. benches/support/documents.rs
// chooses likewise.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../project.mjs';

/**
 * @typedef {{ name: string, path: string, bytes: Buffer }} Document
 * @typedef {{ real: boolean, files: Document[] }} Documents
 */

/** Real minutes are no part of the project. */
const REAL = join(ROOT, '../shared/minutes');

const INVENTED = join(ROOT, 'tests/minutes');

/** @returns {Documents} */
export function readDocuments() {
  const files = textsIn(REAL);
  return files.length > 0 ? { real: true, files } : { real: false, files: textsIn(INVENTED) };
}

/** @param {string} directory @returns {Document[]} */
function textsIn(directory) {
  const names = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith('.txt')).sort() : [];
  return names.map((name) => ({ name, path: join(directory, name), bytes: readFileSync(join(directory, name)) }));
}

/** @param {Documents} documents */
export function largest({ files }) {
  return files.reduce((best, file) => (file.bytes.length > best.bytes.length ? file : best));
}
