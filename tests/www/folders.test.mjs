import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filesIn, isNoise, sortedByPath } from '../../www/parser/folders.js';

/** @typedef {{ [name: string]: Tree | 'file' | 'locked' }} Tree */

/** As many as Chromium gives at a time. */
const PART = 100;

/** A folder as the browser hands it over; no class of its own, as in other browsers. @param {string} name @param {Tree | 'file' | 'locked'} tree */
function entry(name, tree) {
  if (typeof tree !== 'string') return { name, isDirectory: true, createReader: () => readerOf(Object.entries(tree)) };
  return {
    name,
    isDirectory: false,
    file: (/** @type {(file: object) => void} */ give, /** @type {() => void} */ refuse) => (tree === 'file' ? give({ name }) : refuse()),
  };
}

/** @param {[string, Tree | 'file' | 'locked'][]} left */
function readerOf(left) {
  return {
    readEntries(/** @type {(entries: object[]) => void} */ give, /** @type {() => void} */ refuse) {
      const part = left.splice(0, PART).map(([name, tree]) => entry(name, tree));
      setTimeout(() => (part.some(({ name }) => name === 'broken') ? refuse() : give(part)));
    },
  };
}

/** @param {object[]} origins */
async function walk(...origins) {
  const out = [];
  for await (const found of filesIn(/** @type {any[]} */ (origins))) out.push(found);
  return out;
}

const paths = (/** @type {{ path: string }[]} */ found) => found.map(({ path }) => path);

describe('A folder', () => {
  test('is read in full, however many parts it comes in', async () => {
    const many = Object.fromEntries(Array.from({ length: 257 }, (_, index) => [`${index}.pdf`, /** @type {const} */ ('file')]));
    const found = await walk(entry('2025', many));
    assert.equal(found.length, 257);
    assert.deepEqual(paths(found).slice(8, 12), ['2025/8.pdf', '2025/9.pdf', '2025/10.pdf', '2025/11.pdf']);
  });

  test('may hold folders', async () => {
    const found = await walk(entry('møder', { 'b.pdf': 'file', a: { 'side 10.txt': 'file', 'side 9.txt': 'file', dyb: { 'x.txt': 'file' } } }));
    assert.deepEqual(paths(found), ['møder/a/dyb/x.txt', 'møder/a/side 9.txt', 'møder/a/side 10.txt', 'møder/b.pdf']);
  });

  test('tells of what cannot be read, and goes on', async () => {
    const found = await walk(entry('møder', { 'a.pdf': 'locked', b: { broken: 'file' }, 'c.pdf': 'file' }));
    assert.deepEqual(found.map(({ path, file }) => [path, file !== null]), [['møder/a.pdf', false], ['møder/b', false], ['møder/c.pdf', true]]);
  });

  test('stands among files where it was dropped', async () => {
    const file = { name: 'z.txt', webkitRelativePath: '' };
    assert.deepEqual(paths(await walk(file, entry('a', { '1.txt': 'file' }))), ['z.txt', 'a/1.txt']);
  });

  test('that was picked comes in the same order', async () => {
    const files = ['m/10.txt', 'm/9.txt', 'm/a/1.txt'].map((webkitRelativePath) => ({ name: webkitRelativePath.slice(-5), webkitRelativePath }));
    assert.deepEqual(paths(await walk(...files)), ['m/9.txt', 'm/10.txt', 'm/a/1.txt']);
  });
});

describe('Noise', () => {
  for (const path of ['.DS_Store', 'a/Thumbs.db', 'a/thumbs.db', '~$referat.docx', 'desktop.ini', '__MACOSX/a/referat.pdf', 'a/._referat.pdf']) {
    test(path, () => assert.ok(isNoise(path)));
  }
  for (const path of ['referat.pdf', 'a.DS_Store.txt', 'Thumbs.db/referat.pdf', 'et ~$tegn.docx']) {
    test(`not ${path}`, () => assert.ok(!isNoise(path)));
  }
});

test('names are sorted as Danes sort them', () => {
  const names = ['Aarhus', 'Ærø', 'Zealand', 'Andersen', 'Aabenraa'];
  assert.deepEqual(sortedByPath(names, (name) => name), ['Andersen', 'Zealand', 'Ærø', 'Aabenraa', 'Aarhus']);
});
