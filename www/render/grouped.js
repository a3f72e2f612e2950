import { h } from './dom.js';

/** @import { Child } from './dom.js' */

/**
 * What belongs together, in the order in which it comes.
 * @template T, K
 * @param {T[]} all
 * @param {(one: T) => K} of  what it belongs to
 * @returns {[K, T[]][]}
 */
export function grouped(all, of) {
  /** @type {Map<K, T[]>} */
  const groups = new Map();
  for (const one of all) groups.set(of(one), [...groups.get(of(one)) ?? [], one]);
  return [...groups];
}

/**
 * The rows of a list, with a head above each that belongs to something else than the row before.
 * @template T
 * @param {T[]} rows
 * @param {T | null} above  the row before the first
 * @param {(row: T) => unknown} of  what it belongs to
 * @param {(row: T) => Child[]} head
 * @param {(row: T) => HTMLElement} draw
 */
export function headed(rows, above, of, head, draw) {
  let last = above && of(above);
  return rows.flatMap((row) => {
    const begins = of(row) !== last;
    last = of(row);
    return begins ? [h('li', { class: 'entry-group' }, h('h2', {}, head(row))), draw(row)] : [draw(row)];
  });
}
