// Bytes as text and back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base96 } from '../../tools/base96.mjs';
import { reader } from '../../www/parser/base96.js';

/** Bytes of every value, in no order; the first of them large, then small ones. */
const all = Uint8Array.from({ length: 5000 }, (_, index) => (index < 9 ? 255 : index < 40 ? 0 : (index * index + (index >> 3)) % 256));

test('bytes of every length and value come back, and no sign of them ends an element', () => {
  for (const bytes of [all, ...Array.from({ length: 60 }, (_, length) => all.subarray(0, length)), ...Array.from({ length: 30 }, (_, from) => all.subarray(from, 60))]) {
    const text = base96(bytes);
    assert.ok(text.length <= Math.ceil((bytes.length * 16) / 13) + 1);
    assert.doesNotMatch(text, /[^\t\n -;=-~]/);
    assert.deepEqual(Buffer.from(reader()(text)), Buffer.from(bytes));
  }
});

test('a text is read in parts', () => {
  const text = base96(all);
  const read = reader();
  assert.deepEqual(Buffer.concat([read(text.slice(0, 500)), read(text.slice(500, 2002)), read(text.slice(2002))]), Buffer.from(all));
});
