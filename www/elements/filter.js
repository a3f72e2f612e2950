/**
 * @import { Catalog } from '../parser/catalog.js'
 *
 * @typedef {Pick<Catalog, 'ask' | 'part' | 'export' | 'prefer'>} Asker  what answers questions about the meetings that are open
 */

export { NO_FILTER } from '../render/route.js';
