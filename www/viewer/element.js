import example from 'referat:example';
import version from 'referat:version';
import { Catalog } from '../parser/catalog.js';
import { ReadError } from '../parser/errors.js';
import { Library } from '../parser/library.js';
import { Notebook } from '../parser/notebook.js';
import { FIELDS } from '../elements/keys.js';
import { guest, itemAddress } from '../elements/guest.js';
import { isAnother } from '../elements/height.js';
import { tell } from '../elements/tell.js';
import { button, h } from '../render/dom.js';
import { placeAddress } from '../render/place.js';
import { addressed } from './address.js';
import { ATTRIBUTES, STATES } from './api.js';
import { fetched } from './fetched.js';
import { speaking } from './instances.js';
import { named } from './parts.js';
import { workersFor } from './pool.js';
import { words } from './text.js';

/**
 * @import { Filter, Format } from '../types/collection.js'
 * @import { Summary } from '../types/summary.js'
 * @import { Entry } from '../parser/entry.js'
 * @import { Meeting } from '../parser/shelf.js'
 * @import { ReferatApp } from '../elements/app.js'
 * @import { Host } from '../elements/host.js'
 * @import { Manner, ScriptPolicy } from './engine.js'
 * @import { Instance } from './instances.js'
 *
 * @typedef {{ documentId: string | null, item?: number | null, span?: { start: number, end: number } | null }} Selection  a place: a document, an item by its index, words by their offsets
 */

/** What each view over all meetings is called inside. @type {Record<string, Parameters<Instance['viewAddress']>[0]['view']>} */
const VIEWS = { brief: 'brief', meetings: 'meetings', people: 'people', cases: 'cases', followups: 'followUps', quality: 'quality' };

/** Views of one meeting, and what shows them. @type {Record<string, (app: ReferatApp) => void>} */
const WITHIN = {
  source: (app) => /** @type {HTMLElement | null} */ (app.querySelector('.views [data-view=source]'))?.click(),
  outline: (app) => app.querySelector('.outline-fold')?.toggleAttribute('open', true),
};

/** As many items as a compact element shows at first. */
const FIRST = 5;

/** A server has no elements: there the module is imported, and the fallback content shown. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/**
 * Minutes in the page of others. What is inside is the app in a shadow tree; it hears nothing outside of it, moves no focus that it
 * has not got, and touches neither the address nor the title of the page.
 */
export class ReferatViewer extends Base {
  static observedAttributes = ATTRIBUTES.filter(({ anew }) => anew).map(({ name }) => name);

  #root = this.attachShadow({ mode: 'open' });
  #states = this.attachInternals().states;
  #app = /** @type {ReferatApp | null} */ (null);
  #instance = /** @type {Instance | null} */ (null);
  #library = /** @type {Library | null} */ (null);
  #catalog = /** @type {Catalog | null} */ (null);
  #workers = /** @type {ReturnType<typeof workersFor> | null} */ (null);
  /** @type {Set<string>} */ #told = new Set();
  #work = new AbortController();
  /** @type {Host} */ #host = this.#place(null);
  /** @type {Selection | null} */ #selection = null;
  /** @type {object} */ #labels = {};
  /** Whether it is told that more was to be opened than may. */
  #limited = false;
  #height = -Infinity;
  /** The head of the meeting that is shown. @type {Element | null} */ #head = null;
  #watch = new ResizeObserver(() => this.#measure());

  #foot = h('p', { class: 'made' });
  #trouble = h('p', { class: 'trouble', part: 'status', role: 'alert', hidden: true });
  #empty = h('slot', { name: 'empty' });
  #inside = h('div', { class: 'inside' });
  #more = button({ class: 'more-items', part: 'button', hidden: true, onclick: () => this.#unfold() });
  /** @type {(value?: unknown) => void} */ #arrive = () => {};
  /** @type {(error: unknown) => void} */ #refuse = () => {};

  /** Resolves when the first file can be read; rejects where no parser can be started. @type {Promise<unknown>} */
  ready = new Promise((resolve, reject) => {
    [this.#arrive, this.#refuse] = [resolve, reject];
  });

  /** Of the parser. */
  version = version;

  /** @type {ScriptPolicy | undefined} */ #policy;

  constructor() {
    super();
    // Who does not ask for it is told by an event.
    this.ready.catch(() => {});
    named(this.#inside, () => Number(this.getAttribute('heading-level')) || 2);
    this.#root.append(h('slot', { name: 'header' }), this.#trouble, h('slot', {}), this.#empty, this.#inside, h('slot', { name: 'footer' }));
    for (const type of ['keydown', 'keyup', 'keypress']) this.#root.addEventListener(type, keepInFields);
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) this.#root.addEventListener(type, (event) => this.#dragged(/** @type {DragEvent} */ (event)), { capture: true });
    this.#root.addEventListener('referat-open', (event) => this.#ask(/** @type {CustomEvent} */ (event)));
    this.#root.addEventListener('referat-export', (event) => this.#pass(/** @type {CustomEvent} */ (event)));
    this.#root.addEventListener('referat-select', (event) => this.#select(/** @type {CustomEvent} */ (event)));
  }

  connectedCallback() {
    upgrade(this, [...ATTRIBUTES.map(({ property }) => property), 'labels', 'trustedTypesPolicy']);
    if (!this.#app) this.#start();
    upgrade(this, ['filter', 'selection', 'files']);
  }

  /** A node that is only moved comes back at once, and goes on as it was. */
  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  /** @param {string} _name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(_name, before, after) {
    if (before !== after) this.#again();
  }

  /** What is known of each meeting that is open. */
  get documents() {
    return this.#meetings().map(({ summary }) => ({ ...summary }));
  }

  /** The files that are open. @type {File[]} */
  get files() {
    return [...this.#library?.entries ?? []].flatMap(({ file }) => (file ? [file] : []));
  }

  set files(files) {
    this.close();
    void this.open(files);
  }

  /** The place that was shown last. */
  get selection() {
    return this.#selection;
  }

  set selection(place) {
    if (place?.documentId) this.reveal(place);
  }

  /** What is chosen in the views over all meetings. @type {Partial<Filter>} */
  get filter() {
    return this.#instance?.readRoute(this.#host.hash)?.filter ?? {};
  }

  set filter(filter) {
    const view = this.#instance?.readRoute(this.#host.hash)?.view ?? 'meeting';
    const over = view === 'meeting' ? 'decisions' : view;
    if (this.#instance) this.#host.go(this.#instance.viewAddress({ view: over, filter }));
  }

  /** Texts said otherwise, by their names in the tables of texts. */
  get labels() {
    return this.#labels;
  }

  set labels(labels) {
    this.#labels = labels ?? {};
    this.#again();
  }

  /** A policy of the page, for the addresses of workers, in place of `referat-worker`. @type {ScriptPolicy | undefined} */
  get trustedTypesPolicy() {
    return this.#policy;
  }

  set trustedTypesPolicy(policy) {
    this.#policy = policy;
    this.#again();
  }

  /**
   * Opens files, or a text.
   * @param {Iterable<File> | Blob | string} what
   * @param {{ name?: string, type?: string }} [options]
   * @returns {Promise<Summary[]>}  all that is open then
   */
  async open(what, { name = 'referat.txt', type } = {}) {
    const single = typeof what === 'string' || what instanceof Blob;
    const files = single ? [what instanceof File ? what : new File([what], name, { type: type ?? (what instanceof Blob ? what.type : 'text/plain') })] : [...what];
    if (!this.#app || !this.#library || !tell(this.#inside, 'referat-open', files)) return this.documents;
    await this.#library.open(files);
    while (this.#library?.busy) await new Promise((resume) => this.#library?.addEventListener('change', resume, { once: true }));
    return this.documents;
  }

  /** Closes a document or a file, or everything. @param {string} [id] */
  close(id) {
    if (id === undefined) this.#library?.closeAll();
    for (const entry of this.#entries(id)) this.#library?.close(entry);
  }

  /** Stops the reading of a file, or of all. @param {string} [id] */
  cancel(id) {
    this.#library?.stop(id === undefined ? undefined : this.#entries(id));
  }

  /** What is found. @param {string} typed */
  async search(typed) {
    const page = { from: 0, count: 100 };
    const { NO_FILTER } = /** @type {Instance} */ (this.#instance);
    return (await this.#catalog?.ask({ ask: 'search', typed, filter: NO_FILTER, page }))?.page ?? [];
  }

  /** Shows a place. @param {Selection} place */
  reveal({ documentId, item = null, span }) {
    if (documentId) this.#host.go(placeAddress({ document: documentId, item, spans: span ? [span] : [] }));
  }

  /** All that is open as a file. @param {Format | 'md'} format @returns {Promise<Blob>} */
  async exportAs(format) {
    const asked = format === 'md' ? 'markdown' : format;
    const { t, NO_FILTER } = /** @type {Instance} */ (this.#instance);
    const { type } = t.many.files.formats[asked];
    return new Blob([await /** @type {Catalog} */ (this.#catalog).export(asked, { ...NO_FILTER, ...this.filter })], { type });
  }

  /** Prints the page, with all that is shown. */
  print() {
    if (this.#app) tell(this.#app, 'referat-print');
  }

  /** Moves the focus inside. @override */
  focus() {
    const title = [...this.#inside.querySelectorAll('h1')].find((one) => one.getClientRects().length > 0);
    title?.focus();
  }

  #start() {
    const lang = this.closest('[lang]')?.getAttribute('lang')?.slice(0, 2) === 'en' ? 'en' : 'da';
    const instance = this.#instance = speaking(lang, this.#labels);
    this.#root.adoptedStyleSheets = [instance.sheet];
    this.#work = new AbortController();
    this.#workers = workersFor(this.#manner());
    this.#host = this.#place(this.getAttribute('hash-prefix'));
    const catalog = this.#catalog = new Catalog(this.#workers.engine.index);
    const library = this.#library = new Library(this.#workers.reader, catalog);
    library.addEventListener('change', (event) => this.#changed(/** @type {CustomEvent<Entry | null>} */ (event).detail));
    catalog.addEventListener('change', () => this.#tellDocuments());
    const app = this.#app = new instance.ReferatApp();
    this.#inside.replaceChildren(app);
    app.start({ library, catalog, notebook: new Notebook(), example, host: this.#host });
    this.#state('empty', true);
    this.#watch.observe(this);
    void this.#load();
  }

  #again() {
    if (!this.#app) return;
    this.#end();
    this.#start();
  }

  /** @returns {Manner} */
  #manner() {
    const pair = (/** @type {string} */ name) => this.getAttribute(name)?.trim().split(/\s+/).map((one) => new URL(one, document.baseURI).href) ?? [];
    const [wasm, indexWasm] = pair('wasm-src');
    const [workerUrl, indexWorkerUrl] = pair('worker-src');
    const worker = /** @type {Manner['worker']} */ (this.getAttribute('worker') ?? 'auto');
    return { worker, wasm, indexWasm, workerUrl, indexWorkerUrl, trustedTypesPolicy: this.trustedTypesPolicy };
  }

  /** Where it is in the page around it. @param {string | null} prefix @returns {Host} */
  #place(prefix) {
    const own = guest(() => this.getAttribute('shortcuts') !== 'on', () => [this.#more, this.#foot, h('slot', { name: 'privacy-note' })]);
    // The app names what it shows, when it shows something else.
    Object.defineProperty(own, 'title', {
      set: () => {
        this.#fold();
      },
    });
    return prefix ? addressed(own, prefix) : own;
  }

  /** Reads the minutes that the host names; until then, and where that fails, what stands in the element is shown. */
  async #load() {
    const src = this.getAttribute('src')?.trim();
    const { signal } = this.#work;
    const { engine, reader } = /** @type {ReturnType<typeof workersFor>} */ (this.#workers);
    this.#state('loading', true);
    try {
      await reader.warm();
      if (signal.aborted) return;
      if (engine.inline && engine.refusal) this.#say('inline', engine.refusal.code);
      this.#arrive();
      this.#tell('referat-ready', { version });
      const foreign = this.hasAttribute('allow-cross-origin');
      const files = await Promise.all((src ? src.split(/\s+/) : []).map((one) => fetched(one, { foreign, signal })));
      if (!signal.aborted && files.length > 0) await this.open(files);
      if (!signal.aborted) await this.#land();
      if (!signal.aborted) this.toggleAttribute('data-shown', !src || this.#meetings().length > 0);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
    if (!signal.aborted) this.#state('loading', false);
  }

  /** An address may name a document that `src` does not hold, or holds no more: what is there is shown, and said to be another. */
  async #land() {
    const entry = [...this.#library?.entries ?? []].find(({ meetings }) => meetings.length > 0);
    const meeting = entry?.meetings[0];
    const catalog = /** @type {Catalog} */ (this.#catalog);
    while (catalog.busy && this.#meetings().some((one) => catalog.idOf(one) === null)) await new Promise((resume) => catalog.addEventListener('change', resume, { once: true }));
    const [named, document] = [this.#named, meeting && catalog.idOf(meeting)];
    if (!named || !document || catalog.meeting(named)) return;
    this.#tell('referat-error', { id: null, name: null, code: 'other-document', message: this.#say('other-document') });
    this.#host.replace(placeAddress({ document, item: null, spans: [] }));
    tell(/** @type {ReferatApp} */ (this.#app), 'referat-choose', { entry, meeting });
  }

  /** The document that the address names. */
  get #named() {
    return new URLSearchParams(this.#host.hash.slice(1)).get('d');
  }

  /** @param {unknown} error */
  #fail(error) {
    const { code, detail, message } = error instanceof ReadError ? error : new ReadError('internal', { message: String(error) });
    const told = this.#say(code, detail ?? '', message);
    this.#state('error', true);
    this.#refuse(error);
    this.#tell('referat-error', { id: null, name: this.getAttribute('src'), code, message: told });
  }

  /** Says what is wrong, or to be known. @param {string} code @param {string} [detail] @param {string} [message]  where there is no text for it */
  #say(code, detail = '', message = code) {
    const told = words(this.#lang).errors[code]?.(detail) ?? message;
    this.#trouble.textContent = told;
    this.#trouble.hidden = false;
    return told;
  }

  get #lang() {
    return this.#instance?.t.lang ?? 'da';
  }

  #end() {
    this.#work.abort();
    this.#watch.disconnect();
    this.#library?.closeAll();
    this.#app?.end();
    this.#inside.replaceChildren();
    this.#workers?.release();
    [this.#app, this.#library, this.#catalog, this.#workers, this.#selection, this.#limited] = [null, null, null, null, null, false];
    this.#told.clear();
    this.#trouble.hidden = this.#more.hidden = true;
    this.#inside.classList.remove('whole');
    this.toggleAttribute('data-shown', false);
    for (const state of STATES) this.#state(state, false);
  }

  /** @returns {Meeting[]} */
  #meetings() {
    return [...this.#library?.entries ?? []].flatMap(({ meetings }) => meetings);
  }

  /** Files by their own id, or by that of a document in them. @param {string | undefined} id @returns {Entry[]} */
  #entries(id) {
    return [...this.#library?.entries ?? []].filter(({ order, meetings }) =>
      id !== undefined && (String(order) === id || meetings.some((meeting) => this.#catalog?.idOf(meeting) === id)));
  }

  /** What a visitor may not drop is not ours. @param {DragEvent} event */
  #dragged(event) {
    const may = !this.hasAttribute('readonly') && !this.#without('drop');
    if (!may) return event.stopImmediatePropagation();
    if (!event.dataTransfer?.types.includes('Files')) return;
    const leaves = event.type === 'dragleave' && !this.#root.contains(/** @type {Node | null} */ (event.relatedTarget));
    this.#state('dragging', event.type !== 'drop' && !leaves);
  }

  /** The host may refuse what is opened. @param {CustomEvent<(File | FileSystemEntry)[]>} event */
  #ask(event) {
    const [most, bytes] = [Number(this.getAttribute('max-files') ?? Infinity), Number(this.getAttribute('max-bytes') ?? Infinity)];
    const files = event.detail.map((one) => ({ name: one.name, size: one instanceof File ? one.size : null, type: one instanceof File ? one.type : '' }));
    const size = files.reduce((sum, file) => sum + (file.size ?? 0), 0);
    const refused = event.target !== this.#inside && (this.hasAttribute('readonly') || this.#without('drop'));
    const above = files.length > most ? 'too-many-files' : size > bytes ? 'too-many-bytes' : null;
    if (this.#limited) this.#trouble.hidden = true;
    this.#limited = !refused && above !== null;
    if (!refused && above) {
      const message = this.#say(above, String(above === 'too-many-files' ? most : bytes));
      this.#tell('referat-error', { id: null, name: files[0]?.name ?? null, code: above, message });
    }
    if (refused || above || !this.#tell('referat-open', { files }, true)) event.preventDefault();
  }

  /** @param {CustomEvent} event */
  #pass(event) {
    if (!this.#tell(event.type, event.detail, true)) event.preventDefault();
  }

  /** @param {CustomEvent} event */
  #select({ detail: { item, span } }) {
    this.#selection = { documentId: this.#named, item: item ?? null, span: span ? { start: span.start, end: span.end } : null };
    if (item >= FIRST) this.#inside.classList.add('whole');
    this.#tell('referat-select', { ...this.#selection });
  }

  /** The button for more items is that of the meeting which is shown; another meeting is folded at first. */
  #fold() {
    const meeting = this.#inside.querySelector('main:not(.elsewhere) > :not([hidden]) > .head')?.parentElement;
    const left = (meeting?.querySelectorAll('.outline > [data-item]').length ?? 0) - FIRST;
    this.#more.textContent = words(this.#lang).more(left);
    this.#more.hidden = left <= 0;
    const head = this.#inside.querySelector('.head');
    if (head !== this.#head) this.#inside.classList.remove('whole');
    this.#head = head;
  }

  /** Shows the items that a compact element left out. */
  #unfold() {
    this.#inside.classList.add('whole');
    /** @type {NodeListOf<HTMLElement>} */ (this.#inside.querySelectorAll('article.item'))[FIRST]?.focus();
  }

  /** @param {string} control */
  #without(control) {
    return !(this.getAttribute('controls')?.split(/\s+/).includes(control) ?? true);
  }

  /** @param {Entry | null} entry */
  #changed(entry) {
    if (!this.#library || !this.#instance) return;
    const { entries, busy } = this.#library;
    this.#empty.hidden = entries.size > 0;
    this.#state('empty', entries.size === 0);
    this.#state('loading', busy);
    this.#tellOrigin([...entries].map(({ name }) => name));
    if (!entry) return;
    const { name, state, done, code } = entry;
    if (entry.underWay) this.#tell('referat-progress', { id: String(entry.order), phase: state, done, total: 1 });
    if (code === null) return;
    const { cause, next } = this.#instance.t.error(code, entry.detail);
    this.#tell('referat-error', { id: String(entry.order), name, code, message: `${cause} ${next}` });
  }

  /** Says of what this is made, and where that is. @param {string[]} names */
  #tellOrigin(names) {
    const { made, original } = words(this.#lang);
    const src = this.getAttribute('src')?.trim() ?? '';
    const link = src !== '' && !/\s/.test(src) && h('a', { href: new URL(src, document.baseURI).href }, original);
    this.#foot.replaceChildren(...names.length === 0 ? [] : [made(names.join(', ')), ' ', ...link ? [link] : []]);
  }

  /** Tells of each document once, when it is known. */
  #tellDocuments() {
    for (const meeting of this.#meetings()) {
      const id = this.#catalog?.idOf(meeting) ?? null;
      if (id === null || this.#told.has(id)) continue;
      this.#told.add(id);
      const { name, body, date, items } = meeting.summary;
      if (this.#told.size === 1) void this.#begin(id, meeting);
      this.#tell('referat-document', { id, name, body, date, items });
    }
  }

  /** Shows the view or the item that the host asks for; not where the address says otherwise. @param {string} document @param {Meeting} meeting */
  async #begin(document, meeting) {
    const [view, label] = [this.getAttribute('view') ?? '', this.getAttribute('item')];
    const [app, instance] = [this.#app, this.#instance];
    if (!app || !instance || this.#host.hash.length > 1) return;
    if (VIEWS[view]) this.#host.go(instance.viewAddress({ view: VIEWS[view] }));
    if (WITHIN[view]) await shown(app, this.#work.signal).then(() => WITHIN[view]?.(app));
    const minutes = label !== null && await this.#library?.minutes(meeting);
    const address = minutes && itemAddress(document, minutes, label);
    if (address) this.#host.go(address);
  }

  #measure() {
    const height = Math.ceil(this.getBoundingClientRect().height);
    if (!isAnother(height, this.#height)) return;
    this.#height = height;
    this.#tell('referat-resize', { height });
  }

  /** @param {string} type @param {unknown} detail @param {boolean} [cancelable] */
  #tell(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }));
  }

  /** Older browsers know states by names of their own, or none. @param {string} name @param {boolean} on */
  #state(name, on) {
    for (const one of [name, `--${name}`]) {
      try {
        if (on) this.#states?.add(one);
        else this.#states?.delete(one);
        return;
      } catch {
        // The other name.
      }
    }
  }
}

for (const { name, property, type } of ATTRIBUTES) if (property) reflect(name, property, type);

/** A property that follows its attribute, and the other way round. @param {string} name @param {string} property @param {'string' | 'boolean' | 'number'} type */
function reflect(name, property, type) {
  Object.defineProperty(ReferatViewer.prototype, property, {
    configurable: true,
    enumerable: true,
    /** @this {ReferatViewer} */
    get() {
      const value = this.getAttribute(name);
      if (type === 'boolean') return value !== null;
      return type === 'number' && value !== null ? Number(value) : value;
    },
    /** @this {ReferatViewer} @param {unknown} value */
    set(value) {
      if (type === 'boolean') this.toggleAttribute(name, Boolean(value));
      else if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}

/** Properties that were set before the element was known are set again. @param {any} element @param {(string | undefined)[]} properties */
function upgrade(element, properties) {
  for (const property of properties) {
    if (!property || !Object.hasOwn(element, property)) continue;
    const value = element[property];
    delete element[property];
    element[property] = value;
  }
}

/** Once a meeting is drawn, or nothing will be. @param {ReferatApp} app @param {AbortSignal} signal */
async function shown(app, signal) {
  while (!signal.aborted && (app.classList.contains('busy') || !app.querySelector('.head'))) await new Promise((resume) => setTimeout(resume, 50));
}

/** What is typed into our fields is no shortcut of the host's. @param {Event} event */
function keepInFields(event) {
  const [target] = event.composedPath();
  if (target instanceof Element && target.closest(FIELDS)) event.stopPropagation();
}
