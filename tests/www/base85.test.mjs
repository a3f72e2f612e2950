// Bytes as text and back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base85 } from '../../tools/base85.mjs';
import { bytesOf } from '../../www/parser/base85.js';

test('bytes of every length and value come back, and no sign of them ends an element', () => {
  const all = Uint8Array.from({ length: 2000 }, (_, index) => (index < 8 ? 255 : (index * index + (index >> 3)) % 256));
  for (const bytes of [all, ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((length) => all.subarray(0, length))]) {
    const text = base85(bytes);
    assert.equal(text.length, Math.ceil((bytes.length * 5) / 4));
    assert.doesNotMatch(text, /[^#-;=-z]/);
    assert.deepEqual(Buffer.from(bytesOf(text)), Buffer.from(bytes));
  }
});

test('a text that is cut between groups is read in parts', () => {
  const text = base85(Uint8Array.from({ length: 1000 }, (_, index) => index % 251));
  assert.deepEqual([...bytesOf(text.slice(0, 500)), ...bytesOf(text.slice(500))], [...bytesOf(text)]);
});
