// Bytes as text that stands in HTML, as basE91 does it: two signs for 13 bits, or for 14 where these are small, the lowest bits first, but with all signs of
// ASCII that can be seen, and the space: 1.22 signs a byte (basE91: 1.23, base64: 1.33). `~` stands for `<`, which could end the element.

export const BASE = 94;
/** The sign of nought: the space. */
export const FIRST = 32;
export const LESS = 60;
export const INSTEAD = 126;
/** Two signs hold 14 bits where the lowest 13 of these are not above it. */
export const SMALL = BASE * BASE - 8192 - 1;

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
function digit(text, at) {
  const sign = text.charCodeAt(at);
  return (sign === INSTEAD ? LESS : sign) - FIRST;
}
