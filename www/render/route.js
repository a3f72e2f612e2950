import { t } from '../text/index.js';
import { LOOKS } from './outcomes.js';

export { placeAddress } from './place.js';

/**
 * @import { Filter, Sort, Span } from '../types/collection.js'
 *
 * @typedef {'meeting' | 'brief' | 'meetings' | 'decisions' | 'followUps' | 'people' | 'cases' | 'quality' | 'notes' | 'search' | 'compare'} View
 *   `meeting`: one meeting, to be read
 *
 * @typedef {object} Route  what the page shows, as its address tells it: no names and no words of documents
 * @property {View} view
 * @property {string | null} document  a document's id, where one is shown
 * @property {number | null} item  zero-based index of an item
 * @property {Span[]} spans  words to show in the source
 * @property {boolean} hit  whether these are a hit of the search
 * @property {string[]} of  the ids of the documents that the view is about, where it is not about all
 * @property {Filter} filter  what is chosen; names as keys
 * @property {Sort} sort
 */

/** What each view is called in addresses. @type {Record<Exclude<View, 'meeting'>, string>} */
const NAMES = {
  brief: 'kort', meetings: 'moeder', decisions: 'beslutninger', followUps: 'opfoelgning', people: 'personer', cases: 'sager',
  quality: 'kvalitet', notes: 'noter', search: 'soeg', compare: 'sammenlign',
};

/** @type {Sort[]} */
export const SORTS = ['meeting', 'newest', 'oldest', 'title', 'outcome'];

/** Everything. @type {Filter} */
export const NO_FILTER = {
  bodies: [], documents: [], from: null, marks: [], outcomes: [], parties: [], people: [], sections: [], subjects: [], to: null, years: [],
};

/** What each facet is called in addresses, in the order in which they are shown. */
const FACET_NAMES = /** @type {const} */ ({
  outcomes: 'u', marks: 'm', years: 'y', bodies: 'b', subjects: 'e', sections: 'a', parties: 'r', people: 'n',
});

/** @typedef {keyof typeof FACET_NAMES} Facet */
export const FACETS = /** @type {Facet[]} */ (Object.keys(FACET_NAMES));

/** How much of a filter is chosen. @param {Filter} filter */
export const chosenCount = (filter) => FACETS.reduce((sum, facet) => sum + filter[facet].length, 0);

/** @type {Route} */
const START = { view: 'meeting', document: null, item: null, spans: [], hit: false, of: [], filter: NO_FILTER, sort: 'meeting' };

const key = (/** @type {string} */ value) => /^[0-9a-f]{8}$/.test(value);

/** What the values of each facet look like. @type {Record<Facet, (value: string) => boolean>} */
const VALUES = {
  outcomes: (value) => value !== 'none' && Object.hasOwn(LOOKS, value),
  marks: (value) => Object.hasOwn(t.many.filters.marks, value),
  sections: (value) => Object.hasOwn(t.outline.sections, value),
  years: (value) => /^\d{4}$/.test(value), subjects: (value) => /^\d\d$/.test(value),
  bodies: key, parties: key, people: key,
};

const ID = /^[0-9a-f]{12}(?:-\d+)?$/;

/** What an address says; null where it says nothing of this kind. @param {string} fragment @returns {Route | null} */
export function readRoute(fragment) {
  if (fragment.length < 2) return START;
  const parts = new URLSearchParams(fragment.slice(1));
  const [name, document] = [parts.get('v'), parts.get('d')];
  if (document !== null && ID.test(document)) return placeRoute(document, parts);
  const view = /** @type {keyof typeof NAMES | undefined} */ (Object.keys(NAMES).find((one) => NAMES[/** @type {keyof typeof NAMES} */ (one)] === name));
  if (!view) return null;
  const filter = { ...NO_FILTER, ...Object.fromEntries(FACETS.map((facet) => [facet, (parts.get(FACET_NAMES[facet]) ?? '').split(',').filter(VALUES[facet])])) };
  const of = (parts.get('f') ?? '').split('.').filter((id) => ID.test(id));
  return { ...START, view, filter, of, sort: SORTS.find((sort) => sort === parts.get('o')) ?? 'meeting' };
}

/** @param {string} document @param {URLSearchParams} parts @returns {Route} */
function placeRoute(document, parts) {
  const item = Number(parts.get('p'));
  const spans = (parts.get('s') ?? '').split('.').flatMap((span) => {
    const [start = NaN, end = NaN] = span.split('-').map(Number);
    return start < end ? [{ start, end }] : [];
  });
  return { ...START, document, item: item > 0 && Number.isInteger(item) ? item - 1 : null, spans, hit: parts.has('h') };
}

/** The address of a view. @param {Pick<Route, 'view'> & { filter?: Partial<Filter>, sort?: Sort, of?: string[] }} route */
export function viewAddress({ view, filter = NO_FILTER, sort = 'meeting', of = [] }) {
  if (view === 'meeting') return '#';
  const chosen = FACETS.map((facet) => (filter[facet]?.length ? `&${FACET_NAMES[facet]}=${filter[facet].join(',')}` : ''));
  return `#v=${NAMES[view]}${of.length > 0 ? `&f=${of.join('.')}` : ''}${chosen.join('')}${sort === 'meeting' ? '' : `&o=${sort}`}`;
}
