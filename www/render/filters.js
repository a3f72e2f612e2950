import { t } from '../text/index.js';
import { chipClass, chipContent } from './chip.js';
import { button, h } from './dom.js';
import { countResults, resultsOf } from './outcomes.js';
import { sidesOf } from './people.js';

/**
 * @import { Item, Minutes } from '../types/referat.js'
 * @import { Result } from './outcomes.js'
 *
 * @typedef {Result | 'followUp' | 'dissent'} Filter
 */

/**
 * The filters that this meeting has use for, with the number of items that each one keeps.
 * @param {Minutes} minutes
 * @returns {[Filter, number][]}
 */
export function filtersOf(minutes) {
  const extras = /** @type {const} */ (['followUp', 'dissent']).map((filter) =>
    /** @type {[Filter, number]} */ ([filter, minutes.items.filter((item) => passes(item, new Set([filter]))).length]));
  return [...countResults(minutes), ...extras.filter(([, count]) => count > 0)];
}

/** Whether somebody was against it or made a reservation, as over many meetings (`is_disputed` of the collection). @param {Item} item */
function isDisputed({ decision }) {
  const votes = decision?.votes;
  return Boolean(decision?.dissent.length) || Boolean(votes && votes.against.count !== 0 && sidesOf(votes).includes('against'));
}

/** True where an item meets one of the filters, or where there are none. @param {Item} item @param {Set<Filter>} filters */
export function passes(item, filters) {
  if (filters.size === 0) return true;
  if (filters.has('followUp') && (item.decision?.followUps.length ?? 0) > 0) return true;
  if (filters.has('dissent') && isDisputed(item)) return true;
  return resultsOf(item).some((result) => filters.has(result));
}

/**
 * The chips with counts, which are switches.
 * @param {Minutes} minutes
 * @param {(filter: Filter, on: boolean) => void} onSwitch
 * @param {() => void} onReset
 */
export function filterBar(minutes, onSwitch, onReset) {
  const filters = filtersOf(minutes);
  if (minutes.items.length < 2) return null;
  return h('div', { class: 'filters', role: 'group', 'aria-label': t.summary.filter },
    ...filters.map(([filter, count]) => chip(filter, count, onSwitch)),
    button({ class: 'show reset', hidden: true, onclick: onReset }, t.summary.reset));
}

/**
 * @param {Filter} filter
 * @param {number} count
 * @param {(filter: Filter, on: boolean) => void} onSwitch
 */
function chip(filter, count, onSwitch) {
  const extra = filter === 'followUp' || filter === 'dissent';
  const press = (/** @type {Event} */ { currentTarget }) => {
    const button = /** @type {HTMLElement} */ (currentTarget);
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(on));
    onSwitch(filter, on);
  };
  return button({ class: extra ? 'chip extra' : chipClass(filter), 'aria-pressed': 'false', onclick: press },
    ...(extra ? [h('span', {}, t.summary[filter])] : chipContent(filter)), h('span', { class: 'count' }, ` ${count}`));
}
