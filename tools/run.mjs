// Running other programs, and telling how long a piece of work took.
import { spawnSync } from 'node:child_process';
import { ROOT } from './project.mjs';

/**
 * Runs a program at the root of the checkout; its messages go to the terminal, its output is returned.
 * @param {string} program
 * @param {string[]} args
 */
export function run(program, args) {
  const { status, stdout, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw new Failure(`${program} could not be started (${error.message}); run scripts/setup`);
  if (status !== 0) throw new Failure(`${program} failed`);
  return stdout;
}

/** A failure whose message is enough; no stack is shown. */
export class Failure extends Error {}

/**
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} work
 */
export async function timed(title, work) {
  const start = performance.now();
  const result = await work();
  console.log(`      ${title.padEnd(40)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`);
  return result;
}

/**
 * The end of every command-line tool here: a failure is one line and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Failure ? `error: ${error.message}` : error);
    process.exitCode = 1;
  }
}
