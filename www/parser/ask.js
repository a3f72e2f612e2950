import { ReadError, fromMessage } from './errors.js';
import { fileOf } from './led.js';

/** @import { Job, Parsed, Reply, Request } from './client.js' */

/** @typedef {{ meetings: Parsed[], memory: number }} Outcome */

/**
 * One file, one worker: asks, passes on what it hears, and settles with the answer.
 * @param {Worker} worker
 * @param {Pick<Job, 'file' | 'options'>} job
 * @param {number} patience  the longest silence that is waited for, in milliseconds
 * @returns {Promise<Outcome>}
 */
export function ask(worker, { file, options }, patience) {
  const { signal, password, onMember } = options;
  const listening = new AbortController();
  const { promise, resolve, reject } = settleable();
  const watch = patienceOf(patience, () => reject(new ReadError('timeout', { fatal: true })));
  const once = { signal: listening.signal };
  const crash = () => reject(new ReadError('internal', { fatal: true }));
  worker.addEventListener('message', ({ data }) => {
    watch.restart();
    hear(data, options, resolve, reject);
  }, once);
  worker.addEventListener('error', crash, once);
  worker.addEventListener('messageerror', crash, once);
  signal?.addEventListener('abort', () => reject(new ReadError('cancelled', { fatal: true })), once);
  if (signal?.aborted) reject(new ReadError('cancelled'));
  else worker.postMessage(/** @type {Request} */ ({ type: 'read', file, password, archives: Boolean(onMember) }));
  return promise.finally(() => {
    listening.abort();
    watch.end();
  });
}

/**
 * @param {Reply} reply
 * @param {Job['options']} options
 * @param {(outcome: Outcome) => void} resolve
 * @param {(error: ReadError) => void} reject
 */
function hear(reply, { onProgress, onMember }, resolve, reject) {
  if (reply.type === 'progress') onProgress?.(reply.phase, reply.done);
  if (reply.type === 'member') onMember?.({ ...reply, file: reply.file && fileOf(reply.file) });
  if (reply.type === 'done') resolve(reply);
  if (reply.type === 'unpacked') resolve({ meetings: [], memory: reply.memory });
  if (reply.type === 'failed') reject(fromMessage(reply.error));
}

/** A promise with what settles it. */
function settleable() {
  /** @type {(outcome: Outcome) => void} */ let resolve = () => {};
  /** @type {(error: ReadError) => void} */ let reject = () => {};
  /** @type {Promise<Outcome>} */
  const promise = new Promise((...both) => { [resolve, reject] = both; });
  return { promise, resolve, reject };
}

/** Calls `lose` when nothing has happened for so many milliseconds. @param {number} milliseconds @param {() => void} lose */
function patienceOf(milliseconds, lose) {
  let timer = setTimeout(lose, milliseconds);
  return {
    restart() {
      clearTimeout(timer);
      timer = setTimeout(lose, milliseconds);
    },
    end: () => clearTimeout(timer),
  };
}
