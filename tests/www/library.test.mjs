import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ReadError } from '../../www/parser/errors.js';
import { Library } from '../../www/parser/library.js';

/** @import { ReadOptions } from '../../www/parser/client.js' */

const file = (/** @type {string} */ name, size = 10) => /** @type {any} */ ({ name, size, webkitRelativePath: '' });
const parsed = (/** @type {string} */ name) => [{ summary: { name }, json: new TextEncoder().encode(JSON.stringify({ name })).buffer }];

/** A reader that answers by a file's name; what it is not told to answer waits until it is stopped. */
class FakeReader {
  /** @type {{ name: string, options: ReadOptions }[]} */ asked = [];

  /** @param {Record<string, (options: ReadOptions) => unknown>} script */
  constructor(script = {}) {
    this.script = script;
  }

  async warm() {}

  /** @param {File} file @param {ReadOptions} options */
  async read({ name }, options) {
    this.asked.push({ name, options });
    const answer = this.script[name];
    if (answer) return answer(options);
    return new Promise((_, reject) => options.signal?.addEventListener('abort', () => reject(new ReadError('cancelled'))));
  }
}

const refuse = (/** @type {string} */ code, detail = null) => () => {
  throw new ReadError(code, { detail });
};

/** @param {Record<string, (options: ReadOptions) => unknown>} [script] */
function libraryOf(script) {
  const reader = new FakeReader(script);
  const library = new Library(/** @type {any} */ (reader));
  /** @type {(name: string) => any} */
  const entry = (name) => [...library.entries].find((one) => one.name === name);
  return { reader, library, entry };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('Library', () => {
  test('counts what becomes of files', async () => {
    const { library, entry } = libraryOf({ good: () => parsed('good'), doc: refuse('unsupported-type', /** @type {any} */ ('DOC')), locked: refuse('encrypted') });
    await library.open([file('good'), file('doc'), file('locked'), file('slow'), file('.DS_Store')]);
    await settled();
    assert.deepEqual(library.tally, { all: 4, read: 1, failed: 1, locked: 1, cancelled: 0, skipped: 1, busy: true });
    assert.deepEqual([entry('doc').code, entry('doc').detail], ['unsupported-type', 'DOC']);
  });

  test('gives a whole result at once, and later from where it was put away', async () => {
    const { library } = libraryOf({ good: () => parsed('good') });
    /** @type {Promise<any> | undefined} */
    let first;
    library.addEventListener('change', (event) => {
      const { detail } = /** @type {CustomEvent} */ (event);
      if (detail?.state === 'done') first = library.minutes(detail.meetings[0]);
    });
    await library.open([file('good')]);
    await settled();
    assert.deepEqual(await first, { name: 'good' });
    const [entry] = library.entries;
    assert.ok(entry?.meetings[0]?.json instanceof Blob);
    assert.deepEqual(await library.minutes(/** @type {any} */ ({ ...entry.meetings[0] })), { name: 'good' });
  });

  test('stops one file, then all, and reads them again', async () => {
    const { reader, library, entry } = libraryOf({});
    await library.open(['a', 'b', 'c'].map((name) => file(name)));
    library.stop([entry('b')]);
    assert.deepEqual([...library.entries].map(({ state }) => state), ['waiting', 'cancelled', 'waiting']);
    library.stop();
    assert.equal(library.busy, false);
    assert.equal(library.tally.cancelled, 3);
    library.retry([entry('b')]);
    assert.equal(reader.asked.at(-1)?.options.urgent, true);
    library.retry();
    assert.deepEqual(reader.asked.slice(3).map(({ name }) => name), ['b', 'a', 'c']);
    assert.equal(library.counts.waiting, 3);
  });

  test('stops looking for files, too', async () => {
    const { library, reader } = libraryOf({});
    let found = 0;
    const many = { *[Symbol.iterator]() { for (; found < 300; found += 1) yield file(`${found}`); } };
    library.addEventListener('change', () => { if (library.entries.size === 10) library.stop(); });
    await library.open(many);
    await settled();
    assert.deepEqual([library.busy, library.tally.cancelled], [false, 10]);
    assert.ok(reader.asked.length <= 10, `${reader.asked.length} files were asked for`);
  });

  test('an archive may be larger than a file, and says what no password opens', async () => {
    const { library, reader, entry } = libraryOf({ 'sealed.docx': refuse('encrypted', /** @type {any} */ ('sealed')) });
    await library.open([file('large.zip', 200 * 1024 * 1024), file('large.pdf', 200 * 1024 * 1024), file('sealed.docx')]);
    await settled();
    assert.deepEqual(reader.asked.map(({ name }) => name), ['large.zip', 'sealed.docx']);
    assert.deepEqual([entry('large.pdf').code, entry('sealed.docx').state], ['too-large', 'failed']);
  });

  test('a file that is closed while it is read is gone', async () => {
    const { library, entry } = libraryOf({});
    await library.open([file('a')]);
    library.close(entry('a'));
    await settled();
    assert.deepEqual([library.entries.size, library.busy, library.counts.waiting], [0, false, 0]);
  });

  test('a locked file is read with a password, which is not kept', async () => {
    const lock = (/** @type {ReadOptions} */ { password }) => (password === 'hemmelig' ? parsed('a') : refuse('encrypted')());
    const { library, entry } = libraryOf({ a: lock });
    await library.open([file('a')]);
    await settled();
    assert.deepEqual([entry('a').state, entry('a').tried], ['locked', false]);
    library.unlock(entry('a'), 'forkert');
    await settled();
    assert.deepEqual([entry('a').state, entry('a').tried], ['locked', true]);
    library.unlock(entry('a'), 'hemmelig');
    await settled();
    assert.equal(entry('a').state, 'done');
    assert.doesNotMatch(JSON.stringify([...library.entries]), /hemmelig/);
  });

  test('the files of an archive stand in its place, by name', async () => {
    const unpack = (/** @type {any} */ { onMember }) => {
      for (const name of ['10.txt', '9.txt', '__MACOSX/9.txt']) onMember({ name, file: file(name), code: null });
      onMember({ name: 'bad.txt', file: null, code: 'damaged' });
      return [];
    };
    const { library, reader } = libraryOf({ 'a.zip': unpack });
    await library.open([file('a.zip'), file('z.txt')]);
    await settled();
    const rows = [...library.entries].sort((a, b) => a.order - b.order).map(({ name, code }) => [name, code]);
    assert.deepEqual(rows, [['a.zip/9.txt', null], ['a.zip/10.txt', null], ['a.zip/bad.txt', 'damaged'], ['z.txt', null]]);
    assert.equal(library.skipped, 1);
    assert.equal(reader.asked.find(({ name }) => name === '9.txt')?.options.onMember, undefined, 'an archive in an archive is not unpacked');
  });

  test('what was unpacked before an archive broke is read', async () => {
    const unpack = (/** @type {any} */ { onMember }) => {
      onMember({ name: 'a.txt', file: file('a.txt'), code: null });
      throw new ReadError('archive-bomb');
    };
    const { library, entry } = libraryOf({ 'a.zip': unpack });
    await library.open([file('a.zip')]);
    await settled();
    assert.deepEqual([entry('a.zip').code, entry('a.zip/a.txt').state], ['archive-bomb', 'waiting']);
  });

  test('holds to its limits, and tells of those beyond', async () => {
    const { library, entry } = libraryOf({});
    const gigabyte = 1024 ** 3;
    await library.open([file('huge', 101 * 1024 ** 2), ...Array.from({ length: 30 }, (_, index) => file(`${index}`, gigabyte / 12))]);
    assert.equal(entry('huge').code, 'too-large');
    assert.deepEqual([entry('').code, entry('').detail], ['too-much', '6']);
  });

  test('takes 5,000 files and no more, and is not slower for the last', async () => {
    const { library, entry } = libraryOf({});
    const start = performance.now();
    await library.open(Array.from({ length: 6000 }, (_, index) => file(`${index}.txt`)));
    library.stop();
    assert.deepEqual([entry('').code, entry('').detail], ['too-many', '1000']);
    assert.equal(library.tally.cancelled, 5000);
    assert.ok(performance.now() - start < 5000);
  });

  test('what was closed opens again: what was read is known at once, and what was not is read', async () => {
    /** @type {string[]} */ const told = [];
    const catalog = { add: () => told.push('add'), remove: () => told.push('remove') };
    const reader = new FakeReader({ good: () => parsed('good') });
    const library = new Library(/** @type {any} */ (reader), /** @type {any} */ (catalog));
    await library.open([file('good'), file('slow')]);
    await settled();
    const closed = [...library.entries];
    library.closeAll();
    library.reopen(closed);
    assert.deepEqual(told, ['add', 'remove', 'add']);
    assert.deepEqual(reader.asked.map(({ name }) => name), ['good', 'slow', 'slow']);
    assert.deepEqual([library.tally.all, library.tally.read, library.busy], [2, 1, true]);
    await library.open([file('huge', 2047 * 1024 ** 2)]);
    assert.equal(library.tally.failed, 1);
  });

  test('JSON is unpacked and not read; notes in it are told of and are no file', async () => {
    /** @type {any} */ let notes = null;
    const unpack = async (/** @type {any} */ { name }) => {
      if (name === 'other.json') throw new ReadError('not-a-result');
      return name === 'notes.json' ? { notes: ['a'] } : [...parsed('one'), ...parsed('two')];
    };
    const reader = new FakeReader();
    const library = new Library(/** @type {any} */ (reader), /** @type {any} */ ({ add: () => {}, remove: () => {}, unpack }));
    library.addEventListener('notes', (event) => {
      notes = /** @type {CustomEvent} */ (event).detail;
    });
    await library.open([file('export.json'), file('notes.json'), file('other.json')]);
    await settled();
    assert.deepEqual([...library.entries].map(({ name, state, code, meetings }) => [name, state, code, meetings.length]),
      [['export.json', 'done', null, 2], ['other.json', 'failed', 'not-a-result', 0]]);
    assert.deepEqual([notes, reader.asked], [['a'], []]);
  });
});
