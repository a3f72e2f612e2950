/** What wasm-bindgen made; chromium.mjs binds the name to a file. */
declare module 'referat:wasm' {
  export function initSync(options: { module: WebAssembly.Module }): unknown;
  export function parse(bytes: Uint8Array, name: string): unknown;
}
