/** @import { Place } from '../types/collection.js' */

/** As many words as an address may name. */
const MOST = 12;

/** The address of a place in a document. @param {Place} place @param {boolean} [hit] */
export function placeAddress({ document, item, spans }, hit = false) {
  const words = spans.slice(0, MOST).map(({ start, end }) => `${start}-${end}`).join('.');
  return `#d=${document}${item === null ? '' : `&p=${item + 1}`}${words ? `&s=${words}` : ''}${hit ? '&h=1' : ''}`;
}
