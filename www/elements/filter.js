/**
 * @import { Filter } from '../types/collection.js'
 * @import { Catalog } from '../parser/catalog.js'
 *
 * @typedef {Pick<Catalog, 'ask' | 'part' | 'export'>} Asker  what answers questions about the meetings that are open
 */

/** Everything. @type {Filter} */
export const NO_FILTER = {
  bodies: [], from: null, marks: [], outcomes: [], parties: [], people: [], sections: [], subjects: [], to: null, years: [],
};
