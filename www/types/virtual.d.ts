// The modules that the build program makes; its contract stands at the top of tools/build.mjs.
// 'referat:wasm' is mapped in tsconfig.worker.json to what wasm-bindgen generates.

declare module 'referat:engine' {
  /** The WebAssembly module: gzipped, then base64. */
  export const wasmBase64: string;
  /** The script of the worker, wasm-bindgen's part included; a classic script. */
  export const workerSource: string;
}

declare module 'referat:example' {
  /** The example document. */
  const text: string;
  export default text;
}

declare module 'referat:version' {
  /** The version of the crate, such as "0.1.0". */
  const version: string;
  export default version;
}
