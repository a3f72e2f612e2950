import { button, h } from '../render/dom.js';
import { t } from '../text/index.js';

/** So long something can be undone, in milliseconds; while the reader is at it, longer. */
const WHILE = 20_000;

/**
 * A short word about something that happens out of sight, with the way there, or about something that can be undone. It goes
 * when the reader has seen it, or after a while.
 */
export class ReferatNotice extends HTMLElement {
  /** @type {(() => void) | null} */ #act = null;
  #undoes = false;
  #timer = 0;
  #words = h('span', {});
  #button = button({ class: 'button', onclick: () => this.#go() });
  #watcher = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) this.#end();
  });

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.hidden = true;
    this.append(this.#words, this.#button);
  }

  disconnectedCallback() {
    this.#end();
  }

  /**
   * Shows the words, unless the place is in sight above.
   * @param {string} words
   * @param {HTMLElement} place  must be able to take the focus
   */
  show(words, place) {
    if (place.getBoundingClientRect().bottom > 0) return;
    this.#open(words, t.notice.show, () => {
      place.scrollIntoView({ block: 'center' });
      place.focus({ preventScroll: true });
    });
    this.#watcher.observe(place);
  }

  /** Says what was done. @param {string} words @param {() => void} undo  must put the focus somewhere @param {string} [word]  on the button */
  offer(words, undo, word = t.notice.undo) {
    this.#open(words, word, undo);
    this.#undoes = word === t.notice.undo;
    this.#wait();
  }

  /** Undoes what was done last; false where nothing can be undone. */
  undo() {
    return this.#undoes && !this.hidden && this.#go();
  }

  /** @param {string} words @param {string} word @param {() => void} act */
  #open(words, word, act) {
    this.#end();
    this.#act = act;
    this.#words.textContent = words;
    this.#button.textContent = word;
    this.hidden = false;
  }

  #wait() {
    this.#timer = window.setTimeout(() => (this.matches(':hover, :focus-within') ? this.#wait() : this.#end()), WHILE);
  }

  #go() {
    const act = this.#act;
    this.#button.blur();
    this.#end();
    act?.();
    return true;
  }

  #end() {
    clearTimeout(this.#timer);
    this.#watcher.disconnect();
    this.#undoes = false;
    this.hidden = true;
  }
}
