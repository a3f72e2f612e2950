// Bytes as text that stands in HTML: five signs for four bytes (base64: four for three), the first the most significant. The signs are those of ASCII from `#`
// on; `z` stands for `<`, which could end the element. Of a last group of n bytes there are n + 1 signs.

export const BASE = 85;
/** The sign of nought. */
export const FIRST = 35;
export const LESS = 60;
export const INSTEAD = 122;

/** @param {string} text  whole groups, or the end @returns {Uint8Array<ArrayBuffer>} */
export function bytesOf(text) {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let from = 0, at = 0; from < text.length; from += 5, at += 4) {
    let value = 0;
    for (let i = from; i < from + 5; i += 1) value = value * BASE + (i < text.length ? digit(text.charCodeAt(i)) : BASE - 1);
    for (let i = 0; i < 4; i += 1) bytes[at + i] = value >>> (24 - 8 * i); // what lies behind the end is dropped
  }
  return bytes;
}

/** @param {number} sign */
const digit = (sign) => (sign === INSTEAD ? LESS : sign) - FIRST;
