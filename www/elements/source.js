import { button, h } from '../render/dom.js';
import { drawStretch, layersOf, pageAt, stretchesOf } from '../render/source.js';
import { merged, places } from '../render/spans.js';
import { toolButtons } from '../render/tools.js';
import { t } from '../text/index.js';
import { heldIn, rootOf } from './root.js';
import { afterPaint, inSlices } from './slices.js';
import { tell } from './tell.js';

/**
 * @import { Minutes, Span } from '../types/referat.js'
 * @import { Layers, Stretch } from '../render/source.js'
 * @import { Tool } from '../render/tools.js'
 */

/** How far down its window a marked place is put. */
const EYE_LEVEL = 0.3;

/**
 * The document's text. It is drawn a stretch at a time once the rest is on the screen, and a place that is asked for at once.
 * Tells with an event `referat-back` that the reader wants to go back to where the place was asked for, and with `referat-words`
 * ({ tool, span }) what they do with the words that are selected, or else shown.
 */
export class ReferatSource extends HTMLElement {
  /** @type {Minutes | null} */ #waiting = null;
  #text = '';
  /** @type {Stretch[]} */ #stretches = [];
  /** @type {HTMLElement[]} */ #boxes = [];
  /** @type {Layers} */ #layers = { facts: [], headings: [], furniture: [], noted: [], breaks: new Map() };
  /** @type {Set<number>} */ #drawn = new Set();
  /** @type {Span[]} */ #places = [];
  #place = 0;
  /** What the reader selected. @type {Span | null} */ #selected = null;
  /** Words with notes. @type {Span[]} */ #noted = [];
  #work = new AbortController();
  #ears = new AbortController();

  #name = h('span', { class: 'source-name', lang: 'da' });
  #back = button({ class: 'button back', hidden: true, onclick: () => this.#leave() },
    t.source.back, h('kbd', {}, t.source.backHint));
  #where = h('span', { class: 'source-where' });
  #steps = h('div', { class: 'source-steps', hidden: true },
    button({ class: 'show', onclick: () => this.step(-1) }, t.source.previous), this.#where,
    button({ class: 'show', onclick: () => this.step(1) }, t.source.next));
  #tools = h('div', { class: 'source-steps', role: 'group', 'aria-label': t.tools.label, hidden: true },
    ...toolButtons(['mark', 'note', 'quote', 'link'], (tool) => this.#use(tool)));
  #page = h('div', { class: 'source-page', tabindex: '0', role: 'region', 'aria-label': t.source.region });

  connectedCallback() {
    this.#ears = new AbortController();
    rootOf(this).addEventListener('keydown', (event) => {
      if (/** @type {KeyboardEvent} */ (event).key === 'Escape' && !event.defaultPrevented && this.marked) this.#leave();
    }, { signal: this.#ears.signal });
    document.addEventListener('selectionchange', () => this.#select(), { signal: this.#ears.signal });
    if (this.childElementCount > 0) return;
    this.append(
      h('div', { class: 'source-head' }, h('h2', {}, t.source.title), this.#name, this.#back, this.#steps, this.#tools),
      this.#page,
      h('p', { class: 'hint source-legend' }, t.source.legend));
  }

  disconnectedCallback() {
    this.#ears.abort();
  }

  /** @param {Minutes} minutes */
  show(minutes) {
    this.#work.abort();
    this.#work = new AbortController();
    this.#waiting = minutes;
    this.#places = [];
    this.#noted = [];
    this.#selected = null;
    this.#back.hidden = this.#steps.hidden = this.#tools.hidden = true;
    this.#name.textContent = minutes.source.name;
    this.#page.replaceChildren();
    this.classList.add('pending');
    void this.#drawAll(this.#work.signal);
  }

  /** Lays out the text that waits, as yet without words. */
  #prepare() {
    const minutes = this.#waiting;
    if (!minutes) return;
    this.#waiting = null;
    this.#text = minutes.source.text;
    this.#layers = { ...layersOf(minutes), noted: this.#noted };
    this.#stretches = stretchesOf(minutes);
    this.#boxes = this.#stretches.map(({ start }) => h('div', { class: 'stretch', lang: 'da', 'data-start': start }));
    this.#drawn.clear();
    this.#page.replaceChildren(...this.#boxes);
    this.#page.scrollTop = 0;
  }

  /**
   * Marks the words that spans point to, scrolls to the first place, or the one that is asked for, and gives it the focus.
   * @param {Span[]} spans
   * @param {number} [first]  where words begin that are to be shown first
   */
  reveal(spans, first) {
    this.#prepare();
    const before = this.#places;
    this.#places = places(this.#text, spans);
    for (const index of this.#touched([...before, ...this.#places])) this.#draw(index);
    this.#back.hidden = this.#tools.hidden = false;
    this.#steps.hidden = this.#places.length < 2;
    this.#go(Math.max(0, first === undefined ? 0 : this.#places.findIndex(({ start, end }) => start <= first && first < end)));
  }

  /** Shows what another did, marked and scrolled as it was. @param {ReferatSource} before */
  resume(before) {
    if (before.#waiting || !this.#waiting) return;
    this.#prepare();
    this.#places = before.#places;
    this.#stretches.forEach((_, index) => this.#draw(index));
    this.#back.hidden = before.#back.hidden;
    this.#tools.hidden = before.#tools.hidden;
    this.#steps.hidden = before.#steps.hidden;
    this.#place = before.#place;
    this.#tellPlace();
    const [edge = 0] = before.#offset(before.#mark) ?? [];
    const top = before.#boxes.findIndex((box) => (before.#offset(box)?.[1] ?? 0) > 0);
    const seen = edge > 0 && edge < before.#page.clientHeight;
    const [offset = 0] = seen ? [edge] : before.#offset(before.#boxes[top]) ?? [];
    // Stretches out of sight have no height of their own until they have been near.
    let frames = 3;
    const scroll = () => {
      const [now = 0] = this.#offset(seen ? this.#mark : this.#boxes[top]) ?? [];
      this.#page.scrollTop += now - offset;
      if ((frames -= 1) > 0) requestAnimationFrame(scroll);
    };
    scroll();
  }

  /** Where something begins and ends, from the upper edge of the window that the text has. @param {HTMLElement | undefined} element */
  #offset(element) {
    const edge = this.#page.getBoundingClientRect().top;
    const box = element?.getBoundingClientRect();
    return box && [box.top - edge, box.bottom - edge];
  }

  /** The words of the place that is shown. */
  get #mark() {
    const start = this.#places[this.#place]?.start;
    return [...this.#page.querySelectorAll('mark')].find(({ dataset }) => Number(dataset['start']) === start);
  }

  #tellPlace() {
    const target = this.#places[this.#place];
    this.#where.textContent = target ? t.source.place(this.#place + 1, this.#places.length, target.page ?? undefined) : '';
  }

  /** Takes the way back away, when it is gone. */
  forget() {
    this.#back.hidden = true;
  }

  /** Marks words that have notes. @param {Span[]} spans */
  note(spans) {
    const before = this.#noted;
    this.#noted = merged(spans);
    this.#layers.noted = this.#noted;
    if (this.#waiting) return;
    for (const index of this.#touched([...before, ...this.#noted])) if (this.#drawn.has(index)) this.#draw(index);
  }

  focusText() {
    this.#page.focus();
  }

  /** Goes from one marked place to the next; false where there is no other. @param {number} by */
  step(by) {
    const count = this.#places.length;
    if (count < 2) return false;
    this.#go((this.#place + by + count) % count);
    return true;
  }

  /** @param {number} place */
  #go(place) {
    const target = this.#places[place];
    if (!target) return;
    this.#place = place;
    this.#tellPlace();
    const mark = this.#mark;
    if (!mark) return;
    mark.focus({ preventScroll: true });
    this.#scrollTo(mark);
    requestAnimationFrame(() => this.#scrollTo(mark));
  }

  /** Scrolls the pane where it has a window of its own, else the whole page. @param {HTMLElement} mark */
  #scrollTo(mark) {
    const page = this.#page;
    const scrolls = page.scrollHeight > page.clientHeight + 1 && getComputedStyle(page).overflowY !== 'visible';
    if (!scrolls) return mark.scrollIntoView({ block: 'center' });
    page.scrollTop += mark.getBoundingClientRect().top - page.getBoundingClientRect().top - page.clientHeight * EYE_LEVEL;
  }

  /** @param {AbortSignal} signal */
  async #drawAll(signal) {
    await afterPaint();
    if (signal.aborted) return;
    this.#prepare();
    let next = 0;
    await inSlices(() => {
      while (this.#drawn.has(next)) next += 1;
      if (next >= this.#stretches.length) return false;
      this.#draw(next);
      return true;
    }, signal);
    if (!signal.aborted) this.classList.remove('pending');
  }

  /** @param {number} index */
  #draw(index) {
    const stretch = /** @type {Stretch} */ (this.#stretches[index]);
    this.#boxes[index]?.replaceChildren(...drawStretch(this.#text, stretch, this.#layers, this.#places));
    this.#drawn.add(index);
  }

  /** The stretches that spans lie in. @param {Span[]} spans */
  #touched(spans) {
    return this.#stretches.flatMap((stretch, index) =>
      (spans.some(({ start, end }) => start < stretch.end && end > stretch.start) ? [index] : []));
  }

  /** Follows what the reader selects in the text; the tools stay while the reader goes to them. */
  #select() {
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    if (!range || !this.#page.contains(range.commonAncestorContainer)) return;
    const [start, end] = [this.#textAt(range.startContainer, range.startOffset), this.#textAt(range.endContainer, range.endOffset)];
    const some = this.#text.slice(start, end).trim() !== '';
    this.#selected = some ? { start, end, page: pageAt(this.#layers, start) } : null;
    const held = heldIn(this.#tools);
    this.#tools.hidden = !some && this.#places.length === 0;
    if (held && this.#tools.hidden) this.#page.focus({ preventScroll: true });
  }

  /** Where in the document's text a place on the screen is. @param {Node} node @param {number} offset */
  #textAt(node, offset) {
    const box = this.#boxes.find((one) => one.contains(node));
    // Between two stretches.
    if (!box) return this.#stretches[Math.min(offset, this.#stretches.length - 1)]?.start ?? 0;
    const range = document.createRange();
    range.selectNodeContents(box);
    range.setEnd(node, offset);
    const before = range.cloneContents();
    for (const one of before.querySelectorAll('.page-break')) one.remove();
    return Number(box.dataset['start']) + (before.textContent?.length ?? 0);
  }

  /** @param {Tool} tool */
  #use(tool) {
    const span = this.#selected ?? this.#places[this.#place];
    if (span) tell(this, 'referat-words', { tool, span });
  }

  /** Whether words are shown that were asked for, with the way back. */
  get marked() {
    return this.#back.getClientRects().length > 0;
  }

  #leave() {
    tell(this, 'referat-back');
  }
}
