import { button, h, kept } from '../render/dom.js';
import { viewAddress } from '../render/route.js';
import { facetBar } from '../render/facets.js';
import { briefView, caseRows, deadlineList, digestRows, followUpRows, qualityRows } from '../render/lists.js';
import { peopleTable, personDetails } from '../render/people-table.js';
import { t } from '../text/index.js';
import { NO_FILTER } from './filter.js';

/**
 * @import { About, Filter, Person, Place, Request } from '../types/collection.js'
 * @import { Chosen, Facet } from '../render/facets.js'
 * @import { Known } from '../render/entry.js'
 * @import { Route } from '../render/route.js'
 * @import { Asker } from './filter.js'
 *
 * @typedef {object} List  a view that is a list, drawn a part at a time
 * @property {(route: Route) => Request} question
 * @property {(rows: any[], above: any, abouts: Map<Place, About | null>) => Node[]} draw  `above` is the row before
 * @property {(rows: any[]) => Place[]} [places]  those whose items have to be named
 * @property {(count: number) => string} count
 * @property {string} none
 * @property {string} [note]
 */

/** From here on filters stand open. */
const ROOMY = '(min-width: 48rem)';

/** As many rows as are drawn at a time. */
const PART = 50;

/** A view over all meetings that are open, other than the meetings themselves. Tells with `referat-filter` of another route that is wanted. */
export class ReferatView extends HTMLElement {
  /** @type {Asker | null} */ #asker = null;
  /** @type {Known} */ #known = { summary: () => null };
  /** @type {Route | null} */ #route = null;
  /** What is drawn, and for which bodies, which stand in no address. @type {string | null} */ #drawn = null;
  /** @type {string[]} */ #bodies = [];
  #round = 0;
  #stale = false;
  /** The last row of a list that is drawn. @type {any} */ #above = null;

  #title = h('h1', { tabindex: '-1' });
  #lead = h('p', { class: 'view-lead' });
  #filters = h('div', {});
  #body = h('div', { class: 'view-body' });
  #list = h('ul', { class: 'entries' });
  #more = button({ class: 'button', onclick: () => void this.#next(true) });
  #watcher = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) void this.#next(false);
  }, { rootMargin: '0px 0px 600px' });

  /** @type {Record<string, List>} */
  #lists = {
    decisions: {
      question: ({ sort }) => ({ ask: 'digest', filter: this.filter, sort }),
      draw: (rows, above) => digestRows(rows, this.#route?.sort ?? 'meeting', above?.about.document ?? null),
      count: t.many.digest.count, none: t.many.digest.none,
    },
    followUps: {
      question: () => ({ ask: 'followUps', filter: NO_FILTER }), draw: followUpRows, count: t.many.followUps.count, none: t.many.followUps.none,
    },
    cases: { question: () => ({ ask: 'cases' }), draw: caseRows, count: t.many.cases.count, none: t.many.cases.none },
    quality: {
      question: () => ({ ask: 'quality' }),
      draw: (rows, above, abouts) => qualityRows(rows, this.#known, abouts, above?.place.document ?? null),
      places: (rows) => rows.map(({ place }) => place),
      count: t.many.quality.count, none: t.many.quality.none, note: t.many.quality.note,
    },
  };

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(h('header', { class: 'view-head' }, this.#title, this.#lead), this.#filters, this.#body);
  }

  disconnectedCallback() {
    this.#watcher.disconnect();
  }

  /** @param {Asker} asker @param {Known} known */
  follow(asker, known) {
    this.#asker = asker;
    this.#known = known;
  }

  /** Takes over what stands in no address. @param {ReferatView} before */
  resume(before) {
    this.#bodies = before.#bodies;
  }

  /** What the reader chose among the decisions. @returns {Filter} */
  get filter() {
    const { outcomes = [], years = [], marks = [] } = this.#route ?? {};
    return { ...NO_FILTER, outcomes, years, marks, bodies: this.#bodies };
  }

  focusTitle() {
    this.#title.focus({ preventScroll: true });
  }

  /** @param {Route} route @returns {Promise<void>}  when it is drawn */
  async show(route) {
    const other = route.view !== this.#route?.view;
    this.#route = route;
    const wanted = this.#key();
    if (wanted === this.#drawn && !this.#stale) return;
    if (other) this.#clear(route);
    this.#drawn = wanted;
    this.#stale = false;
    await this.#draw();
  }

  /** Draws anew, where other meetings are open than before: now, or when it is shown. @param {boolean} seen */
  refresh(seen) {
    this.#stale = true;
    if (seen && this.#route) void this.show(this.#route);
  }

  #key() {
    return this.#route && `${viewAddress(this.#route)} ${this.#bodies.join()}`;
  }

  /** @param {Route} route */
  #clear({ view }) {
    this.#watcher.disconnect();
    this.#title.textContent = t.many.views.names[view];
    this.#lead.textContent = t.many.views.loading;
    this.#filters.replaceChildren();
    this.#body.replaceChildren();
  }

  /** What is on the screen stays there until something else can take its place. */
  async #draw() {
    const route = this.#route;
    const asker = this.#asker;
    if (!route || !asker) return;
    this.#round += 1;
    const round = this.#round;
    const current = () => round === this.#round;
    try {
      const list = this.#lists[route.view];
      if (list) await this.#drawList(asker, route, list, current);
      else if (route.view === 'brief') await this.#drawBrief(asker, current);
      else if (route.view === 'people') await this.#drawPeople(asker, current);
    } catch {
      if (!current()) return;
      this.#drawn = null;
      this.#lead.textContent = t.many.views.failed;
      this.#body.replaceChildren();
    }
  }

  /** @param {Asker} asker @param {Route} route @param {List} list @param {() => boolean} current */
  async #drawList(asker, route, list, current) {
    const [{ rows, all }, facets, deadlines] = await Promise.all([
      asker.part(list.question(route), 0, PART),
      route.view === 'decisions' ? asker.ask({ ask: 'facets', typed: '', filter: this.filter }) : null,
      route.view === 'followUps' ? asker.ask({ ask: 'deadlines', filter: NO_FILTER }) : null,
    ]);
    const abouts = await this.#named(asker, list.places?.(rows) ?? []);
    if (!current()) return;
    this.#lead.textContent = all === 0 ? list.none : list.count(all);
    this.#keepFocus(() => this.#filters.replaceChildren(...kept([facets && this.#facetBar(facets, route)])));
    this.#list = h('ul', { class: `entries ${route.view}` });
    this.#above = null;
    this.#append(list, rows, abouts);
    this.#body.replaceChildren(...kept([
      list.note && all > 0 && h('p', { class: 'hint' }, list.note), this.#list, this.#more, deadlines && deadlineList(deadlines)]));
    this.#left(rows.length, all);
    this.#say(this.#lead.textContent);
  }

  /** @param {List} list @param {any[]} rows @param {Map<Place, About | null>} abouts */
  #append(list, rows, abouts) {
    this.#list.append(...list.draw(rows, this.#above, abouts));
    this.#above = rows.at(-1) ?? this.#above;
  }

  /** @param {number} drawn @param {number} all */
  #left(drawn, all) {
    this.#watcher.disconnect();
    this.#more.hidden = drawn >= all;
    this.#more.dataset['from'] = String(drawn);
    this.#more.textContent = t.many.views.more(all - drawn);
    if (!this.#more.hidden) this.#watcher.observe(this.#more);
  }

  /** The next rows of a list. @param {boolean} focus */
  async #next(focus) {
    const route = this.#route;
    const asker = this.#asker;
    const list = route && this.#lists[route.view];
    if (!list || !asker || this.#more.disabled) return;
    this.#watcher.disconnect();
    this.#more.disabled = true;
    const [round, from] = [this.#round, Number(this.#more.dataset['from'])];
    try {
      const { rows, all } = await asker.part(list.question(route), from, PART);
      const abouts = await this.#named(asker, list.places?.(rows) ?? []);
      if (round !== this.#round) return;
      const last = this.#list.lastElementChild;
      this.#append(list, rows, abouts);
      this.#left(from + rows.length, all);
      const next = last?.nextElementSibling?.querySelector('a');
      if (focus) next?.focus();
    } finally {
      this.#more.disabled = false;
    }
  }

  /** Draws all rows, for paper. */
  async drawAll() {
    while (this.#body.contains(this.#more) && !this.#more.hidden) {
      await this.#next(false);
      // Another part may be under way.
      await new Promise((resume) => setTimeout(resume));
    }
  }

  /** The items in which places are. @param {Asker} asker @param {Place[]} places @returns {Promise<Map<Place, About | null>>} */
  async #named(asker, places) {
    if (places.length === 0) return new Map();
    const abouts = await asker.ask({ ask: 'abouts', places: places.map((place) => ({ ...place, spans: [] })) });
    return new Map(places.map((place, index) => [place, abouts[index] ?? null]));
  }

  /** @param {Asker} asker @param {() => boolean} current */
  async #drawBrief(asker, current) {
    const brief = await asker.ask({ ask: 'brief', filter: NO_FILTER });
    const abouts = await this.#named(asker, brief.contradictions.flatMap(({ places }) => places));
    if (!current()) return;
    const [lead, ...parts] = briefView(brief, this.#known, abouts);
    this.#lead.textContent = lead instanceof Node ? lead.textContent : '';
    this.#body.replaceChildren(...kept(parts));
    this.#say(this.#lead.textContent);
  }

  /** @param {Asker} asker @param {() => boolean} current */
  async #drawPeople(asker, current) {
    const people = await asker.ask({ ask: 'people', filter: NO_FILTER });
    if (!current()) return;
    this.#lead.textContent = people.length === 0 ? t.many.people.none : t.many.people.count(people.length);
    const table = people.length > 0 && peopleTable(people, (person, name, row) => void this.#unfold(person, name, row));
    this.#body.replaceChildren(...kept([table && h('p', { class: 'hint' }, t.many.people.note), table]));
    this.#say(this.#lead.textContent);
  }

  /** What the documents tell of a person, in a row below. @param {Person} person @param {HTMLElement} name @param {HTMLTableRowElement} row */
  async #unfold({ name: who }, name, row) {
    const open = name.getAttribute('aria-expanded') === 'true';
    name.setAttribute('aria-expanded', String(!open));
    if (open) return row.nextElementSibling?.remove();
    const cell = h('td', { colspan: row.children.length }, h('p', { class: 'hint' }, t.many.views.loading));
    row.after(h('tr', { class: 'details' }, cell));
    const moments = await this.#asker?.ask({ ask: 'person', name: who, filter: NO_FILTER }).catch(() => null);
    cell.replaceChildren(moments ? personDetails(moments, who) : h('p', {}, t.many.views.failed));
  }

  /** @param {import('../types/collection.js').Facets} facets @param {Route} route */
  #facetBar(facets, route) {
    /** @type {Chosen} */
    const chosen = { outcomes: route.outcomes, years: route.years, marks: route.marks, bodies: this.#bodies };
    return facetBar(facets, chosen, route.sort, {
      choose: (facet, value) => this.#choose(route, chosen, facet, value),
      reset: () => {
        this.#bodies = [];
        this.#want({ ...route, outcomes: [], years: [], marks: [] });
      },
      sort: (sort) => this.#want({ ...route, sort }),
    });
  }

  /** @param {Route} route @param {Chosen} chosen @param {Facet} facet @param {string} value */
  #choose(route, chosen, facet, value) {
    const values = chosen[facet].includes(value) ? chosen[facet].filter((one) => one !== value) : [...chosen[facet], value];
    if (facet === 'bodies') this.#bodies = values;
    this.#want({ ...route, ...facet !== 'bodies' && { [facet]: values } });
  }

  /** @param {Route} route */
  #want(route) {
    this.dispatchEvent(new CustomEvent('referat-filter', { bubbles: true, detail: route }));
  }

  /** Draws filters anew; the focus stays on the same one. @param {() => void} draw */
  #keepFocus(draw) {
    const held = this.#filters.contains(document.activeElement) ? document.activeElement?.getAttribute('data-chip') : null;
    const open = [...this.#filters.querySelectorAll('details')].map((details) => details.open);
    draw();
    this.#filters.querySelectorAll('details').forEach((details, index) => {
      details.open = open[index] ?? (details.open || (index === 0 && window.matchMedia(ROOMY).matches));
    });
    if (held === null || held === undefined) return;
    const chips = /** @type {HTMLElement[]} */ ([...this.#filters.querySelectorAll('[data-chip]')]);
    (chips.find((chip) => chip.dataset['chip'] === held) ?? chips[0])?.focus();
  }

  /** @param {string | null} count */
  #say(count) {
    const view = this.#route && t.many.views.names[this.#route.view];
    if (view && count && !this.hidden) this.dispatchEvent(new CustomEvent('referat-say', { bubbles: true, detail: t.many.views.shown(view, count.replace(/\.$/, '')) }));
  }
}
