// The modules that the build program makes; its contract stands at the top of tools/build.mjs.
// 'referat:wasm' and 'referat:index' are mapped in tsconfig.worker.json to what wasm-bindgen generates.

declare module 'referat:engine' {
  export interface Engine {
    /** The WebAssembly module, with the worker's script as its section `worker`: gzipped, then as text (parser/base96.js). */
    packed: string;
    /** The script of its worker, wasm-bindgen's part included; a classic script. The page takes it from the module. */
    workerSource: string;
  }
  /** Reads files. */
  export const reader: Engine;
  /** Holds the open documents. */
  export const index: Engine;
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

declare module 'referat:files' {
  /** What the service worker keeps: the integrity of each file's bytes by its path from the page's directory. */
  const files: Record<string, string>;
  export default files;
}

declare module 'referat:edition' {
  /** Another one for other files. */
  const edition: string;
  export default edition;
}

declare module 'referat:style' {
  /** The style sheet of the viewer's shadow tree (tools/viewer-style.mjs). */
  const text: string;
  export default text;
}

declare module 'referat:framed' {
  /** The style sheet of the page in a frame, beside its own. */
  const text: string;
  export default text;
}
