// A ZIP archive for tests, its files stored as they are.
import { crc32 } from 'node:zlib';

/** @param {Record<string, string>} files @returns {Buffer} */
export function zipOf(files) {
  /** @type {Buffer[]} */ const local = [];
  /** @type {Buffer[]} */ const central = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, data] = [Buffer.from(path), Buffer.from(text)];
    // Version 2.0, names in UTF-8, stored, no time; then CRC, both sizes, and the name's length.
    const common = fields([[2, 20], [2, 0x0800], [2, 0], [4, 0x00210000], [4, crc32(data)], [4, data.length], [4, data.length], [2, name.length], [2, 0]]);
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, data]);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), fields([[2, 20]]), common, fields([[2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), name]));
    local.push(head);
    offset += head.length;
  }
  const directory = Buffer.concat(central);
  const count = central.length;
  const end = fields([[2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, offset], [2, 0]]);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}

/** Numbers of so many bytes each, the low byte first. @param {[size: number, value: number][]} all */
function fields(all) {
  return Buffer.concat(all.map(([size, value]) => {
    const bytes = Buffer.alloc(size);
    bytes.writeUIntLE(value, 0, size);
    return bytes;
  }));
}
