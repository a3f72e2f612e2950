/**
 * @import { Mark, Outcome, Place, Sort, Span } from '../types/collection.js'
 *
 * @typedef {'brief' | 'meetings' | 'decisions' | 'followUps' | 'people' | 'cases' | 'quality' | 'notes' | 'search'} View
 *
 * @typedef {object} Route  what the page shows, as its address tells it: no names and no words of documents
 * @property {View} view
 * @property {string | null} document  a document's id, where one is shown
 * @property {number | null} item  zero-based index of an item
 * @property {Span[]} spans  words to show in the source
 * @property {boolean} hit  whether these are a hit of the search
 * @property {Outcome[]} outcomes
 * @property {string[]} years
 * @property {Mark[]} marks
 * @property {Sort} sort
 */

/** What each view is called in addresses. @type {Record<View, string>} */
const NAMES = {
  brief: 'kort', meetings: 'moeder', decisions: 'beslutninger', followUps: 'opfoelgning', people: 'personer', cases: 'sager',
  quality: 'kvalitet', notes: 'noter', search: 'soeg',
};

/** @type {Sort[]} */
export const SORTS = ['meeting', 'newest', 'oldest', 'title', 'outcome'];

/** As many places as an address may name. */
const MOST = 12;

/** @type {Route} */
const START = { view: 'meetings', document: null, item: null, spans: [], hit: false, outcomes: [], years: [], marks: [], sort: 'meeting' };

/** What an address says; null where it says nothing of this kind. @param {string} fragment @returns {Route | null} */
export function readRoute(fragment) {
  if (fragment.length < 2) return START;
  const parts = new URLSearchParams(fragment.slice(1));
  const [name, document] = [parts.get('v'), parts.get('d')];
  if (document !== null && /^[0-9a-f]{12}(?:-\d+)?$/.test(document)) return placeRoute(document, parts);
  const view = /** @type {View | undefined} */ (Object.keys(NAMES).find((one) => NAMES[/** @type {View} */ (one)] === name));
  if (!view) return null;
  const list = (/** @type {string} */ key) => /** @type {any[]} */ ((parts.get(key) ?? '').split(',').filter((word) => /^\w+$/.test(word)));
  return { ...START, view, outcomes: list('u'), years: list('y'), marks: list('m'), sort: SORTS.find((sort) => sort === parts.get('o')) ?? 'meeting' };
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

/** The address of a view. @param {Pick<Route, 'view'> & Partial<Route>} route */
export function viewAddress({ view, outcomes = [], years = [], marks = [], sort = 'meeting' }) {
  const part = (/** @type {string} */ key, /** @type {string[]} */ values) => (values.length > 0 ? `&${key}=${values.join(',')}` : '');
  return `#v=${NAMES[view]}${part('u', outcomes)}${part('y', years)}${part('m', marks)}${sort === 'meeting' ? '' : `&o=${sort}`}`;
}

/** The address of a place in a document. @param {Place} place @param {boolean} [hit] */
export function placeAddress({ document, item, spans }, hit = false) {
  const words = spans.slice(0, MOST).map(({ start, end }) => `${start}-${end}`).join('.');
  return `#d=${document}${item === null ? '' : `&p=${item + 1}`}${words ? `&s=${words}` : ''}${hit ? '&h=1' : ''}`;
}
