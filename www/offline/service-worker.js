// Keeps the page for use without a network. It answers for the files of the tool with what it kept of them, and for nothing else; it asks the
// network once, when it is installed, for these files. What is read in the page it never sees, but for files that the system shares with it.
// The build puts the files and their sums in (tools/offline.mjs).
import files from 'referat:files';
import version from 'referat:edition';

const worker = /** @type {any} */ (globalThis);

/** Each edition of the tool has a store of its own: a page never gets a piece of another. */
const STORE = `referat-${version}`;

/** So long shared files wait for the page, in milliseconds. */
const PATIENCE = 30_000;

/** What the system shared last: whoever opens next gets it. @type {{ files: File[], taken: () => void } | null} */
let shared = null;

/** @param {string} path  from the directory of this script */
const addressOf = (path) => new URL(path, worker.location.href).href;

/** Any other bytes than those of the build are refused, and with them the edition. */
async function keep() {
  const store = await caches.open(STORE);
  await Promise.all(Object.entries(files).map(async ([path, integrity]) => {
    const answer = await fetch(addressOf(path), { integrity, cache: 'no-cache', credentials: 'omit' });
    if (!answer.ok) throw new TypeError(`${path}: ${answer.status}`);
    await store.put(addressOf(path), answer);
  }));
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('referat-') && name !== STORE).map((name) => caches.delete(name)));
}

/** @param {any} event */
function answer(event) {
  const { request } = event;
  const url = new URL(request.url);
  url.hash = '';
  if (request.method === 'POST' && url.search === '?share') return event.respondWith(share(event));
  url.search = '';
  url.pathname = url.pathname.replace(/\/index\.html$/, '/');
  const own = Object.keys(files).some((path) => addressOf(path) === url.href);
  if (own && request.method === 'GET') event.respondWith(kept(url.href));
}

/** The network is no way out where the store was emptied: the file is then the same, or an error. @param {string} url @returns {Promise<Response>} */
const kept = async (url) => (await (await caches.open(STORE)).match(url)) ?? fetch(url, { credentials: 'omit' });

/** Holds what the system shares until the page asks for it. @param {any} event */
async function share(event) {
  const form = await event.request.formData();
  event.waitUntil(new Promise((resolve) => {
    shared = { files: form.getAll('files').filter((/** @type {unknown} */ one) => one instanceof File), taken: () => resolve(undefined) };
    setTimeout(resolve, PATIENCE);
  }));
  return Response.redirect(addressOf('./'), 303);
}

/** @param {any} event */
function hear({ data, source }) {
  if (data === 'renew') return worker.skipWaiting();
  if (data !== 'shared' || !shared) return;
  source.postMessage({ shared: shared.files });
  shared.taken();
  shared = null;
}

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keep()));
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(forgetOthers()));
worker.addEventListener('fetch', answer);
worker.addEventListener('message', hear);
