import { h } from '../render/dom.js';
import { t } from '../text/index.js';

/** Where a key is the field's own business. */
const FIELDS = 'input, textarea, select, [contenteditable]';

/**
 * The field in the head of the page. Tells with events: `referat-seek` (what is typed), `referat-leave` (the reader is done),
 * `referat-step` (1 for the hits below the field).
 */
export class ReferatSearch extends HTMLElement {
  #ears = new AbortController();
  #frame = 0;
  /** A key without another one beside it must be possible to switch off (WCAG 2.1.4). */
  #slash = true;

  #field = h('input', {
    type: 'search', class: 'search-field', 'aria-label': t.many.search.label, placeholder: t.many.search.placeholder, autocomplete: 'off',
    spellcheck: 'false', enterkeyhint: 'search', 'aria-keyshortcuts': '/ Control+K',
    oninput: () => this.#seek(), onkeydown: (event) => this.#key(event),
  });

  #box = h('input', { type: 'checkbox', checked: true, onchange: () => this.#switch() });

  connectedCallback() {
    this.#ears = new AbortController();
    document.addEventListener('keydown', (event) => this.#shortcut(event), { signal: this.#ears.signal });
    if (this.childElementCount > 0) return;
    this.append(h('form', { role: 'search', onsubmit: (event) => event.preventDefault() },
      this.#field, h('kbd', { class: 'search-key', 'aria-hidden': 'true' }, t.many.search.key)));
  }

  disconnectedCallback() {
    this.#ears.abort();
    cancelAnimationFrame(this.#frame);
  }

  get typed() {
    return this.#field.value.trim();
  }

  /** The switch for the key that is one sign. */
  keySwitch() {
    return h('label', { class: 'key-switch' }, this.#box, ' ', t.many.search.keyNote);
  }

  /** Takes over from another field. @param {ReferatSearch} before */
  resume(before) {
    this.#field.value = before.#field.value;
    this.#box.checked = before.#box.checked;
    this.#switch();
  }

  #switch() {
    this.#slash = this.#box.checked;
    this.classList.toggle('no-key', !this.#slash);
  }

  /** Moves the focus into the field. */
  enter() {
    this.#field.focus();
    this.#field.select();
  }

  clear() {
    this.#field.value = '';
  }

  /** Tells of what is typed no more than once a frame. */
  #seek() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#tell('referat-seek', this.typed));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape') this.#leave(event);
    if ((event.key === 'Enter' || event.key === 'ArrowDown') && this.typed) {
      event.preventDefault();
      cancelAnimationFrame(this.#frame);
      this.#tell('referat-seek', this.typed);
      this.#tell('referat-step', 1);
    }
  }

  /** @param {KeyboardEvent} event */
  #leave(event) {
    event.preventDefault();
    cancelAnimationFrame(this.#frame);
    this.clear();
    this.#field.blur();
    this.#tell('referat-leave', null);
  }

  /** @param {KeyboardEvent} event */
  #shortcut(event) {
    if (this.hidden || event.altKey || event.defaultPrevented) return;
    const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    const [target] = event.composedPath();
    const slash = this.#slash && event.key === '/' && !event.ctrlKey && !event.metaKey && !(target instanceof Element && target.closest(FIELDS));
    if (!command && !slash) return;
    event.preventDefault();
    this.enter();
  }

  /** @param {string} type @param {unknown} detail */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }
}
