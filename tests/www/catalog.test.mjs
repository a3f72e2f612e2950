import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Catalog } from '../../www/parser/catalog.js';
import { ReadError } from '../../www/parser/errors.js';

/** @import { Order } from '../../www/parser/catalog.js' */

const TRAP = { code: 'internal', detail: null, message: 'unreachable', fatal: true };

/** A worker with a collection of its own, in which a document is the word that its JSON holds; `trap` is its undoing. */
class FakeWorker extends EventTarget {
  ended = false;
  /** @type {Set<string>} */ open = new Set();
  /** @type {string[]} */ preferred = [];

  /** @param {Order} order */
  postMessage(order) {
    setTimeout(() => {
      if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data: { key: order.key, ...this.#answer(order) } }));
    });
  }

  /** @param {any} order @returns {object} */
  #answer({ type, json, id, question, from, count }) {
    if (json === 'trap' || question?.typed === 'trap') return { type: 'failed', error: TRAP };
    if (question?.typed === 'wrong') return { type: 'failed', error: { ...TRAP, fatal: false } };
    const again = this.open.has(json);
    if (type === 'open') this.open.add(json);
    if (type === 'close') this.open.delete(id);
    if (type === 'prefer') this.preferred.push(id);
    if (type === 'open') return { type: 'answer', answer: [{ id: json, again }] };
    return { type: 'answer', answer: { rows: [...this.open].slice(from, from + count), all: this.open.size } };
  }

  terminate() {
    this.ended = true;
  }
}

/** @param {number} [patience] */
function catalogOf(patience = 1000) {
  /** @type {FakeWorker[]} */ const workers = [];
  const catalog = new Catalog(async () => {
    workers.push(new FakeWorker());
    return /** @type {any} */ (workers.at(-1));
  }, { patience });
  const ask = (typed = '') => catalog.ask(/** @type {any} */ ({ ask: 'search', typed }));
  return { catalog, workers, ask };
}

const meeting = (/** @type {string} */ json) => /** @type {any} */ ({ json, summary: {} });

describe('Catalog', () => {
  test('starts no worker before there is a meeting', () => {
    assert.equal(catalogOf().workers.length, 0);
  });

  test('tells how many times a document is open', async () => {
    const { catalog, ask } = catalogOf();
    catalog.add(meeting('a'));
    catalog.add(meeting('a'));
    await ask();
    assert.deepEqual([catalog.size, catalog.times('a'), catalog.times('b')], [1, 2, 0]);
  });

  test('a new worker is told which documents are to be counted', async () => {
    const { catalog, workers, ask } = catalogOf();
    catalog.add(meeting('a'));
    catalog.add(meeting('b'));
    await catalog.prefer('a');
    await catalog.prefer('b');
    await catalog.prefer('a');
    await assert.rejects(ask('trap'));
    await ask();
    assert.deepEqual(workers.map(({ preferred }) => preferred), [['a', 'b', 'a'], ['b', 'a']]);
  });

  test('knows what is open by name', async () => {
    const { catalog, ask } = catalogOf();
    const [one, two] = [meeting('a'), meeting('b')];
    catalog.add(one);
    catalog.add(two);
    assert.deepEqual(await ask(), ['a', 'b']);
    assert.deepEqual([catalog.idOf(two), catalog.meeting('a'), catalog.size], ['b', one, 2]);
    catalog.remove(one);
    assert.deepEqual(await ask(), ['b']);
    assert.equal(catalog.meeting('a'), null);
  });

  test('the same file twice is one document, until both are closed', async () => {
    const { catalog, workers, ask } = catalogOf();
    const [one, again] = [meeting('a'), meeting('a')];
    catalog.add(one);
    catalog.add(again);
    await ask();
    assert.equal(catalog.size, 1);
    catalog.remove(one);
    assert.deepEqual(await ask(), ['a']);
    assert.equal(catalog.meeting('a'), again);
    catalog.remove(again);
    assert.deepEqual(await ask(), []);
    assert.equal(workers[0]?.ended, true, 'with the last meeting the worker goes');
  });

  test('a meeting that is closed before it was known is closed all the same', async () => {
    const { catalog, ask } = catalogOf();
    const one = meeting('a');
    catalog.add(one);
    catalog.remove(one);
    await ask();
    assert.deepEqual([await ask(), catalog.size], [[], 0]);
  });

  test('gives rows and how many there are', async () => {
    const { catalog } = catalogOf();
    for (const name of ['a', 'b', 'c']) catalog.add(meeting(name));
    assert.deepEqual(await catalog.part(/** @type {any} */ ({ ask: 'quality' }), 1, 1), { rows: ['b'], all: 3 });
  });

  test('a question that traps fails; the next worker knows all that the last one did', async () => {
    const { catalog, workers, ask } = catalogOf();
    catalog.add(meeting('a'));
    catalog.add(meeting('b'));
    await ask();
    const [first, second] = [ask('trap'), ask()];
    await assert.rejects(first, (/** @type {ReadError} */ { code }) => code === 'internal');
    assert.deepEqual(await second, ['a', 'b']);
    assert.deepEqual(workers.map(({ ended }) => ended), [true, false]);
  });

  test('a meeting that traps is left out', async () => {
    const { catalog, workers, ask } = catalogOf();
    for (const name of ['a', 'trap', 'b']) catalog.add(meeting(name));
    assert.deepEqual(await ask(), ['a', 'b']);
    assert.deepEqual([catalog.size, workers.length], [2, 3], 'one more to find which of them it was');
  });

  test('a question that is refused costs no worker', async () => {
    const { catalog, workers, ask } = catalogOf();
    catalog.add(meeting('a'));
    await assert.rejects(ask('wrong'), ReadError);
    assert.deepEqual([await ask(), workers.length], [['a'], 1]);
  });

  test('a worker that is silent is replaced', async () => {
    const { catalog, workers, ask } = catalogOf(20);
    catalog.add(meeting('a'));
    await ask();
    /** @type {FakeWorker} */ (workers[0]).ended = true;
    await assert.rejects(ask(), (/** @type {ReadError} */ { code }) => code === 'timeout');
    assert.deepEqual(await ask(), ['a']);
  });
});
