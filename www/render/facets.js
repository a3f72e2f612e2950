import { t } from '../text/index.js';
import { chipClass, chipContent } from './chip.js';
import { button, h } from './dom.js';
import { SORTS } from './route.js';

/**
 * @import { Facets, Sort } from '../types/collection.js'
 *
 * @typedef {{ outcomes: string[], years: string[], marks: string[], bodies: string[] }} Chosen
 * @typedef {keyof Chosen} Facet
 */

/** So many bodies stand there at once; more of them fold. */
const FEW = 6;

/**
 * Chips with counts, facet by facet, and the order of the list.
 * @param {Facets} facets
 * @param {Chosen} chosen
 * @param {Sort} sort
 * @param {{ choose: (facet: Facet, value: string) => void, reset: () => void, sort: (sort: Sort) => void }} acts
 */
export function facetBar(facets, chosen, sort, acts) {
  const { digest } = t.many;
  const chip = (/** @type {Facet} */ facet, /** @type {{ value: string, count: number }} */ { value, count }, /** @type {(Node | string)[]} */ content, looks = 'chip extra') => {
    const pressed = chosen[facet].includes(value);
    return button({
      class: looks, 'aria-pressed': String(pressed), disabled: count === 0 && !pressed, 'data-chip': `${facet} ${value}`,
      onclick: () => acts.choose(facet, value),
    }, ...content, h('span', { class: 'count' }, ` ${count}`));
  };
  const plain = (/** @type {string} */ words) => [h('span', {}, words)];
  const bodies = facets.bodies.map((one) => chip('bodies', one, plain(one.value ? t.quoted(one.value) : digest.noName)));
  const count = Object.values(chosen).reduce((sum, { length }) => sum + length, 0);
  return h('details', { class: 'facets' }, h('summary', {}, digest.chosen(count)), h('div', { class: 'facet-rows' },
    row(digest.outcomes, facets.outcomes.map((one) => chip('outcomes', one, chipContent(one.value), chipClass(one.value)))),
    row(digest.marksTitle, facets.marks.map((one) => chip('marks', one, plain(digest.marks[one.value])))),
    row(digest.years, facets.years.map((one) => chip('years', one, plain(one.value || digest.noName)))),
    bodies.length <= FEW && row(digest.bodies, bodies),
    h('div', { class: 'facet-end' },
      bodies.length > FEW && h('details', { open: chosen.bodies.length > 0 },
        h('summary', {}, `${digest.bodies} (${bodies.length})`), h('div', { class: 'facet-chips' }, bodies)),
      h('label', {}, h('span', {}, digest.sort), ' ', sortField(sort, acts.sort)),
      count > 0 && button({ class: 'show', 'data-chip': 'reset', onclick: acts.reset }, digest.reset))));
}

/** One value alone sifts nothing, but may have to be taken back. @param {string} label @param {HTMLElement[]} chips */
function row(label, chips) {
  if (chips.length < 2 && chips.every((chip) => chip.getAttribute('aria-pressed') === 'false')) return null;
  return h('div', { class: 'facet', role: 'group', 'aria-label': label }, h('span', { class: 'facet-label', 'aria-hidden': 'true' }, label), h('div', { class: 'facet-chips' }, chips));
}

/** @param {Sort} sort @param {(sort: Sort) => void} choose */
function sortField(sort, choose) {
  const field = h('select', { 'data-chip': 'sort', onchange: () => choose(/** @type {Sort} */ (field.value)) },
    SORTS.map((one) => h('option', { value: one, selected: one === sort }, t.many.digest.sorts[one])));
  return field;
}
