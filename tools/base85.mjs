// Bytes as text, five signs for four bytes; www/parser/base85.js reads it, and says why and how.
import { BASE, INSTEAD, LESS, FIRST } from '../www/parser/base85.js';

/** @param {Uint8Array} bytes */
export function base85(bytes) {
  const signs = Buffer.alloc(Math.ceil((bytes.length * 5) / 4));
  const word = (/** @type {number} */ at) => [0, 1, 2, 3].reduce((value, i) => value * 256 + (bytes[at + i] ?? 0), 0);
  for (let at = 0, to = 0; at < bytes.length; at += 4, to += 5) {
    for (let i = 4, value = word(at); i >= 0; i -= 1, value = Math.floor(value / BASE)) {
      const sign = FIRST + (value % BASE);
      if (to + i < signs.length) signs[to + i] = sign === LESS ? INSTEAD : sign;
    }
  }
  return signs.toString('latin1');
}
