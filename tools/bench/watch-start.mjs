// What start.mjs lets run in the page itself.
/* global document, DataTransfer, MutationObserver, requestAnimationFrame, customElements */

/** @typedef {'page' | 'element' | 'pdfjs'} Kind */

/** A page that reads a PDF with pdf.js and shows its text: `ready` tells that the worker answers. */
export const YARDSTICK = `<!doctype html><title>pdf.js</title><script type="module">
import { GlobalWorkerOptions, PDFWorker, getDocument } from './pdf.min.js';
GlobalWorkerOptions.workerSrc = './pdf.worker.min.js';
const worker = new PDFWorker();
worker.promise.then(() => document.dispatchEvent(new Event('ready')));
globalThis.read = async (bytes) => {
  const pdf = await getDocument({ data: bytes, worker, useSystemFonts: false, disableFontFace: true, verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? '\\n' : '')).join(''));
  }
  document.body.append(Object.assign(document.createElement('pre'), { textContent: pages.join('\\n\\n') }));
};
document.dispatchEvent(new Event('loaded'));
</script>`;

/**
 * Runs before the page's own scripts, by itself: it sees nothing of this module. Leaves `arrived`, a promise of the milliseconds since the page
 * was asked for.
 * @param {{ kind: Kind, file: { name: string, base64: string } | null }} options
 */
export function watchStart({ kind, file }) {
  const bytes = file && Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
  const opened = () => new File([/** @type {any} */ (bytes)], file?.name ?? '', { type: 'application/pdf' });
  const seen = (/** @type {string} */ type) => new Promise((resume) => document.addEventListener(type, resume, { once: true }));
  const until = (/** @type {() => unknown} */ holds) => new Promise((/** @type {(value: unknown) => void} */ resume) => {
    const look = () => holds() && (observer.disconnect(), resume(undefined));
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    look();
  });
  const viewer = () => /** @type {any} */ (document.querySelector('referat-viewer'));
  const found = (/** @type {string} */ selector) => document.querySelector(selector) ?? viewer()?.shadowRoot?.querySelector(selector);

  /** @type {Record<Kind, { ready: () => Promise<unknown>, open: () => Promise<unknown>, shown: string }>} */
  const WAYS = {
    page: {
      ready: () => until(() => document.querySelector('html[data-worker=ready]')),
      async open() {
        await until(() => found('input.pick-files'));
        const input = /** @type {HTMLInputElement} */ (found('input.pick-files'));
        const handed = new DataTransfer();
        handed.items.add(opened());
        input.files = handed.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      shown: '.outline-pane a',
    },
    element: {
      ready: () => seen('referat-ready'),
      async open() {
        await customElements.whenDefined('referat-viewer');
        await until(viewer);
        void viewer().open([opened()]);
      },
      shown: '.outline-pane a',
    },
    pdfjs: {
      ready: () => seen('ready'),
      open: () => seen('loaded').then(() => void /** @type {any} */ (globalThis).read(bytes)),
      shown: 'pre',
    },
  };

  /** Resolves when it is drawn: a message that is sent from within a frame arrives after that frame. */
  const drawn = (/** @type {string} */ selector) => new Promise((resume) => {
    const look = () => requestAnimationFrame(() => {
      if (!found(selector)) return look();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resume;
      port2.postMessage(0);
    });
    look();
  });

  const { ready, open, shown } = WAYS[kind];
  /** @type {any} */ (globalThis).arrived = (file ? open().then(() => drawn(shown)) : ready()).then(() => performance.now());
}
