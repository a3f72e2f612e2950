import { button, h } from '../render/dom.js';
import { t } from '../text/index.js';

/** A short word about something that happens out of sight, with the way there. It goes when the reader has seen it. */
export class ReferatNotice extends HTMLElement {
  /** @type {HTMLElement | null} */ #place = null;
  #words = h('span', {});
  #watcher = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) this.#end();
  });

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.hidden = true;
    this.append(this.#words, button({ class: 'button', onclick: () => this.#go() }, t.notice.show));
  }

  disconnectedCallback() {
    this.#watcher.disconnect();
  }

  /**
   * Shows the words, unless the place is in sight above.
   * @param {string} words
   * @param {HTMLElement} place  must be able to take the focus
   */
  show(words, place) {
    if (place.getBoundingClientRect().bottom > 0) return;
    this.#place = place;
    this.#words.textContent = words;
    this.hidden = false;
    this.#watcher.observe(place);
  }

  #go() {
    this.#place?.scrollIntoView({ block: 'center' });
    this.#place?.focus({ preventScroll: true });
    this.#end();
  }

  #end() {
    this.#watcher.disconnect();
    this.hidden = true;
  }
}
