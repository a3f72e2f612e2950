import { h } from '../render/dom.js';
import { fileRow } from '../render/files.js';
import { t } from '../text/index.js';

/**
 * @import { Entry } from '../parser/library.js'
 * @import { Minutes } from '../types/referat.js'
 */

/**
 * The opened files, a row each; those that could not be read stand first. Tells of what the reader wants with the events `referat-choose` ({ entry, minutes })
 * and `referat-close` ({ entry }).
 */
export class ReferatFiles extends HTMLElement {
  /** @type {Map<Entry, HTMLLIElement>} */ #rows = new Map();
  /** @type {Minutes | null} */ #chosen = null;
  #troubled = h('ul', { class: 'files troubled' });
  #list = h('ul', { class: 'files' });
  #count = h('summary', {});
  #fold = h('details', { open: true }, this.#count, this.#troubled, this.#list);

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.hidden = true;
    this.tabIndex = -1;
    this.append(h('h2', { class: 'visually-hidden', id: 'filer' }, t.files.title), this.#fold);
  }

  /** Draws the row of an entry anew, or takes it away. @param {Entry} entry @param {boolean} open */
  update(entry, open) {
    if (open) this.#draw(entry);
    else this.#remove(entry);
    this.hidden = this.#rows.size === 0;
    for (const list of [this.#troubled, this.#list]) list.hidden = list.childElementCount === 0;
    this.#tally();
  }

  /** Several files are told in one line, which folds them. */
  #tally() {
    const states = [...this.#rows.keys()].map(({ state }) => state);
    const count = (/** @type {string} */ state) => states.filter((other) => other === state).length;
    this.#count.textContent = t.files.tally(states.length, count('done'), count('failed'));
    this.#fold.classList.toggle('single', states.length < 2);
    if (states.length < 2) this.#fold.open = true;
  }

  /** Marks the meeting that is shown. @param {Minutes | null} minutes */
  mark(minutes) {
    this.#chosen = minutes;
    for (const entry of this.#rows.keys()) if (entry.minutes.length > 0) this.#draw(entry);
  }

  /** @param {Entry} entry */
  #draw(entry) {
    const row = this.#rows.get(entry) ?? this.#add(entry);
    const list = entry.state === 'failed' ? this.#troubled : this.#list;
    const held = row.contains(document.activeElement) ? document.activeElement?.getAttribute('data-action') : null;
    if (row.parentElement !== list) list.append(row);
    row.className = `file ${entry.state}`;
    row.replaceChildren(.../** @type {Node[]} */ (fileRow(entry, {
      minutes: this.#chosen,
      choose: (_, minutes) => this.#tell('referat-choose', { entry, minutes }),
      close: () => this.#tell('referat-close', { entry }),
    }).filter(Boolean)));
    if (held) /** @type {HTMLElement | null} */ (row.querySelector(`[data-action="${held}"]`))?.focus();
  }

  /** @param {Entry} entry */
  #add(entry) {
    const row = h('li', { class: 'file' });
    this.#rows.set(entry, row);
    return row;
  }

  /** Takes a row away; the focus goes to its neighbour. @param {Entry} entry */
  #remove(entry) {
    const row = this.#rows.get(entry);
    if (!row) return;
    const rows = [...this.querySelectorAll('li.file')];
    const neighbour = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1];
    const focused = row.contains(document.activeElement);
    row.remove();
    this.#rows.delete(entry);
    if (focused) /** @type {HTMLElement | null | undefined} */ (neighbour?.querySelector('button'))?.focus();
  }

  /** @param {string} type @param {unknown} detail */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }
}
