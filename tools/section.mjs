// Custom sections of a WebAssembly module.

/** A module with a custom section behind its own (https://webassembly.github.io/spec/core/binary/modules.html#custom-section). @param {Buffer} module @param {string} name @param {string} text */
export function withSection(module, name, text) {
  const content = Buffer.concat([sized(Buffer.from(name)), Buffer.from(text)]);
  return Buffer.concat([module, Buffer.of(0), sized(content)]);
}

/** Bytes behind their number, which is written as LEB128. @param {Buffer} bytes */
function sized(bytes) {
  const size = [];
  for (let left = bytes.length; size.length === 0 || left > 0; left >>>= 7) size.push((left & 127) | (left > 127 ? 128 : 0));
  return Buffer.concat([Buffer.from(size), bytes]);
}
