import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Reader } from '../../www/parser/client.js';
import { ReadError, fromMessage, toMessage } from '../../www/parser/errors.js';

/** A worker that answers as its script says: a function of the file's name. */
class FakeWorker extends EventTarget {
  ended = false;

  /** @param {(name: string) => object | 'crash' | 'silence'} script */
  constructor(script) {
    super();
    this.script = script;
  }

  /** @param {{ type: string, file: { name: string } }} message */
  postMessage({ file }) {
    const answer = this.script(file.name);
    if (answer === 'silence') return;
    setTimeout(() => {
      if (this.ended) return;
      this.dispatchEvent(answer === 'crash' ? new Event('error') : new MessageEvent('message', { data: answer }));
    });
  }

  terminate() {
    this.ended = true;
  }
}

/** @param {(name: string) => object | 'crash' | 'silence'} script @param {number} [size] */
function readerOf(script, size = 1) {
  /** @type {FakeWorker[]} */
  const workers = [];
  const spawn = async () => {
    workers.push(new FakeWorker(script));
    return /** @type {any} */ (workers.at(-1));
  };
  return { reader: new Reader(spawn, size), workers };
}

const file = (/** @type {string} */ name) => /** @type {File} */ ({ name });
const done = { type: 'done', minutes: [] };
const refusal = { type: 'failed', error: { code: 'empty', message: 'empty', fatal: false } };
const trap = { type: 'failed', error: { code: 'internal', message: 'unreachable', fatal: true } };

describe('Reader', () => {
  test('uses one worker for many files', async () => {
    const { reader, workers } = readerOf(() => done);
    await Promise.all([reader.read(file('a')), reader.read(file('b')), reader.read(file('c'))]);
    assert.equal(workers.length, 1);
  });

  test('opens no more workers than it may', async () => {
    const { reader, workers } = readerOf(() => done, 2);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => reader.read(file(name))));
    assert.equal(workers.length, 2);
  });

  test('keeps a worker that refused a file', async () => {
    const { reader, workers } = readerOf((name) => (name === 'bad' ? refusal : done));
    await assert.rejects(reader.read(file('bad')), { code: 'empty' });
    await reader.read(file('good'));
    assert.equal(workers.length, 1);
  });

  for (const [how, answer] of /** @type {const} */ ([['a trap', trap], ['a crash', 'crash']])) {
    test(`replaces a worker after ${how}, and the other files go on`, async () => {
      const { reader, workers } = readerOf((name) => (name === 'bad' ? answer : done));
      const [bad, good] = await Promise.allSettled([reader.read(file('bad')), reader.read(file('good'))]);
      assert.equal(bad.status, 'rejected');
      assert.equal(/** @type {PromiseRejectedResult} */ (bad).reason.code, 'internal');
      assert.equal(good.status, 'fulfilled');
      assert.deepEqual(workers.map(({ ended }) => ended), [true, false]);
    });
  }

  test('ends the worker of a file that is closed while it is read', async () => {
    const { reader, workers } = readerOf((name) => (name === 'slow' ? 'silence' : done));
    const stop = new AbortController();
    const slow = reader.read(file('slow'), { signal: stop.signal });
    const next = reader.read(file('next'));
    setTimeout(() => stop.abort(), 5);
    await assert.rejects(slow, { code: 'cancelled' });
    await next;
    assert.deepEqual(workers.map(({ ended }) => ended), [true, false]);
  });

  test('does not read a file that was closed while it waited', async () => {
    /** @type {string[]} */
    const read = [];
    const { reader } = readerOf((name) => {
      read.push(name);
      return done;
    });
    const stop = new AbortController();
    const first = reader.read(file('first'));
    const closed = reader.read(file('closed'), { signal: stop.signal });
    stop.abort();
    await first;
    await assert.rejects(closed, { code: 'cancelled' });
    assert.deepEqual(read, ['first']);
  });

  test('says why no worker can start, for every file', async () => {
    const reader = new Reader(() => Promise.reject(new ReadError('wasm-blocked')), 1);
    await assert.rejects(reader.read(file('a')), { code: 'wasm-blocked' });
    await assert.rejects(reader.read(file('b')), { code: 'wasm-blocked' });
  });

  test('passes progress on', async () => {
    const { reader, workers } = readerOf(() => 'silence');
    /** @type {unknown[]} */
    const heard = [];
    const reading = reader.read(file('a'), { onProgress: (...step) => heard.push(step) });
    await new Promise((resolve) => setTimeout(resolve));
    workers[0]?.dispatchEvent(new MessageEvent('message', { data: { type: 'progress', phase: 'parsing', done: 0.5 } }));
    workers[0]?.dispatchEvent(new MessageEvent('message', { data: done }));
    await reading;
    assert.deepEqual(heard, [['parsing', 0.5]]);
  });
});

describe('errors across the border', () => {
  test('what the parser throws on purpose keeps its code, and its worker', () => {
    const error = Object.assign(new Error('no text'), { name: 'ReferatError', code: 'no-text' });
    assert.deepEqual(toMessage(error), { code: 'no-text', message: 'ReferatError: no text', fatal: false });
  });

  test('anything else costs the worker', () => {
    const trapped = { code: 'internal', message: 'RuntimeError: unreachable', fatal: true };
    assert.deepEqual(toMessage(new WebAssembly.RuntimeError('unreachable')), trapped);
    assert.equal(toMessage('words').fatal, true);
  });

  test('an error is put together again', () => {
    const error = fromMessage({ code: 'damaged', message: 'cut off', fatal: false });
    assert.ok(error instanceof ReadError);
    assert.deepEqual([error.code, error.message, error.fatal], ['damaged', 'cut off', false]);
  });
});
