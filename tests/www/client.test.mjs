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

  /** @type {{ file: { name: string }, password?: string }[]} */ asked = [];

  /** @param {{ file: { name: string }, password?: string }} message */
  postMessage(message) {
    this.asked.push(message);
    const answer = this.script(message.file.name);
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

/** @param {(name: string) => object | 'crash' | 'silence'} script @param {number} [size] @param {number} [patience] */
function readerOf(script, size = 1, patience = 1000) {
  /** @type {FakeWorker[]} */
  const workers = [];
  const spawn = async () => {
    workers.push(new FakeWorker(script));
    return /** @type {any} */ (workers.at(-1));
  };
  return { reader: new Reader(spawn, { size, patience }), workers };
}

const file = (/** @type {string} */ name) => /** @type {File} */ ({ name });
const done = { type: 'done', meetings: [], memory: 1 };
const refusal = { type: 'failed', error: { code: 'empty', detail: null, message: 'empty', fatal: false }, memory: 1 };
const trap = { type: 'failed', error: { code: 'internal', detail: null, message: 'unreachable', fatal: true }, memory: 1 };

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
    const refused = assert.rejects(closed, { code: 'cancelled' });
    stop.abort();
    await Promise.all([first, refused]);
    assert.deepEqual(read, ['first']);
  });

  test('does not wait for a worker to tell of a file that was closed', async () => {
    const { reader } = readerOf(() => 'silence');
    void reader.read(file('first')).catch(() => {});
    const stop = new AbortController();
    const closed = reader.read(file('closed'), { signal: stop.signal });
    stop.abort();
    await assert.rejects(closed, { code: 'cancelled' });
  });

  test('ends a worker that is silent for too long, and the other files go on', async () => {
    const { reader, workers } = readerOf((name) => (name === 'stuck' ? 'silence' : done), 1, 20);
    const [stuck, next] = await Promise.allSettled([reader.read(file('stuck')), reader.read(file('next'))]);
    assert.equal(/** @type {PromiseRejectedResult} */ (stuck).reason.code, 'timeout');
    assert.equal(next.status, 'fulfilled');
    assert.deepEqual(workers.map(({ ended }) => ended), [true, false]);
  });

  test('waits as long as there is progress', async () => {
    const { reader, workers } = readerOf(() => 'silence', 1, 60);
    const reading = reader.read(file('slow'));
    for (const step of [1, 2, 3, 4]) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      workers[0]?.dispatchEvent(new MessageEvent('message', { data: { type: 'progress', phase: 'reading', done: step / 5 } }));
    }
    workers[0]?.dispatchEvent(new MessageEvent('message', { data: done }));
    await reading;
  });

  test('replaces a worker that has taken much memory, after its file', async () => {
    const { reader, workers } = readerOf((name) => ({ ...done, memory: name === 'large' ? 100 << 20 : 1 << 20 }));
    await reader.read(file('large'));
    await reader.read(file('small'));
    await reader.read(file('small'));
    assert.deepEqual(workers.map(({ ended }) => ended), [true, false]);
  });

  test('reads what is urgent before what waits', async () => {
    /** @type {string[]} */
    const read = [];
    const { reader } = readerOf((name) => {
      read.push(name);
      return done;
    });
    await Promise.all([reader.read(file('a')), reader.read(file('b')), reader.read(file('now'), { urgent: true })]);
    assert.deepEqual(read, ['a', 'now', 'b']);
  });

  test('gives a password to the worker with the request it is for, and no other', async () => {
    const { reader, workers } = readerOf(() => done);
    await reader.read(file('a'), { password: 'hemmelig' });
    await reader.read(file('b'));
    assert.deepEqual(workers[0]?.asked.map(({ password }) => password), ['hemmelig', undefined]);
  });

  test('hands over the files of an archive as they come', async () => {
    const { reader, workers } = readerOf(() => 'silence');
    /** @type {string[]} */
    const names = [];
    const reading = reader.read(file('a.zip'), { onMember: ({ name }) => names.push(name) });
    await new Promise((resolve) => setTimeout(resolve));
    for (const data of [{ type: 'member', name: 'x.pdf', file: null, code: 'damaged' }, { type: 'unpacked', memory: 1 }]) {
      workers[0]?.dispatchEvent(new MessageEvent('message', { data }));
    }
    assert.deepEqual(await reading, []);
    assert.deepEqual(names, ['x.pdf']);
  });

  test('says why no worker can start, for every file', async () => {
    const reader = new Reader(() => Promise.reject(new ReadError('wasm-blocked')), { size: 1 });
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
    assert.deepEqual(toMessage(error), { code: 'no-text', detail: null, message: 'ReferatError: no text', fatal: false });
  });

  test('what a message names goes with it', () => {
    const error = Object.assign(new Error('DOC is not read'), { name: 'ReferatError', code: 'unsupported-type', detail: 'DOC' });
    assert.equal(fromMessage(toMessage(error)).detail, 'DOC');
  });

  test('a file that is gone costs no worker', () => {
    const { code, fatal } = toMessage(new DOMException('gone', 'NotFoundError'));
    assert.deepEqual([code, fatal], ['unreadable', false]);
  });

  test('anything else costs the worker', () => {
    const trapped = { code: 'internal', detail: null, message: 'RuntimeError: unreachable', fatal: true };
    assert.deepEqual(toMessage(new WebAssembly.RuntimeError('unreachable')), trapped);
    assert.equal(toMessage('words').fatal, true);
  });

  test('an error is put together again', () => {
    const error = fromMessage({ code: 'damaged', detail: null, message: 'cut off', fatal: false });
    assert.ok(error instanceof ReadError);
    assert.deepEqual([error.code, error.message, error.fatal], ['damaged', 'cut off', false]);
  });
});
