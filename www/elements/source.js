import { button, h } from '../render/dom.js';
import { drawStretch, layersOf, stretchesOf } from '../render/source.js';
import { places } from '../render/spans.js';
import { t } from '../text/index.js';
import { afterPaint, inSlices } from './slices.js';

/**
 * @import { Minutes, Span } from '../types/referat.js'
 * @import { Layers, Stretch } from '../render/source.js'
 */

/** How far down its window a marked place is put. */
const EYE_LEVEL = 0.3;

/**
 * The document's text. It is drawn a stretch at a time once the rest is on the screen, and a place that is asked for at once.
 * Tells with an event `referat-back` that the reader wants to go back to where the place was asked for.
 */
export class ReferatSource extends HTMLElement {
  /** @type {Minutes | null} */ #waiting = null;
  #text = '';
  /** @type {Stretch[]} */ #stretches = [];
  /** @type {HTMLElement[]} */ #boxes = [];
  /** @type {Layers} */ #layers = { facts: [], headings: [], furniture: [], breaks: new Map() };
  /** @type {Set<number>} */ #drawn = new Set();
  /** @type {Span[]} */ #places = [];
  #place = 0;
  #work = new AbortController();
  #ears = new AbortController();

  #name = h('span', { class: 'source-name', lang: 'da' });
  #back = button({ class: 'button back', hidden: true, onclick: () => this.#leave() },
    t.source.back, h('kbd', {}, t.source.backHint));
  #where = h('span', { class: 'source-where' });
  #steps = h('div', { class: 'source-steps', hidden: true },
    button({ class: 'show', onclick: () => this.#step(-1) }, t.source.previous), this.#where,
    button({ class: 'show', onclick: () => this.#step(1) }, t.source.next));
  #page = h('div', { class: 'source-page', tabindex: '0', role: 'region', 'aria-label': t.source.region });

  connectedCallback() {
    this.#ears = new AbortController();
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && this.#back.getClientRects().length > 0) this.#leave();
    }, { signal: this.#ears.signal });
    if (this.childElementCount > 0) return;
    this.append(
      h('div', { class: 'source-head' }, h('h2', {}, t.source.title), this.#name, this.#back, this.#steps),
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
    this.#back.hidden = this.#steps.hidden = true;
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
    this.#layers = layersOf(minutes);
    this.#stretches = stretchesOf(minutes);
    this.#boxes = this.#stretches.map(() => h('div', { class: 'stretch', lang: 'da' }));
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
    this.#back.hidden = false;
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

  /** @param {number} by */
  #step(by) {
    const count = this.#places.length;
    this.#go((this.#place + by + count) % count);
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

  #leave() {
    this.dispatchEvent(new CustomEvent('referat-back', { bubbles: true }));
  }
}
