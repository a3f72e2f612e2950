// The native benchmark, benches/parse.rs: built by cargo, run as a program of its own.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, run } from '../run.mjs';

/**
 * @typedef {{ name: string, best: number, median: number, ratio: number }} Speed  in MB/s; the ratio is to comrak
 * @typedef {{ factor: number, bytes: number, nanosecondsPerByte: number, ratio: number }} Growth
 *
 * @typedef {object} NativeFigures
 * @property {{ name: string, bytes: number }[]} documents
 * @property {number} rounds
 * @property {number} turns
 * @property {Speed[]} throughput
 * @property {Speed[]} byDocument
 * @property {Growth[]} growth
 *
 * @typedef {{ bytes: number, rounds: number, parse: number, json: number }} NativeSample  seconds
 */

/**
 * A benchmark's path. The command line is built along with it, with panics that unwind like those of a benchmark:
 * otherwise cargo builds the crate twice, under one name.
 */
export function buildNative(name = 'parse') {
  process.env.CARGO_PROFILE_BENCH_PANIC = 'unwind';
  const output = run('cargo', ['bench', '--quiet', '--bench', name, '--no-run', '--message-format', 'json-render-diagnostics']);
  const program = output.split('\n').filter(Boolean).map((line) => JSON.parse(line))
    .find(({ reason, target, executable }) => reason === 'compiler-artifact' && target.kind.includes('bench') && executable);
  if (!program) throw new Failure('cargo built no benchmark');
  return String(program.executable);
}

/**
 * All native figures.
 * @param {string} program
 * @param {boolean} thorough  otherwise one turn only
 * @returns {NativeFigures}
 */
export function runNative(program, thorough) {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const path = join(directory, 'figures.json');
    run(program, [...(thorough ? ['--bench'] : []), '--json', path]);
    return JSON.parse(readFileSync(path, 'utf8'));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** One sample of the parser alone. @param {string} program @returns {NativeSample} */
export function sampleNative(program) {
  return JSON.parse(run(program, ['--sample']));
}

/**
 * Writes a thousand different documents into a directory; gives the bytes of their index for a byte of text.
 * @param {string} program
 * @param {string} directory
 * @returns {number}
 */
export const writeCollection = (program, directory) => JSON.parse(run(program, ['--write', directory])).index;

/** Reads files once; gives the seconds. @param {string} program @param {string[]} paths @returns {number} */
export function samplePdf(program, paths) {
  return JSON.parse(run(program, ['--files', ...paths]));
}
