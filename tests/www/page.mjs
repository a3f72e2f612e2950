// What the browser tests share: where the documents are, and the ways into the page.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';

/** @import { Locator, Page } from '@playwright/test' */

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

export const EXAMPLE = path('../../www/example.txt');
export const exampleText = readFileSync(EXAMPLE, 'utf8');

const INVENTED = path('../minutes/');
const REAL = path('../../../shared/minutes/');

/** Invented minutes of several layouts. */
export const invented = textFiles(INVENTED);

/** Real minutes, where this machine has them; they are no part of the project. */
export const real = textFiles(REAL);
if (real.length === 0) console.log(`note: ${REAL} is not there; the tests use invented minutes alone`);

/**
 * So many minutes: the invented ones, in other years, so that each is another meeting of its body.
 * @param {number} count
 */
export function generated(count) {
  const texts = invented.map((name) => readFileSync(name, 'utf8'));
  return Array.from({ length: count }, (_, index) => {
    const later = Math.floor(index / texts.length);
    const text = (texts[index % texts.length] ?? '').replace(/\b20[23]\d\b/g, (year) => String(Number(year) + later));
    return textFile(`referat-${index}.txt`, text);
  });
}

/** @param {string} directory */
function textFiles(directory) {
  return existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith('.txt')).map((name) => directory + name) : [];
}

/** Opens the page and waits until its worker can read. @param {Page} page @param {string} [url] */
export async function openPage(page, url = '/') {
  await page.goto(url);
  await page.locator('html[data-worker="ready"]').waitFor();
}

/** All that is ever asked of a host: the page, and once, when it opens, what keeps it for use without a network. */
export const KEPT = ['/', '/service-worker.js', '/manifest.webmanifest'];

/** Opens the page, and waits until it is kept, too. @param {Page} page @param {string} [url] */
export async function openKept(page, url = '/') {
  await openPage(page, url);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** Hands files to the page through its picker. @param {Page} page @param {Parameters<Locator['setInputFiles']>[0]} files */
export async function pick(page, files) {
  await page.locator('input.pick-files').setInputFiles(files);
}

/** Opens the bundled example and waits until it is drawn. @param {Page} page */
export async function openExample(page) {
  await page.getByRole('button', { name: 'Prøv med et eksempel' }).click();
  await page.locator('article').last().waitFor();
  await settled(page);
}

/** Waits until every opened file is read or refused, and what is chosen is drawn. @param {Page} page */
export async function settled(page) {
  await page.locator('referat-app:not(.busy)').waitFor();
  await page.waitForFunction(() => !document.querySelector('referat-source.pending'));
}

/** Puts code in front of the source of the page's own workers. @param {Page} page @param {string} code */
export async function hookWorkers(page, code) {
  await page.addInitScript((code) => {
    const Original = Blob;
    globalThis.Blob = class extends Original {
      /** @param {BlobPart[]} [parts] @param {BlobPropertyBag} [options] */
      constructor(parts = [], options = {}) {
        super(options.type === 'text/javascript' ? [code, '\n', ...parts] : parts, options);
      }
    };
  }, code);
}

/** Real WebAssembly whose only function, `t`, is `unreachable`. */
const TRAP = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11];

/**
 * Lets every function of a worker's module trap from a message on of which this holds, and until one of which it does not.
 * @param {string} armed  an expression about the message, `data`
 */
export const sabotage = (armed) => `
  let armed = false;
  const trap = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([${TRAP}]))).exports.t;
  self.addEventListener('message', ({ data }) => { armed = ${armed}; });
  const Original = WebAssembly.Instance;
  const guarded = (call) => (...parameters) => (armed ? trap() : call(...parameters));
  WebAssembly.Instance = function (module, imports) {
    const { exports } = new Original(module, imports);
    const sabotaged = ([name, one]) => [name, typeof one === 'function' ? guarded(one) : one];
    return { exports: Object.fromEntries(Object.entries(exports).map(sabotaged)) };
  };
`;

/**
 * Answers for the parser, by parts of file names, so that a test can be about the page: each word of a name has its reply, and
 * `slow` none at all. A file that none of them names is read as it is.
 */
export const STUBS = `
  const send = self.postMessage.bind(self);
  const failure = (code, detail = null) => ({ type: 'failed', error: { code, detail, message: code, fatal: false }, memory: 1 });
  const stubs = {
    slow: () => send({ type: 'progress', phase: 'parsing', done: 0.5 }),
    scanned: () => send(failure('no-text')),
    old: () => send(failure('unsupported-type', 'DOC')),
    crash: () => send({ type: 'failed', error: { code: 'internal', detail: null, message: 'trap', fatal: true }, memory: 1 }),
    locked: ({ password }) => password !== 'hemmelig' && send(failure('encrypted')),
    packed: ({ file }) => {
      for (const name of ['a/10.txt', 'a/9.txt', '.DS_Store']) send({ type: 'member', name, file: new File(['Mødet.'], name), code: null });
      send({ type: 'member', name: 'b.txt', file: null, code: 'damaged' });
      send({ type: 'unpacked', memory: 1 });
    },
  };
  self.addEventListener('message', (event) => {
    const [, stub] = Object.entries(stubs).find(([word]) => event.data.file?.name.includes(word)) ?? [];
    if (stub && stub(event.data) !== false) event.stopImmediatePropagation();
  });`;

/** A text file by its words. @param {string} name @param {string} [text] */
export const textFile = (name, text = exampleText) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** The row of a file. @param {Page} page @param {string} name */
export const row = (page, name) => page.locator('li.file', { hasText: name });

/** Unfolds the list of two files or more, which folds itself when there are many. @param {Page} page */
export async function unfoldFiles(page) {
  const fold = page.locator('.files-fold');
  // A list that unfolded by itself folds when there are more files; one that was unfolded by hand does not.
  await fold.click();
  if (await fold.getAttribute('aria-expanded') === 'false') await fold.click();
}

/** Opens a view, and waits until it is drawn. @param {Page} page @param {string} name */
export async function openView(page, name) {
  await page.getByRole('navigation', { name: 'Visninger' }).getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.locator('referat-view .view-lead', { hasNotText: 'Henter' }).waitFor();
}

/** A drag as the operating system would make it. @param {Page} page @param {('dragEnter' | 'dragOver' | 'drop')[]} types @param {string[]} files */
export async function drag(page, types, files) {
  const session = await page.context().newCDPSession(page);
  for (const type of types) {
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 300, data: { items: [], files, dragOperationsMask: 1 } });
  }
}

/** @param {string | null} text */
export const folded = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The marked words, and where the page says that they stand. @param {Page} page */
export function marks(page) {
  return page.locator('mark').evaluateAll((elements) => elements.map((element) => ({
    text: element.textContent ?? '',
    start: Number(element.getAttribute('data-start')),
    end: Number(element.getAttribute('data-end')),
    focused: element === document.activeElement,
  })));
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe complains of. @param {Page} page */
export async function violations(page) {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { axe } = /** @type {any} */ (globalThis);
    const found = await axe.run(document, { runOnly: tags });
    return found.violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ { html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
  }, TAGS);
}
