import style from 'referat:style';
import example from 'referat:example';
import version from 'referat:version';
import { h } from '../render/dom.js';
import { NO_FILTER, placeAddress, viewAddress } from '../render/route.js';
import { Catalog } from '../parser/catalog.js';
import { Reader } from '../parser/client.js';
import { spawn, spawnIndex } from '../parser/engine.js';
import { Library } from '../parser/library.js';
import { Notebook } from '../parser/notebook.js';
import { ReferatApp } from '../elements/app.js';
import { guest, itemAddress } from '../elements/guest.js';
import { FIELDS } from '../elements/keys.js';
import { tell } from '../elements/tell.js';
import { speak, t } from '../text/index.js';
import { fetched } from './fetched.js';
import { words } from './text.js';

/**
 * @import { Entry } from '../parser/entry.js'
 * @import { Host } from '../elements/host.js'
 * @import { Meeting } from '../parser/shelf.js'
 */

/** All viewers of a page read with the same workers. */
const reader = new Reader(spawn);

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);

/** What each view of the element is called inside. @type {Record<string, Parameters<typeof viewAddress>[0]['view']>} */
const VIEWS = { brief: 'brief', meetings: 'meetings', people: 'people', cases: 'cases', followups: 'followUps', quality: 'quality' };

/**
 * Minutes in the page of others. What is inside is the app in a shadow tree; it hears nothing outside of it, moves no focus that it
 * has not got, and touches neither the address nor the title of the page.
 */
export class ReferatViewer extends HTMLElement {
  static observedAttributes = ['src', 'lang'];

  #root = this.attachShadow({ mode: 'open' });
  #states = this.attachInternals().states;
  #app = /** @type {ReferatApp | null} */ (null);
  #library = /** @type {Library | null} */ (null);
  #catalog = /** @type {Catalog | null} */ (null);
  /** @type {Set<string>} */ #told = new Set();
  #work = new AbortController();
  /** @type {Host} */ #host = guest(() => this.getAttribute('shortcuts') !== 'on', () => [this.#foot]);
  #foot = h('p', { class: 'made' });
  #trouble = h('p', { class: 'trouble', part: 'status', role: 'alert', hidden: true });
  #place = h('div', {});
  /** @type {(value: unknown) => void} */ #arrive = () => {};

  /** Resolves when the first file can be read. */
  ready = new Promise((resolve) => {
    this.#arrive = resolve;
  });

  version = version;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(h('slot', { name: 'header' }), this.#trouble, h('slot', {}), this.#place, h('slot', { name: 'footer' }));
    for (const type of ['keydown', 'keyup', 'keypress']) this.#root.addEventListener(type, keepInFields);
    this.#root.addEventListener('referat-open', (event) => this.#ask(/** @type {CustomEvent} */ (event)));
    this.#root.addEventListener('referat-export', (event) => this.#pass(/** @type {CustomEvent} */ (event)));
    this.#root.addEventListener('referat-select', (event) => this.#select(/** @type {CustomEvent} */ (event)));
  }

  connectedCallback() {
    if (!this.#app) this.#start();
  }

  /** A node that is only moved comes back at once, and goes on as it was. */
  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  /** @param {string} _name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(_name, before, after) {
    if (!this.#app || before === after) return;
    this.#end();
    this.#start();
  }

  /** What is open. */
  get documents() {
    return [...this.#library?.entries ?? []].flatMap(({ meetings }) => meetings.map(({ summary }) => ({ ...summary })));
  }

  /** The files that are open. */
  get files() {
    return [...this.#library?.entries ?? []].flatMap(({ file }) => (file ? [file] : []));
  }

  set files(files) {
    this.close();
    void this.open(files);
  }

  /** Opens files, or a text. @param {Iterable<File> | Blob | string} what @param {{ name?: string, type?: string }} [options] */
  async open(what, { name = 'referat.txt', type } = {}) {
    const single = typeof what === 'string' || what instanceof Blob;
    const files = single ? [what instanceof File ? what : new File([what], name, { type: type ?? (what instanceof Blob ? what.type : 'text/plain') })] : [...what];
    if (!this.#app || !this.#library || !tell(this.#place, 'referat-open', files)) return this.documents;
    await this.#library.open(files);
    while (this.#library?.busy) await new Promise((resume) => this.#library?.addEventListener('change', resume, { once: true }));
    return this.documents;
  }

  /** Closes everything. */
  close() {
    this.#library?.closeAll();
  }

  /** Stops the reading of what is not read yet. */
  cancel() {
    this.#library?.stop();
  }

  /** What is found. @param {string} typed */
  async search(typed) {
    const page = { from: 0, count: 100 };
    return (await this.#catalog?.ask({ ask: 'search', typed, filter: NO_FILTER, page }))?.page ?? [];
  }

  /** Shows a place. @param {{ documentId: string, item?: number | null, span?: { start: number, end: number } }} place */
  reveal({ documentId, item = null, span }) {
    this.#host.go(placeAddress({ document: documentId, item, spans: span ? [span] : [] }));
  }

  #start() {
    speak(this.closest('[lang]')?.getAttribute('lang')?.slice(0, 2) ?? 'da');
    this.#work = new AbortController();
    const catalog = new Catalog(spawnIndex);
    const library = new Library(reader, catalog);
    [this.#catalog, this.#library] = [catalog, library];
    library.addEventListener('change', (event) => this.#changed(/** @type {CustomEvent<Entry | null>} */ (event).detail));
    catalog.addEventListener('change', () => this.#tellDocuments());
    this.#app = new ReferatApp();
    this.#place.replaceChildren(this.#app);
    this.#app.start({ library, catalog, notebook: new Notebook(), example, host: this.#host });
    this.#state('empty', true);
    void this.#load();
  }

  /** Reads the minutes that the host names; until then, and where that fails, what stands in the element is shown. */
  async #load() {
    const src = this.getAttribute('src')?.trim();
    const { signal } = this.#work;
    this.#state('loading', true);
    try {
      await reader.warm();
      if (signal.aborted) return;
      this.#arrive(undefined);
      this.#tell('referat-ready', { version });
      const foreign = this.hasAttribute('allow-cross-origin');
      const files = await Promise.all((src ? src.split(/\s+/) : []).map((one) => fetched(one, { foreign, signal })));
      if (!signal.aborted && files.length > 0) await this.open(files);
      if (!signal.aborted) this.toggleAttribute('data-shown', true);
    } catch (error) {
      if (!signal.aborted) this.#fail(/** @type {Error & { code?: string, detail?: string | null }} */ (error));
    }
    this.#state('loading', false);
  }

  /** @param {Error & { code?: string, detail?: string | null }} error */
  #fail({ name, message, code, detail }) {
    const known = code ?? (name === 'TypeError' ? 'types-blocked' : 'internal');
    const told = words().errors[known]?.(detail ?? '') ?? message;
    this.#trouble.textContent = told;
    this.#trouble.hidden = false;
    this.#state('error', true);
    this.#tell('referat-error', { id: null, name: this.getAttribute('src'), code: known, message: told });
  }

  #end() {
    this.#work.abort();
    this.#library?.closeAll();
    this.#app?.end();
    this.#place.replaceChildren();
    [this.#app, this.#library, this.#catalog] = [null, null, null];
    this.#told.clear();
    this.#trouble.hidden = true;
    this.toggleAttribute('data-shown', false);
    for (const state of ['loading', 'empty', 'error']) this.#state(state, false);
  }

  /** The host may refuse what is opened. @param {CustomEvent<(File | FileSystemEntry)[]>} event */
  #ask(event) {
    const [most, bytes] = [Number(this.getAttribute('max-files') ?? Infinity), Number(this.getAttribute('max-bytes') ?? Infinity)];
    const files = event.detail.map((one) => ({ name: one.name, size: one instanceof File ? one.size : null, type: one instanceof File ? one.type : '' }));
    const size = files.reduce((sum, file) => sum + (file.size ?? 0), 0);
    const refused = event.target !== this.#place && (this.hasAttribute('readonly') || this.#without('drop'));
    if (refused || files.length > most || size > bytes || !this.#tell('referat-open', { files }, true)) event.preventDefault();
  }

  /** @param {CustomEvent} event */
  #pass(event) {
    if (!this.#tell(event.type, event.detail, true)) event.preventDefault();
  }

  /** @param {CustomEvent} event */
  #select({ detail: { item, span } }) {
    const documentId = new URLSearchParams(this.#host.hash.slice(1)).get('d');
    this.#tell('referat-select', { documentId, item, span: span ? { start: span.start, end: span.end } : null });
  }

  /** @param {string} control */
  #without(control) {
    return !(this.getAttribute('controls')?.split(/\s+/).includes(control) ?? true);
  }

  /** @param {Entry | null} entry */
  #changed(entry) {
    const { entries, busy } = /** @type {Library} */ (this.#library);
    this.#state('empty', entries.size === 0);
    this.#state('loading', busy);
    this.#foot.textContent = entries.size === 0 ? '' : words().made([...entries].map(({ name }) => name).join(', '));
    if (!entry) return;
    const { name, state, done, code } = entry;
    if (entry.underWay) this.#tell('referat-progress', { id: String(entry.order), phase: state, done, total: 1 });
    if (code === null) return;
    const { cause, next } = t.error(code, entry.detail);
    this.#tell('referat-error', { id: String(entry.order), name, code, message: `${cause} ${next}` });
  }

  /** Tells of each document once, when it is known. */
  #tellDocuments() {
    for (const { meetings } of this.#library?.entries ?? []) {
      for (const meeting of meetings) {
        const id = this.#catalog?.idOf(meeting) ?? null;
        if (id === null || this.#told.has(id)) continue;
        this.#told.add(id);
        const { name, body, date, items } = meeting.summary;
        if (this.#told.size === 1) void this.#begin(id, meeting);
        this.#tell('referat-document', { id, name, body, date, items });
      }
    }
  }

  /** Shows the view or the item that the host asks for. @param {string} document @param {Meeting} meeting */
  async #begin(document, meeting) {
    const view = VIEWS[this.getAttribute('view') ?? ''];
    const label = this.getAttribute('item');
    if (view) this.#host.go(viewAddress({ view }));
    const minutes = label !== null && await this.#library?.minutes(meeting);
    const address = minutes && itemAddress(document, minutes, label);
    if (address) this.#host.go(address);
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

/** What is typed into our fields is no shortcut of the host's. @param {Event} event */
function keepInFields(event) {
  const [target] = event.composedPath();
  if (target instanceof Element && target.closest(FIELDS)) event.stopPropagation();
}

