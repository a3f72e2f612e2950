import { facetBar } from '../render/facets.js';
import { kept } from '../render/dom.js';
import { NO_FILTER } from './filter.js';
import { hasRoom, heldIn } from './root.js';
import { tell } from './tell.js';

/**
 * @import { Facets } from '../types/collection.js'
 * @import { Facet, Route } from '../render/route.js'
 */

/** From here on the filters of the decisions stand open, in rem. */
const ROOMY = 48;

/** Chips with counts over a view. Tells with `referat-filter` of the route that is wanted; the focus stays on the same chip or fold. */
export class ReferatFilters extends HTMLElement {
  /** @type {Route | null} */ #route = null;
  /** Whether each fold stands open, where the reader has said so. @type {Map<string, boolean>} */ #open = new Map();

  constructor() {
    super();
    this.addEventListener('click', ({ target }) => {
      const fold = target instanceof Element ? target.closest('summary')?.parentElement : null;
      if (fold instanceof HTMLDetailsElement) this.#open.set(fold.dataset['fold'] ?? '', !fold.open);
    });
  }

  /** @param {Facets} facets @param {Route} route @param {{ without?: Facet[], sorted?: boolean }} [options]  facets that tell nothing here; whether there is an order to choose */
  show(facets, route, { without = [], sorted = false } = {}) {
    this.#route = route;
    const held = heldIn(this)?.getAttribute('data-chip');
    this.replaceChildren(...kept(facetBar(facets, route.filter, { without, sort: sorted ? route.sort : null }, {
      choose: (facet, value) => this.#choose(facet, value),
      reset: () => this.#want({ filter: NO_FILTER }),
      sort: (sort) => this.#want({ sort }),
      open: (fold) => this.#open.get(fold) ?? (fold === 'all' && sorted && hasRoom(this, ROOMY)),
    })));
    if (!held) return;
    const chips = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[data-chip]')]);
    (chips.find((chip) => chip.dataset['chip'] === held) ?? this.querySelector('summary'))?.focus();
  }

  /** @param {Facet} facet @param {string} value */
  #choose(facet, value) {
    const { filter } = /** @type {Route} */ (this.#route);
    const chosen = /** @type {string[]} */ (filter[facet]);
    this.#want({ filter: { ...filter, [facet]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] } });
  }

  /** @param {Partial<Route>} change */
  #want(change) {
    tell(this, 'referat-filter', { .../** @type {Route} */ (this.#route), ...change });
  }
}
