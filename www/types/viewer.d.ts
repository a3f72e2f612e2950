// The modules that the build makes for the element and the package; those of the page stand in virtual.d.ts.

declare module 'referat:app' {
  /** Makes what is drawn (www/viewer/app.js): another one at each call, which speaks for itself. */
  export function make(): typeof import('../viewer/app.js');
}

declare module 'referat:assets' {
  export interface Assets {
    /** The compiled module. */
    module: (integrity?: string) => Promise<WebAssembly.Module>;
    /** Starts the worker from its own address, where it has one. */
    url: (() => Worker) | null;
    /** That address, where the file lies beside the script and no bundler has moved it: Trusted Types ask for it. */
    beside: string | null;
    /** The worker's script, a classic one. */
    source: string;
    /** Makes the same in the page's own thread (www/viewer/inline), at each call anew. */
    line: () => { near: EventTarget & { postMessage: (data: unknown) => void, terminate: () => void } };
  }
  /** Reads files. */
  export const reader: Assets;
  /** Holds the open documents. */
  export const index: Assets;
}

declare module 'referat:inline-reader' {
  /** The worker that reads files, in this thread. */
  export const make: import('referat:assets').Assets['line'];
}

declare module 'referat:inline-index' {
  /** The worker that holds the open documents, in this thread. */
  export const make: import('referat:assets').Assets['line'];
}
