import { button, h } from '../render/dom.js';
import { resultRows } from '../render/results.js';
import { chosenCount } from '../render/route.js';
import { t } from '../text/index.js';
import { NO_FILTER } from './filter.js';
import { ReferatFilters } from './filters.js';
import { focused, heldIn } from './root.js';
import { tell } from './tell.js';

/**
 * @import { Filter, Group, Results } from '../types/collection.js'
 * @import { Asker } from './filter.js'
 * @import { Known } from '../render/entry.js'
 * @import { Route } from '../render/route.js'
 */

/** As many items as are drawn at a time: two screens of them, for all are drawn anew with each letter. */
const PAGE = 20;

/** Time to go on typing, before what was found is said, in milliseconds. */
const QUIET = 700;

/** Time without a key, before what could be chosen is counted: that is more work than a search. */
const REST = 250;

/**
 * What is found while it is typed. One question is under way at a time, the last one that was typed; an answer to what is
 * no longer asked is dropped. Up and down go from hit to hit. Tells with `referat-field` that the reader wants the field back.
 */
export class ReferatResults extends HTMLElement {
  /** @type {Asker | null} */ #asker = null;
  /** @type {Known} */ #known = { summary: () => null, times: () => 0 };
  #typed = '';
  /** In which items is looked. @type {Filter} */ #filter = NO_FILTER;
  /** @type {Route | null} */ #route = null;
  /** What the answer on the screen is to. @type {string | null} */ #answered = null;
  #asking = false;
  /** Whether the reader waits for the first hit. */
  #eager = false;
  #stale = false;
  /** The last that is drawn. @type {Group | null} */ #last = null;
  #timer = 0;
  #rest = 0;

  #title = h('h1', { tabindex: '-1' });
  #count = h('p', { class: 'view-lead' });
  #keys = h('p', { class: 'hint hit-keys' }, t.many.search.keys);
  #filters = new ReferatFilters();
  #sifted = h('p', { class: 'hint' }, t.many.filters.sifted);
  #helps = h('div', { class: 'search-helps' });
  #list = h('ul', { class: 'entries results' });
  #more = button({ class: 'button', hidden: true, onclick: () => void this.#next() });

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(h('header', { class: 'view-head' }, this.#title, this.#count, this.#keys), this.#filters, this.#sifted, this.#helps, this.#list, this.#more);
    this.addEventListener('keydown', (event) => this.#key(event));
    this.#draw(null);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    clearTimeout(this.#rest);
  }

  /** @param {Asker} asker @param {Known} known */
  follow(asker, known) {
    this.#asker = asker;
    this.#known = known;
  }

  get typed() {
    return this.#typed;
  }

  /** @param {string} typed */
  seek(typed) {
    this.#typed = typed;
    this.#eager = false;
    void this.#ask();
  }

  /** Looks only into what is chosen. @param {Route} route */
  show(route) {
    this.#route = route;
    if (JSON.stringify(route.filter) === JSON.stringify(this.#filter)) return;
    this.#filter = route.filter;
    this.refresh();
  }

  /** Asks again, where other meetings are open than before. */
  refresh() {
    this.#stale = true;
    if (this.#typed !== '') void this.#ask();
  }

  /** Moves the focus by so many hits; above the first is the field. @param {number} by */
  step(by) {
    const hits = this.#hits();
    this.#eager = this.#typed !== this.#answered;
    if (this.#eager) return;
    const at = hits.indexOf(/** @type {HTMLElement} */ (focused(this)));
    if (at === 0 && by < 0) return void tell(this, 'referat-field');
    hits[at + by]?.focus();
  }

  #hits() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll('.hit')]);
  }

  focusTitle() {
    this.#title.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) this.step(by);
    else if (event.key === 'Escape') tell(this, 'referat-field');
    else return;
    event.preventDefault();
  }

  async #ask() {
    if (this.#asking || !this.#asker) return;
    this.#asking = true;
    while (this.#typed !== this.#answered || this.#stale) {
      const typed = this.#typed;
      this.#stale = false;
      const results = await this.#answer(typed, 0, typed === this.#answered ? Math.max(PAGE, this.#hits().length) : PAGE);
      if (typed === this.#typed) this.#draw(results);
      if (typed === this.#typed && results === null && typed !== '') this.#count.textContent = t.many.views.failed;
      this.#answered = typed;
      if (this.#eager && typed === this.#typed) this.step(1);
    }
    this.#asking = false;
    this.#later(() => void this.#sift());
  }

  /** @param {string} typed @param {number} from @param {number} count @returns {Promise<Results | null>} */
  async #answer(typed, from, count) {
    if (typed === '' || !this.#asker) return null;
    return this.#asker.ask({ ask: 'search', typed, filter: this.#filter, page: { from, count } }).catch(() => null);
  }

  /** Does something when nobody has typed for a moment. @param {() => void} work */
  #later(work) {
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(work, REST);
  }

  /** Counts what could be chosen. */
  async #sift() {
    const typed = this.#typed;
    if (typed === '' || !this.#route || !this.#asker) return this.#filters.replaceChildren();
    const facets = await this.#asker.ask({ ask: 'facets', typed, filter: this.#filter }).catch(() => null);
    if (facets && typed === this.#typed) this.#filters.show(facets, this.#route);
  }

  /** The focus stays on a hit that is still there. @param {Results | null} results */
  #draw(results) {
    const { search } = t.many;
    const held = heldIn(this.#list)?.getAttribute('href');
    const none = results === null || results.hits === 0;
    const typed = this.#typed;
    this.#title.textContent = search.title(typed);
    this.#count.textContent = results === null ? search.start : none ? search.none(typed) : search.found(results);
    this.#keys.hidden = none;
    this.#sifted.hidden = !none || results === null || chosenCount(this.#filter) === 0;
    this.#helps.hidden = results !== null && !none;
    this.#helps.replaceChildren(none ? h('ul', {}, search.helps.map((help) => h('li', {}, help))) : h('p', {}));
    this.#list.replaceChildren();
    this.#last = null;
    this.#append(results?.page ?? []);
    this.#left(results?.groups ?? 0);
    if (held) (this.#hits().find((hit) => hit.getAttribute('href') === held) ?? this.#title).focus({ preventScroll: true });
    if (results) this.#say();
  }

  /** @param {Group[]} groups */
  #append(groups) {
    this.#list.append(...resultRows(groups, this.#known, this.#last));
    this.#last = groups.at(-1) ?? this.#last;
  }

  /** @param {number} all */
  #left(all) {
    const left = all - this.#hits().length;
    this.#more.hidden = left <= 0;
    this.#more.textContent = t.many.views.more(left);
  }

  async #next() {
    const typed = this.#typed;
    const at = this.#hits().length;
    const results = await this.#answer(typed, at, PAGE);
    if (!results || typed !== this.#typed) return;
    this.#append(results.page);
    this.#left(results.groups);
    this.#hits()[at]?.focus();
  }

  /** Says the count once, when the typing is over. */
  #say() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#typed) tell(this, 'referat-say', this.#count.textContent);
    }, QUIET);
  }
}
