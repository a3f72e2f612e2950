import { t } from '../text/index.js';
import { chipClass, chipContent } from './chip.js';
import { button, h } from './dom.js';
import { FACETS, SORTS } from './route.js';

/**
 * @import { Facets, Filter, Mark, Outcome, SectionKind, Sort } from '../types/collection.js'
 * @import { Facet } from './route.js'
 *
 * @typedef {{ value: string, name?: string, count: number }} Value
 *
 * @typedef {object} Acts
 * @property {(facet: Facet, value: string) => void} choose
 * @property {() => void} reset
 * @property {(sort: Sort) => void} sort
 * @property {(fold: string) => boolean} open  whether a fold stands open
 */

/** So many chips stand there at once; more of them fold. */
const FEW = 12;

/** Facets that nobody looks at first. @type {Facet[]} */
const FOLDED = ['subjects', 'sections', 'parties', 'people'];

/**
 * Chips with counts, facet by facet, and the order of the list; what is chosen is told also while they are folded.
 * @param {Facets} facets
 * @param {Filter} filter
 * @param {{ without: Facet[], sort: Sort | null }} options
 * @param {Acts} acts
 */
export function facetBar(facets, filter, { without, sort }, acts) {
  const { filters } = t.many;
  const shown = FACETS.filter((facet) => !without.includes(facet)).map((facet) => ({ facet, values: valuesOf(facets, facet) }))
    .filter(({ facet, values }) => values.length > 1 || filter[facet].length > 0);
  const rows = shown.map(({ facet, values }) => {
    const chips = values.map((value) => chip(facet, value, isChosen(filter, facet, value), acts));
    const folds = FOLDED.includes(facet) || values.length > FEW && facet === 'bodies';
    return { folds, row: folds ? fold(facet, chips, filter[facet].length, acts) : row(filters.names[facet], chips) };
  });
  const chosen = shown.flatMap(({ facet, values }) => values.filter((value) => isChosen(filter, facet, value)).map((value) => nameOf(facet, value)));
  if (rows.length === 0 && sort === null) return [];
  return [
    h('details', { class: 'facets', 'data-fold': 'all', open: acts.open('all') },
      h('summary', { 'data-chip': 'all' }, filters.title(sort !== null, chosen)),
      h('div', { class: 'facet-rows' },
        ...rows.filter(({ folds }) => !folds).map(({ row }) => row),
        h('div', { class: 'facet-end' },
          ...rows.filter(({ folds }) => folds).map(({ row }) => row),
          sort !== null && h('label', {}, h('span', {}, filters.sort), ' ', sortField(sort, acts.sort))))),
    chosen.length > 0 && button({ class: 'show facet-reset', 'data-chip': 'reset', onclick: acts.reset }, filters.reset),
  ];
}

/** @param {Facets} facets @param {Facet} facet @returns {Value[]} */
const valuesOf = (facets, facet) => facets[facet];

/** @param {Filter} filter @param {Facet} facet @param {Value} value */
const isChosen = (filter, facet, { value }) => /** @type {string[]} */ (filter[facet]).includes(value);

/** What a value is called. @param {Facet} facet @param {Value} one */
function nameOf(facet, { value, name }) {
  switch (facet) {
    case 'outcomes': return t.outcomes[/** @type {Outcome} */ (value)].chip;
    case 'marks': return t.many.filters.marks[/** @type {Mark} */ (value)];
    case 'sections': return t.outline.sections[/** @type {SectionKind} */ (value)];
    case 'subjects': return `${value} ${t.subject(value)}`.trim();
    case 'years': return value;
    default: return name ? t.quoted(name) : t.many.filters.notOpen;
  }
}

/** @param {Facet} facet @param {Value} one @param {boolean} pressed @param {Acts} acts */
function chip(facet, one, pressed, { choose }) {
  const { value, count } = one;
  const outcome = facet === 'outcomes' && /** @type {Outcome} */ (value);
  return button({
    class: outcome ? chipClass(outcome) : 'chip extra', 'aria-pressed': String(pressed), disabled: count === 0 && !pressed, 'data-chip': `${facet} ${value}`,
    onclick: () => choose(facet, value),
  }, ...outcome ? chipContent(outcome) : [h('span', {}, nameOf(facet, one))], h('span', { class: 'count' }, ` ${count}`));
}

/** @param {string} label @param {HTMLElement[]} chips */
function row(label, chips) {
  return h('div', { class: 'facet', role: 'group', 'aria-label': label }, h('span', { class: 'facet-label', 'aria-hidden': 'true' }, label), h('div', { class: 'facet-chips' }, chips));
}

/** @param {Facet} facet @param {HTMLElement[]} chips @param {number} chosen @param {Acts} acts */
function fold(facet, chips, chosen, { open }) {
  const label = t.many.filters.names[facet];
  return h('details', { class: 'facet-fold', 'data-fold': facet, open: open(facet) || chosen > 0 },
    h('summary', { 'data-chip': facet }, t.many.filters.fold(label, chips.length)), h('div', { class: 'facet-chips', role: 'group', 'aria-label': label }, chips));
}

/** @param {Sort} sort @param {(sort: Sort) => void} choose */
function sortField(sort, choose) {
  const field = h('select', { 'data-chip': 'sort', onchange: () => choose(/** @type {Sort} */ (field.value)) },
    SORTS.map((one) => h('option', { value: one, selected: one === sort }, t.many.filters.sorts[one])));
  return field;
}
