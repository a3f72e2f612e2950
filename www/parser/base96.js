// Bytes as text that stands in HTML, as basE91 does it: two signs for 13 bits, or for 14 where these are small, the lowest bits first, but with every sign of
// ASCII that a text may have: 1.22 signs a byte (basE91: 1.23, base64: 1.33). `~` stands for `<`, which could end the element; behind them are tab and line feed.

export const BASE = 96;
/** Two signs hold 14 bits where the lowest 13 of these are not above it. */
export const SMALL = 1023;
/** From a sign to its value: the space is nought. */
const FIRST = 32;
const LESS = 60;
const INSTEAD = 126;
/** From tab and line feed to the two values that are left. */
const BEHIND = 85;

/** Reads a text part by part, each but the last of an even length. @returns {(part: string) => Uint8Array<ArrayBuffer>} */
export function reader() {
  let bits = 0;
  let count = 0;
  return (part) => {
    const bytes = new Uint8Array(Math.ceil((part.length * 7) / 8) + 1);
    let to = 0;
    for (let at = 0; at < part.length; at += 2) {
      const alone = at + 1 === part.length;
      const value = digit(part, at) + (alone ? 0 : BASE * digit(part, at + 1));
      bits |= value << count;
      count += alone ? 8 - count : (value & 8191) > SMALL ? 13 : 14;
      for (; count > 7; count -= 8, bits >>>= 8) bytes[to++] = bits;
    }
    return bytes.subarray(0, to);
  };
}

/** @param {string} text @param {number} at */
const digit = (text, at) => valueOf(text.charCodeAt(at));

/** The value of a sign. @param {number} sign */
export const valueOf = (sign) => (sign < FIRST ? sign + BEHIND : (sign === INSTEAD ? LESS : sign) - FIRST);
