import { button, h } from '../render/dom.js';
import { chosenCount, placeAddress } from '../render/route.js';
import { aboutWords, documentWords } from '../render/entry.js';
import { t } from '../text/index.js';
import { NO_FILTER } from './filter.js';
import { rootOf } from './root.js';
import { tell } from './tell.js';

/**
 * @import { Filter, Format } from '../types/collection.js'
 * @import { Known } from '../render/entry.js'
 * @import { Asker } from './filter.js'
 */

const FORMATS = /** @type {Format[]} */ (Object.keys(t.many.files.formats));

/** As many places as are named before an export. */
const MOST = 5;

/** How long the browser has to take a file, in milliseconds. */
const KEPT = 60_000;

/** The menu of files to take away. What looks like a person's number is asked about first. */
export class ReferatExport extends HTMLElement {
  /** @type {Asker | null} */ #asker = null;
  /** @type {Known} */ #known = { summary: () => null, times: () => 0 };
  /** @type {() => Filter} */ #filter = () => NO_FILTER;
  #count = () => 0;
  /** @type {() => string | null} */ #shown = () => null;
  #ears = new AbortController();

  #fold = button({ class: 'button', 'aria-expanded': 'false', 'aria-controls': 'eksport', onclick: () => this.#toggle() }, t.many.files.title);
  #panel = h('div', { class: 'export-panel', id: 'eksport', hidden: true });

  #whole = h('p', { class: 'hint' });
  #only = h('input', { type: 'checkbox' });
  #choice = h('label', { class: 'key-switch' }, this.#only, t.many.files.only);

  connectedCallback() {
    this.#ears = new AbortController();
    rootOf(this).addEventListener('pointerdown', (event) => {
      if (!event.composedPath().includes(this)) this.#close();
    }, { signal: this.#ears.signal });
    if (this.childElementCount > 0) return;
    this.append(this.#fold, this.#panel);
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.contains(relatedTarget)) this.#close();
    });
  }

  disconnectedCallback() {
    this.#ears.abort();
  }

  /** @param {Asker} asker @param {Known} known @param {() => Filter} filter  what is chosen now @param {() => number} count  how many documents are open @param {() => string | null} shown  the one that is read */
  follow(asker, known, filter, count, shown) {
    this.#asker = asker;
    this.#known = known;
    this.#filter = filter;
    this.#count = count;
    this.#shown = shown;
  }

  /** What is to be taken away. @returns {Filter} */
  get #wanted() {
    const shown = this.#only.checked && this.#shown();
    return { ...this.#filter(), documents: shown ? [shown] : [] };
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== 'Escape' || this.#panel.hidden) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
    this.#fold.focus();
  }

  /** Opens the menu from anywhere. */
  enter() {
    if (this.#panel.hidden) this.#toggle();
    this.#enter();
  }

  #enter() {
    /** @type {HTMLElement | null} */ (this.#panel.querySelector('label:not([hidden]) input, button'))?.focus();
  }

  #toggle() {
    if (!this.#panel.hidden) return this.#close();
    this.#offer();
    this.#panel.hidden = false;
    this.#fold.setAttribute('aria-expanded', 'true');
  }

  #close() {
    this.#panel.hidden = true;
    this.#fold.setAttribute('aria-expanded', 'false');
  }

  /** Says what there is to be taken away; more of it may become known while the menu is open. */
  refresh() {
    this.#whole.textContent = t.many.files.whole(this.#count());
    this.#choice.hidden = !this.#shown() || this.#count() < 2;
  }

  #offer() {
    const { files } = t.many;
    this.refresh();
    this.#panel.replaceChildren(
      this.#whole, this.#choice,
      h('ul', {}, FORMATS.map((format) => h('li', {}, button({ class: 'export-choice', 'data-format': format, onclick: () => void this.#ask(() => this.#save(format), format) },
        ...choice(files.formats[format].name, files.formats[format].note)))),
      h('li', {}, button({ class: 'export-choice', onclick: () => void this.#ask(() => this.#print()) }, ...choice(t.print.title, t.print.note)))),
      chosenCount(this.#filter()) > 0 ? h('p', { class: 'hint' }, files.filtered) : '');
  }

  #print() {
    this.#close();
    this.#fold.focus();
    tell(this, 'referat-print');
  }

  /** Takes away what is open, once it is certain that nobody's number goes along unseen. @param {() => unknown} take @param {Format | null} [format] */
  async #ask(take, format = null) {
    const asker = this.#asker;
    if (!asker) return;
    try {
      const places = await asker.ask({ ask: 'personNumbers', format, filter: this.#wanted });
      if (places.length === 0) return await take();
      const abouts = await asker.ask({ ask: 'abouts', places: places.slice(0, MOST) });
      const { files } = t.many;
      const first = button({ class: 'button', onclick: () => this.#back() }, t.notes.cancel);
      this.#panel.replaceChildren(
        h('p', { class: 'export-warning' }, files.numbers(places.length)),
        h('ul', { class: 'entry-places' }, places.slice(0, MOST).map((place, index) => h('li', {},
          h('a', { class: 'show', href: placeAddress(place) }, abouts[index] ? aboutWords(abouts[index]) : documentWords(this.#known, place.document))))),
        places.length > MOST ? h('p', { class: 'hint' }, files.numbersMore(places.length - MOST)) : '',
        h('p', {}, files.numbersAsk),
        h('p', { class: 'choices' }, first, button({ class: 'button', onclick: () => void take() }, files.anyway)));
      first.focus();
      this.#say(`${files.numbers(places.length)} ${files.numbersAsk}`);
    } catch {
      this.#say(t.many.files.failed);
      this.#panel.replaceChildren(h('p', { class: 'export-warning' }, t.many.files.failed));
    }
  }

  #back() {
    this.#offer();
    this.#enter();
  }

  /** @param {Format} format */
  async #save(format) {
    const { file, type } = t.many.files.formats[format];
    if (!tell(this, 'referat-export', { format, count: this.#wanted.documents.length || this.#count() })) return;
    const bytes = await this.#asker?.export(format, this.#wanted);
    if (!bytes) return;
    save(bytes, type, file);
    this.#close();
    this.#fold.focus();
    this.#say(t.many.files.done(file));
  }

  /** @param {string} words */
  #say(words) {
    tell(this, 'referat-say', words);
  }
}

/** @param {string} name @param {string} note */
const choice = (name, note) => [h('span', { class: 'export-name' }, name), h('span', { class: 'hint' }, note)];

/** Hands bytes or text to the browser as a file. @param {BlobPart} content @param {string} type @param {string} name */
export function save(content, type, name) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
