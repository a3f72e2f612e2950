import { kept } from '../render/dom.js';

/** A screen reader is told no more often than this, in milliseconds. */
const PAUSE = 1000;

/** Says what happens, for those who cannot see it: the last thing said, at most once a second. */
export class ReferatStatus extends HTMLElement {
  #waiting = '';
  #timer = 0;

  connectedCallback() {
    this.setAttribute('role', 'status');
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  /** @param {string} words */
  say(words) {
    this.#waiting = words;
    if (this.#timer === 0) this.#speak();
  }

  #speak() {
    this.#timer = 0;
    if (this.#waiting === '') return;
    this.replaceChildren(...kept([this.#waiting]));
    this.#waiting = '';
    this.#timer = window.setTimeout(() => this.#speak(), PAUSE);
  }
}
