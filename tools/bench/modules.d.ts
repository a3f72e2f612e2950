/** What wasm-bindgen made; chromium.mjs binds the name to a file. */
declare module 'referat:wasm' {
  export function initSync(options: { module: WebAssembly.Module }): { memory: WebAssembly.Memory };
  export function parse(bytes: Uint8Array, name: string): { source: { pages?: number } }[];
}

/** What is used of pdf.js, which only scripts/bench installs. */
declare module 'pdfjs-dist' {
  interface Page { getTextContent(): Promise<{ items: ({ str: string } | { type: string })[] }> }
  interface Pdf { numPages: number, getPage(number: number): Promise<Page> }
  export const GlobalWorkerOptions: { workerPort: Worker | null };
  export function getDocument(source: object): { promise: Promise<Pdf>, destroy(): Promise<void> };
}

/** The source of its worker; pdf.mjs puts it in. */
declare module 'pdfjs:worker' {
  const source: string;
  export default source;
}
