import { h } from '../render/dom.js';
import { t } from '../text/index.js';
import { tell } from './tell.js';

/**
 * The field in the head of the page. Tells with events: `referat-seek` (what is typed), `referat-leave` (the reader is done),
 * `referat-step` (1 for the hits below the field).
 */
export class ReferatSearch extends HTMLElement {
  #field = h('input', {
    type: 'search', class: 'search-field', 'aria-label': t.many.search.label, placeholder: t.many.search.label, autocomplete: 'off',
    spellcheck: 'false', enterkeyhint: 'search', 'aria-keyshortcuts': '/ Control+K',
    oninput: () => tell(this, 'referat-seek', this.typed), onkeydown: (event) => this.#key(event),
  });

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(h('form', { role: 'search', onsubmit: (event) => event.preventDefault() },
      this.#field, h('kbd', { class: 'search-key', 'aria-hidden': 'true' }, '/')));
  }

  get typed() {
    return this.#field.value.trim();
  }

  /** Takes over from another field. @param {ReferatSearch} before */
  resume(before) {
    this.#field.value = before.#field.value;
  }

  /** Moves the focus into the field. */
  enter() {
    this.#field.focus();
    this.#field.select();
  }

  clear() {
    this.#field.value = '';
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape') this.#leave(event);
    if ((event.key === 'Enter' || event.key === 'ArrowDown') && this.typed) {
      event.preventDefault();
      tell(this, 'referat-seek', this.typed);
      tell(this, 'referat-step', 1);
    }
  }

  /** @param {KeyboardEvent} event */
  #leave(event) {
    event.preventDefault();
    this.clear();
    this.#field.blur();
    tell(this, 'referat-leave', null);
  }
}
