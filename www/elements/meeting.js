import { brief } from '../render/brief.js';
import { button, h, kept } from '../render/dom.js';
import { filterBar, passes } from '../render/filters.js';
import { head } from '../render/head.js';
import { itemId } from '../render/ids.js';
import { itemArticle } from '../render/item.js';
import { legend } from '../render/legend.js';
import { ownNotes, sameButton } from '../render/tools.js';
import { groupAt, outlineList, sectionList } from '../render/outline.js';
import { t } from '../text/index.js';
import { focused, hasRoom, heldIn } from './root.js';
import { afterPaint, inSlices } from './slices.js';
import { ReferatSource } from './source.js';
import { tell } from './tell.js';

/**
 * @import { Item, Minutes, Span } from '../types/referat.js'
 * @import { NoteEntry } from '../types/collection.js'
 * @import { Context } from '../render/fact.js'
 * @import { OnNote } from '../render/tools.js'
 * @import { Filter } from '../render/filters.js'
 *
 * @typedef {'decisions' | 'source'} View  which of the two is shown where there is no room for both
 */

/** From here on the outline has a column of its own, in rem; `styles/meeting.css` says the same. */
const ROOMY = 56;

/** As many items as fill a window; they are drawn at once, and the rest when these are on the screen. */
const FIRST = 3;

/**
 * One meeting: its card, the outline, the decisions and the source. Tells with `referat-tool` ({ tool, item, spans }) and
 * `referat-note` ({ act, note }) what the reader does with a place or a note.
 */
export class ReferatMeeting extends HTMLElement {
  /** @type {Context | null} */ #context = null;
  /** @type {Set<Filter>} */ #filters = new Set();
  /** @type {{ element: HTMLElement, scroll: number } | null} */ #origin = null;
  /** Whether the reader came from another view, to which the way back leads. */
  #visiting = false;
  #work = new AbortController();
  #ears = new AbortController();
  /** @type {HTMLDetailsElement[]} */ #unfolded = [];
  #next = 0;
  /** The reader's notes. @type {NoteEntry[]} */ #notes = [];
  /** The item that is being read. */
  #at = -1;

  #ways = /** @type {HTMLElement} */ (h('div', {}));
  #items = h('div', { class: 'items' });
  #outline = h('details', { class: 'outline-fold' });
  #source = new ReferatSource();
  #watcher = new IntersectionObserver((seen) => this.#follow(seen), { rootMargin: '-15% 0px -70% 0px' });
  #roomy = false;
  #sizes = new ResizeObserver(() => this.#roomy !== hasRoom(this, ROOMY) && this.#unfold());

  connectedCallback() {
    this.#ears = new AbortController();
    const { signal } = this.#ears;
    this.addEventListener('referat-back', () => this.#back(), { signal });
    this.addEventListener('referat-words', (event) => {
      const { tool, span } = /** @type {CustomEvent} */ (event).detail;
      const item = this.#itemAt(span);
      tell(this, 'referat-tool', { tool, item: item < 0 ? null : item, spans: [span] });
    }, { signal });
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#sizes.observe(this);
    window.addEventListener('beforeprint', () => this.#unfoldAll(), { signal });
    window.addEventListener('afterprint', () => this.#foldAgain(), { signal });
  }

  disconnectedCallback() {
    this.#work.abort();
    this.#ears.abort();
    this.#watcher.disconnect();
    this.#sizes.disconnect();
  }

  /** The outline is open where it has a column of its own. */
  #unfold() {
    this.#outline.open = this.#roomy = hasRoom(this, ROOMY);
  }

  /** @param {Minutes} minutes */
  show(minutes) {
    this.#work.abort();
    this.#work = new AbortController();
    this.#watcher.disconnect();
    this.#filters.clear();
    this.#origin = null;
    this.#visiting = false;
    this.#next = 0;
    this.#notes = [];
    this.#at = -1;
    this.#context = {
      minutes, reveal: (spans, what) => this.#reveal(spans, what), goTo: (item) => this.#goTo(item),
      use: (tool, item) => tell(this, 'referat-tool', { tool, item, spans: [] }),
    };
    this.#frame(this.#context);
    this.#setView(minutes.items.length > 0 ? 'decisions' : 'source');
    for (let drawn = 0; drawn < FIRST; drawn += 1) this.#drawNext();
    this.#source.show(minutes);
    void this.#drawRest(this.#work.signal);
  }

  /** What is shown. */
  get minutes() {
    return /** @type {Context} */ (this.#context).minutes;
  }

  /** Shows the same minutes as another did. @param {ReferatMeeting} before */
  resume(before) {
    if (!this.#context || !before.#context) return;
    while (this.#drawNext());
    for (const kind of ['details', '.filters [aria-pressed]']) {
      const here = this.querySelectorAll(kind);
      before.querySelectorAll(kind).forEach((one, index) => {
        for (const name of ['open', 'aria-pressed']) copyAttribute(name, one, here[index]);
      });
    }
    this.#filters = before.#filters;
    if (this.#filters.size > 0) this.#sift();
    this.#setView(/** @type {View} */ (before.dataset['view']));
    this.#visiting = before.#visiting;
    this.#source.resume(before.#source);
  }

  /** Draws the reader's notes on this meeting. @param {NoteEntry[]} entries */
  note(entries) {
    const before = this.#notes;
    this.#notes = entries;
    const items = new Set([...before, ...entries].flatMap(({ place }) => (place?.item === null || !place ? [] : [place.item])));
    for (const index of items) if (index < this.#next) this.#drawNotes(index);
    this.#source.note(entries.flatMap(({ place }) => place?.spans ?? []));
  }

  /** @param {number} index */
  #drawNotes(index) {
    const article = this.#article(index);
    const list = article?.querySelector('.own-list');
    const held = list && heldIn(list);
    /** @type {OnNote} */
    const act = (what, note) => tell(this, 'referat-note', { act: what, note });
    list?.remove();
    const drawn = ownNotes(this.#notes.filter(({ place }) => place?.item === index), act);
    if (drawn) article?.querySelector('.item-tools')?.before(drawn);
    if (held && article) (sameButton(article, held) ?? article).focus({ preventScroll: true });
  }

  /** Goes to the next item that is shown; false at the end. @param {number} by */
  step(by) {
    const all = this.#context?.minutes.items ?? [];
    const held = this.#held;
    let next = held ?? this.#at;
    // Who reads an item has not stepped to it yet.
    if (held === null && next >= 0 && by > 0 && !heldIn(this.#source) && !this.#passed(next)) next -= 1;
    do next += by;
    while (all[next] && !passes(this.#item(next), this.#filters));
    if (!all[next]) return false;
    this.#goTo(next);
    return true;
  }

  /** Whether the beginning of an item is out of sight above. @param {number} index */
  #passed(index) {
    return (this.#article(index)?.getBoundingClientRect().top ?? 0) < 0;
  }

  /** Moves the focus to the outline. */
  focusOutline() {
    this.#outline.open = true;
    const links = [...this.#outline.querySelectorAll('a')];
    const link = links.find(({ hash }) => hash === `#punkt-${this.#reading}`) ?? links[0];
    link?.scrollIntoView({ block: 'nearest' });
    link?.focus();
  }

  /** The item that has the focus. */
  get #held() {
    const held = focused(this)?.closest('article.item')?.getAttribute('data-item');
    return held ? Number(held) : null;
  }

  /** The item that has the focus, or else the one on the screen. */
  get #reading() {
    return this.#held ?? this.#at;
  }

  /** Shows the item that is being read in the source, or the source. */
  showSource() {
    const item = this.#context?.minutes.items[this.#reading];
    if (item) return this.#reveal(item.evidence.title.length > 0 ? item.evidence.title : item.spans, t.item.number(item.number));
    this.#setView('source');
    this.#source.focusText();
  }

  /** Back to the view that the reader came from; false where they came from none, or look at words that lead back by themselves. */
  leave() {
    return this.#visiting && !this.#source.marked && (this.#back(), true);
  }

  /** From one marked place to the next. @param {number} by */
  stepMark(by) {
    return this.#source.step(by);
  }

  /** Enter on an item opens its words. @param {KeyboardEvent} event */
  #key(event) {
    const [target] = event.composedPath();
    if (event.key !== 'Enter' || !(target instanceof HTMLElement) || !target.matches('article.item')) return;
    const item = this.#item(Number(target.dataset['item']));
    event.preventDefault();
    if (item.decision?.spans.length) this.#reveal(item.decision.spans, t.fact.at(t.fact.decision, t.item.number(item.number)));
    else this.showSource();
  }

  /** @param {AbortSignal} signal */
  async #drawRest(signal) {
    await afterPaint();
    await inSlices(() => this.#drawNext(), signal);
  }

  /** Puts ways to what is told of the meeting elsewhere below its head; the focus stays on one. @param {HTMLElement} ways */
  tie(ways) {
    if (this.#ways.isEqualNode(ways)) return;
    const href = heldIn(this.#ways)?.getAttribute('href');
    this.#ways.replaceWith(ways);
    this.#ways = ways;
    if (href) /** @type {HTMLElement | null} */ (ways.querySelector(`a[href="${href}"]`) ?? ways.querySelector('a'))?.focus();
  }

  /** Moves the focus to the meeting's name. */
  focusTitle() {
    this.querySelector('h1')?.focus();
  }

  /**
   * Shows an item, or words in the source, to a reader who comes from another view; from the words the way back leads there.
   * @param {number | null} item
   * @param {Span[]} spans  all that are to be marked
   * @param {string} what
   * @param {{ first?: number, visiting: boolean }} options  `first`: where the one begins that is shown first
   */
  arrive(item, spans, what, { first, visiting }) {
    this.#origin = null;
    this.#visiting = visiting;
    if (item !== null && this.#context?.minutes.items[item]) this.#goTo(item);
    else if (spans.length === 0) return this.focusTitle();
    if (spans.length === 0) return;
    this.#lookAt(spans, what, first);
  }

  /** Shows words in the source. @param {Span[]} spans @param {string} what @param {number} [first]  where those begin that are shown first */
  #lookAt(spans, what, first) {
    this.#setView('source');
    this.#source.reveal(spans, first);
    const span = spans.find(({ start }) => start === first) ?? spans[0];
    const item = this.#itemAt(span);
    this.#point(item);
    this.#say(t.status.revealed(what, span?.page ?? undefined));
    tell(this, 'referat-select', { item, span });
  }

  /** On paper nothing can be unfolded. */
  #unfoldAll() {
    while (this.#drawNext());
    this.#unfolded = [...this.querySelectorAll('details')].filter(({ open }) => !open);
    for (const details of this.#unfolded) details.open = true;
  }

  #foldAgain() {
    for (const details of this.#unfolded) details.open = false;
  }

  /** @param {Context} context */
  #frame(context) {
    const { minutes } = context;
    const bare = minutes.items.length === 0;
    this.classList.toggle('bare', bare);
    if (bare) return this.replaceChildren(head(context), this.#source);
    this.#items.replaceChildren();
    this.#ways = h('div', { class: 'ways' });
    this.#outline.replaceChildren(
      h('summary', {}, h('h2', {}, t.outline.title), h('span', { class: 'outline-count' }, t.counts.items(minutes.items.length))),
      outlineList(context));
    this.#unfold();
    const header = head(context);
    header.append(this.#ways);
    const filters = filterBar(minutes, (filter, on) => this.#filter(filter, on), () => this.#reset());
    this.replaceChildren(...kept([
      header, filters, this.#switch(),
      h('nav', { class: 'outline-pane', 'aria-label': t.outline.title }, this.#outline),
      h('div', { class: 'decisions-pane' }, brief(context), legend(), h('h2', { class: 'visually-hidden' }, t.item.list), this.#items),
      this.#source,
    ]));
  }

  #switch() {
    const choice = (/** @type {View} */ view) =>
      button({ 'data-view': view, 'aria-pressed': 'false', onclick: () => this.#choose(view) }, t.views[view]);
    return h('div', { class: 'views', role: 'group', 'aria-label': t.views.label }, choice('decisions'), choice('source'));
  }

  /** The reader's own choice; there is no place to go back to. @param {View} view */
  #choose(view) {
    this.#origin = null;
    this.#visiting = false;
    this.#source.forget();
    this.#setView(view);
  }

  /** @param {View} view */
  #setView(view) {
    this.dataset['view'] = view;
    for (const button of this.querySelectorAll('.views button')) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-view') === view));
    }
  }

  #drawNext() {
    const context = this.#context;
    if (!context || this.#next >= context.minutes.items.length) return false;
    const group = groupAt(context.minutes.items, this.#next);
    const article = itemArticle(context, this.#next);
    this.#items.append(...kept([group && h('p', { class: 'group', lang: 'da' }, group), article]));
    this.#watcher.observe(article);
    this.#next += 1;
    this.#drawNotes(this.#next - 1);
    return true;
  }

  /** @param {number} index */
  #goTo(index) {
    while (this.#next <= index && this.#drawNext());
    if (!passes(this.#item(index), this.#filters)) this.#reset();
    this.#setView('decisions');
    if (!this.#roomy) this.#outline.open = false;
    const article = this.#article(index);
    article?.focus({ preventScroll: true });
    article?.scrollIntoView({ block: 'start' });
    tell(this, 'referat-select', { item: index });
  }

  /** @param {number} index */
  #article(index) {
    return /** @type {HTMLElement | null} */ (this.#items.querySelector(`#${itemId(index)}`));
  }

  /** @param {number} index */
  #item(index) {
    return /** @type {Item} */ (this.#context?.minutes.items[index]);
  }

  /** @param {Span[]} spans @param {string} what */
  #reveal(spans, what) {
    const element = focused(this);
    const scroll = window.scrollY;
    if (element instanceof HTMLElement && !this.#source.contains(element)) this.#origin = { element, scroll };
    this.#lookAt(spans, what);
  }

  /** Back to where a place was asked for; `referat-return` asks for the view that the reader came from. */
  #back() {
    const origin = this.#origin;
    if (this.#visiting && !origin) {
      this.#visiting = false;
      return void tell(this, 'referat-return');
    }
    this.#origin = null;
    this.#source.forget();
    this.#setView('decisions');
    if (!origin) return this.focusTitle();
    window.scrollTo(0, origin.scroll);
    origin.element.focus({ preventScroll: true });
  }

  /** @param {Filter} filter @param {boolean} on */
  #filter(filter, on) {
    if (on) this.#filters.add(filter);
    else this.#filters.delete(filter);
    this.#sift();
  }

  #reset() {
    this.#filters.clear();
    for (const chip of this.querySelectorAll('.filters [aria-pressed]')) chip.setAttribute('aria-pressed', 'false');
    /** @type {HTMLElement | null} */ (this.querySelector('.filters [aria-pressed]'))?.focus();
    this.#sift();
  }

  #sift() {
    const all = this.#context?.minutes.items ?? [];
    while (this.#drawNext());
    all.forEach((item, index) => {
      const out = !passes(item, this.#filters);
      const article = this.#article(index);
      const line = this.#outline.querySelector(`[data-item="${index}"]`);
      if (article) article.hidden = out;
      line?.classList.toggle('sifted', out);
    });
    this.#siftGroups();
    this.querySelector('.reset')?.toggleAttribute('hidden', this.#filters.size === 0);
    this.#say(t.status.filtered(all.filter((item) => passes(item, this.#filters)).length, all.length));
  }

  /** The name of a group goes with the last of its items. */
  #siftGroups() {
    let group = null;
    for (const element of /** @type {HTMLCollectionOf<HTMLElement>} */ (this.#items.children)) {
      if (element.classList.contains('group')) (group = element).hidden = true;
      else if (group && !element.hidden) group.hidden = false;
    }
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #follow(seen) {
    const reading = seen.filter(({ isIntersecting }) => isIntersecting).at(-1)?.target;
    if (reading) this.#point(Number(reading.getAttribute('data-item')));
  }

  /** The item in whose text a place lies, or -1. @param {Span | undefined} place */
  #itemAt(place) {
    const at = place?.start ?? -1;
    return this.#context?.minutes.items.findIndex(({ spans }) => spans.some(({ start, end }) => start <= at && at < end)) ?? -1;
  }

  /** Marks in the outline the item that is being read, and unfolds its sections. @param {number} index */
  #point(index) {
    this.#at = index;
    const line = this.#outline.querySelector(`[data-item="${index}"]`);
    if (!this.#context || !line || line.querySelector('[aria-current]')) return;
    for (const link of this.#outline.querySelectorAll('[aria-current]')) link.removeAttribute('aria-current');
    line.querySelector('a')?.setAttribute('aria-current', 'true');
    if (!line.querySelector('ol')) line.append(sectionList(this.#context, index));
  }

  /** @param {string} words */
  #say(words) {
    tell(this, 'referat-say', words);
  }
}

/** @param {string} name @param {Element} from @param {Element | undefined} to */
function copyAttribute(name, from, to) {
  const value = from.getAttribute(name);
  if (value === null) to?.removeAttribute(name);
  else to?.setAttribute(name, value);
}
