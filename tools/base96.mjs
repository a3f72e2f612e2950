// Bytes as text, 1.22 signs a byte; www/parser/base96.js reads it, and says why and how.
import { BASE, SMALL, valueOf } from '../www/parser/base96.js';

/** The sign of each value. `<` has none. @type {number[]} */
const SIGNS = [];
for (const sign of [9, 10, ...Array.from({ length: 95 }, (_, index) => index + 32)]) if (sign !== 60) SIGNS[valueOf(sign)] = sign;

/** @param {Uint8Array} bytes */
export function base96(bytes) {
  const signs = Buffer.alloc(Math.ceil((bytes.length * 16) / 13) + 2);
  let [to, bits, count] = [0, 0, 0];
  const put = (/** @type {number} */ value) => { signs[to++] = /** @type {number} */ (SIGNS[value]); };
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
