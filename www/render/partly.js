import { t } from '../text/index.js';
import { plain } from '../text/quoted.js';
import { button } from './dom.js';

/** As many rows as one click adds. */
const PART = 50;

/**
 * A list whose first rows are drawn, and the button that draws more of them.
 * @template T
 * @param {HTMLElement} list
 * @param {T[]} rows
 * @param {number} first  how many stand there at first
 * @param {(row: T) => HTMLElement} draw
 * @param {string} of  what the list is of, for those who do not see it
 */
export function partly(list, rows, first, draw, of) {
  const more = button({ class: 'show', 'data-more': true, onclick: () => /** @type {HTMLElement | null} */ (add(PART).querySelector('a, button'))?.focus() });
  const add = (/** @type {number} */ count) => {
    const drawn = list.childElementCount;
    list.append(...rows.slice(drawn, drawn + count).map(draw));
    const left = rows.length - list.childElementCount;
    more.hidden = left === 0;
    more.textContent = t.many.views.more(left);
    more.setAttribute('aria-label', plain(`${more.textContent}: ${of}`));
    return /** @type {HTMLElement} */ (list.children[drawn] ?? list);
  };
  add(first);
  return [list, more];
}
