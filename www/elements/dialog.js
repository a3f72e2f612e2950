import { h } from '../render/dom.js';
import { adrift, focused } from './root.js';

/** @import { Child } from '../render/dom.js' */

/** The one dialog of the page. Its keys are its own; when it closes, the focus goes back to where it was. */
export class ReferatDialog extends HTMLElement {
  /** @type {Element | null} */ #from = null;
  #title = h('h2', { id: 'dialog-titel' });
  #content = h('div', {});
  #dialog = h('dialog', {
    'aria-labelledby': 'dialog-titel',
    onclose: () => this.#left(),
    onkeydown: (event) => event.stopPropagation(),
  }, this.#title, this.#content);

  connectedCallback() {
    if (this.childElementCount === 0) this.append(this.#dialog);
  }

  /** @param {string} title @param {Child[]} content  the first field or button of it gets the focus */
  open(title, content) {
    this.#from = focused(this);
    this.#title.textContent = title;
    this.#content.replaceChildren(h('div', {}, ...content));
    this.#dialog.showModal();
    /** @type {HTMLElement | null} */ (this.#content.querySelector('textarea:not([readonly]), button'))?.focus();
  }

  close() {
    this.#dialog.close();
  }

  #left() {
    if (adrift() && this.#from instanceof HTMLElement) this.#from.focus();
    this.#content.replaceChildren();
  }
}
