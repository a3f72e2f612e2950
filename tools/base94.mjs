// Bytes as text, 1.22 signs a byte; www/parser/base94.js reads it, and says why and how.
import { BASE, FIRST, INSTEAD, LESS, SMALL } from '../www/parser/base94.js';

/** @param {Uint8Array} bytes */
export function base94(bytes) {
  const signs = Buffer.alloc(Math.ceil((bytes.length * 16) / 13) + 2);
  let [to, bits, count] = [0, 0, 0];
  const put = (/** @type {number} */ value) => {
    const sign = FIRST + value;
    signs[to++] = sign === LESS ? INSTEAD : sign;
  };
  for (const byte of bytes) {
    bits |= byte << count;
    count += 8;
    if (count <= 13) continue;
    const taken = (bits & 8191) > SMALL ? 13 : 14;
    const value = bits & ((1 << taken) - 1);
    put(value % BASE);
    put(Math.floor(value / BASE));
    bits >>>= taken;
    count -= taken;
  }
  if (count > 0) put(bits % BASE);
  if (count > 7 || bits >= BASE) put(Math.floor(bits / BASE));
  return signs.toString('latin1', 0, to);
}
