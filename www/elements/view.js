import { button, h, kept } from '../render/dom.js';
import { attendanceLegend, attendanceTable } from '../render/attendance.js';
import { compareLead, compareView } from '../render/compare.js';
import { documentWords } from '../render/entry.js';
import { MOST, briefView, caseRows, deadlineList, digestRows, followUpRows, qualityRows } from '../render/lists.js';
import { meetingRows } from '../render/meetings.js';
import { peopleTable, personDetails } from '../render/people-table.js';
import { pairPicker, tablePicker } from '../render/pickers.js';
import { chosenCount, viewAddress } from '../render/route.js';
import { t } from '../text/index.js';
import { plain } from '../text/quoted.js';
import { NO_FILTER } from './filter.js';
import { ReferatFilters } from './filters.js';
import { focused, heldIn } from './root.js';
import { tell } from './tell.js';

/**
 * @import { About, Brief, Filter, MeetingEntry, Person, Place, Request, Version } from '../types/collection.js'
 * @import { Known } from '../render/entry.js'
 * @import { Facet, Route } from '../render/route.js'
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

/** As many rows as are drawn at a time. */
const PART = 50;

/** Facets that tell nothing in a view. @type {Partial<Record<Route['view'], Facet[]>>} */
const WITHOUT = { people: ['people', 'parties'] };

/** A view over all meetings that are open. Tells with `referat-filter` of another route that is wanted. */
export class ReferatView extends HTMLElement {
  /** @type {Asker | null} */ #asker = null;
  /** @type {Known} */ #known = { summary: () => null, times: () => 0 };
  /** @type {Route | null} */ #route = null;
  /** What is drawn. @type {string | null} */ #drawn = null;
  /** What is on the screen: the one before, until it is drawn. @type {string | null} */ #shown = null;
  /** The drawing that began last. @type {Promise<void>} */ #work = Promise.resolve();
  #round = 0;
  #stale = false;
  /** What had the focus before the view was drawn anew. @type {string | null} */ #held = null;
  /** The last row of a list that is drawn. @type {any} */ #above = null;

  #title = h('h1', { tabindex: '-1' });
  #lead = h('p', { class: 'view-lead' });
  #filters = new ReferatFilters();
  #body = h('div', { class: 'view-body' });
  #list = h('ul', { class: 'entries' });
  #more = button({ class: 'button', onclick: () => void this.#next(true) });
  #watcher = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) void this.#next(false);
  }, { rootMargin: '0px 0px 600px' });

  /** @type {Record<string, List>} */
  #lists = {
    meetings: {
      question: ({ filter }) => ({ ask: 'meetings', filter }),
      draw: (rows, above) => meetingRows(rows, above, this.#known, (version) => void this.#prefer(version)),
      count: t.many.meetingList.count, none: t.many.meetingList.none,
    },
    decisions: {
      question: ({ filter, sort }) => ({ ask: 'digest', filter, sort }),
      draw: (rows, above) => digestRows(rows, this.#route?.sort ?? 'meeting', above),
      count: t.many.digest.count, none: t.many.digest.none,
    },
    followUps: {
      question: ({ filter }) => ({ ask: 'followUps', filter }), draw: followUpRows, count: t.many.followUps.count, none: t.many.followUps.none,
    },
    cases: { question: ({ filter }) => ({ ask: 'cases', filter }), draw: caseRows, count: t.many.cases.count, none: t.many.cases.none },
    quality: {
      question: ({ filter }) => ({ ask: 'quality', filter }),
      draw: (rows, above, abouts) => qualityRows(rows, this.#known, abouts, above),
      places: (rows) => rows.map(({ place }) => place),
      count: t.many.quality.count, none: t.many.quality.none, note: t.many.quality.note,
    },
  };

  connectedCallback() {
    if (!this.#more.hidden) this.#watcher.observe(this.#more);
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

  focusTitle() {
    this.#title.focus({ preventScroll: true });
  }

  /** @param {Route} route @returns {Promise<void>}  when it is drawn */
  async show(route) {
    const other = route.view !== this.#route?.view;
    this.#route = route;
    const wanted = viewAddress(route);
    const same = wanted === this.#drawn;
    if (same && !this.#stale) return this.#settled();
    if (other) this.#clear(route);
    this.#drawn = wanted;
    this.#stale = false;
    this.#work = this.#draw(same ? Number(this.#more.dataset['from']) : 0);
    return this.#settled();
  }

  /** Waits for the last drawing: one that another overtook has drawn nothing. */
  async #settled() {
    for (let work; work !== this.#work;) await (work = this.#work);
  }

  /** Draws anew, where other meetings are open than before: now, or when it is shown. @param {boolean} seen */
  refresh(seen) {
    this.#stale = true;
    if (seen && this.#route) void this.show(this.#route);
  }

  /** @param {Route} route */
  #clear({ view }) {
    this.#watcher.disconnect();
    this.#title.textContent = t.many.views.names[view];
    this.#lead.textContent = t.many.views.loading;
    this.#filters.replaceChildren();
    this.#body.replaceChildren();
  }

  /** What is on the screen stays there until something else can take its place. @param {number} drawn  how many rows of the same are on the screen */
  async #draw(drawn) {
    const route = this.#route;
    const asker = this.#asker;
    if (!route || !asker) return;
    this.#round += 1;
    const round = this.#round;
    const current = () => round === this.#round;
    try {
      const { view } = route;
      const list = this.#lists[view];
      await this.#drawFilters(asker, route, current);
      if (list) await this.#drawList(asker, route, list, current, Math.max(PART, drawn));
      else if (view === 'brief') await this.#drawBrief(asker, route, current);
      else if (view === 'people') await this.#drawPeople(asker, route, current);
      else if (view === 'compare') await this.#drawComparison(asker, route, current);
    } catch {
      if (!current()) return;
      this.#drawn = null;
      this.#lead.textContent = t.many.views.failed;
      this.#body.replaceChildren();
    }
  }

  /** @param {Asker} asker @param {Route} route @param {() => boolean} current */
  async #drawFilters(asker, route, current) {
    const { view, filter, of } = route;
    if (view === 'compare' || of.length > 0) return this.#filters.replaceChildren();
    const facets = await asker.ask({ ask: 'facets', typed: '', filter });
    if (current()) this.#filters.show(facets, route, { without: WITHOUT[view], sorted: view === 'decisions' });
  }

  /** Puts a view's content in the place of the one before; the focus stays on what is still there, what is unfolded stays so, how far a table is scrolled, and what is half chosen. @param {string} lead @param {(Node | string | null | undefined | false)[]} content */
  #put(lead, content) {
    const held = handle(heldIn(this.#body));
    const unfolded = new Set([...this.#body.querySelectorAll('[aria-expanded=true]')].map(handle));
    const chosen = new Map(this.#shown === this.#drawn ? [...this.#body.querySelectorAll('select')].map(({ name, value }) => [name, value]) : []);
    const [room] = this.#shown === this.#drawn ? this.#body.getElementsByClassName('table-room') : [];
    const { scrollLeft = 0, scrollTop = 0 } = room ?? {};
    this.#shown = this.#drawn;
    const told = this.#lead.textContent === plain(lead);
    this.#lead.replaceChildren(...kept([lead]));
    this.#body.replaceChildren(...kept(content));
    for (const one of this.#body.querySelectorAll('button[aria-expanded=false]')) if (unfolded.has(handle(one))) /** @type {HTMLElement} */ (one).click();
    for (const field of this.#body.querySelectorAll('select')) field.value ||= chosen.get(field.name) ?? '';
    this.#body.querySelector('.table-room')?.scrollTo(scrollLeft, scrollTop);
    this.#held = held;
    if (held !== null && !this.#refocus(this.#body)) this.focusTitle();
    if (!told) this.#say(lead);
  }

  /** Gives the focus back to what had it before, where it is there again. @param {Element} part */
  #refocus(part) {
    const all = [...part.querySelectorAll('a, button, select')];
    // What a link is called may hold a count, which changes.
    const same = all.find((one) => handle(one) === this.#held) ?? all.find((one) => one.matches('a') && this.#held?.startsWith(`${one.getAttribute('href')} `));
    if (same instanceof HTMLElement) same.focus({ preventScroll: true });
    return same;
  }

  /** @param {Asker} asker @param {Route} route @param {List} list @param {() => boolean} current @param {number} count */
  async #drawList(asker, route, list, current, count) {
    const [{ rows, all }, deadlines] = await Promise.all([
      asker.part(list.question(route), 0, count),
      route.view === 'followUps' ? asker.ask({ ask: 'deadlines', filter: route.filter }) : null,
    ]);
    const abouts = await this.#named(asker, list.places?.(rows) ?? []);
    if (!current()) return;
    this.#list = h('ul', { class: `entries ${route.view}` });
    this.#above = null;
    this.#append(list, rows, abouts);
    this.#put(all === 0 ? list.none : list.count(all), [
      all === 0 && this.#sifted(route), list.note && all > 0 && h('p', { class: 'hint' }, list.note), this.#list, this.#more,
      deadlines && deadlineList(deadlines),
      route.view === 'meetings' && all > 1 && h('p', { class: 'view-end' }, h('a', { class: 'show', href: viewAddress({ view: 'compare' }) }, t.many.meetingList.compareAny))]);
    this.#left(rows.length, all);
  }

  /** Where nothing is shown, that may be for the filters. @param {Route} route */
  #sifted({ filter }) {
    return chosenCount(filter) > 0 && h('p', { class: 'hint' }, t.many.filters.sifted);
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
    for (const more of /** @type {NodeListOf<HTMLButtonElement>} */ (this.#body.querySelectorAll('[data-more]'))) while (!more.hidden) more.click();
  }

  /** The items in which places are. @param {Asker} asker @param {Place[]} places @returns {Promise<Map<Place, About | null>>} */
  async #named(asker, places) {
    if (places.length === 0) return new Map();
    const abouts = await asker.ask({ ask: 'abouts', places: places.map((place) => ({ ...place, spans: [] })) });
    return new Map(places.map((place, index) => [place, abouts[index] ?? null]));
  }

  /** @param {Asker} asker @param {Route} route @param {() => boolean} current */
  async #drawBrief(asker, { filter }, current) {
    /** @type {{ rows: Brief }} */
    const { rows: brief } = await asker.part({ ask: 'brief', filter }, 0, MOST);
    const abouts = await this.#named(asker, brief.contradictions.rows.flatMap(({ places }) => places));
    if (!current()) return;
    this.#put(...briefView(brief, this.#known, abouts, filter));
  }

  /** @param {Asker} asker @param {Route} route @param {() => boolean} current */
  async #drawPeople(asker, route, current) {
    const meetings = await asker.ask({ ask: 'meetings', filter: NO_FILTER });
    const document = route.of[0] ?? (meetings.length === 1 ? meetings[0]?.document : undefined);
    const picker = (meetings.length > 1 || document !== meetings[0]?.document) && this.#picker(route, meetings);
    if (document !== undefined) {
      if (current()) this.#filters.replaceChildren();
      return this.#drawTable(asker, document, picker, current);
    }
    const people = await asker.ask({ ask: 'people', filter: route.filter });
    if (!current()) return;
    this.#put(people.length === 0 ? t.many.people.none : t.many.people.count(people.length), [
      picker, people.length === 0 ? this.#sifted(route) : h('p', { class: 'hint' }, t.many.people.note),
      people.length > 0 && peopleTable(people, (person, name, row) => void this.#unfold(person, name, row, route.filter))]);
  }

  /** The choice of a meeting whose members are shown by item. @param {Route} route @param {MeetingEntry[]} meetings */
  #picker(route, meetings) {
    return tablePicker(meetings, route.of[0] ?? null, this.#known, (id) => this.#want({ ...route, of: id === null ? [] : [id] }));
  }

  /** @param {Asker} asker @param {string} document @param {HTMLElement | false} picker @param {() => boolean} current */
  async #drawTable(asker, document, picker, current) {
    const table = await asker.ask({ ask: 'attendance', document });
    if (!current()) return;
    const words = t.many.people;
    if (!table) return this.#put(t.many.views.wanted, [picker]);
    const lead = `${documentWords(this.#known, document)}: ${words.tableCount(table.rows.length, table.columns.length)}`;
    this.#put(table.rows.length === 0 ? words.nobody : lead, [
      picker, !table.roster && h('p', { class: 'hint' }, words.noRoster), table.rows.length > 0 && [h('p', { class: 'hint' }, words.tableNote), attendanceLegend(table), attendanceTable(table)]].flat());
  }

  /** @param {Asker} asker @param {Route} route @param {() => boolean} current */
  async #drawComparison(asker, route, current) {
    const [before, after] = route.of;
    const meetings = await asker.ask({ ask: 'meetings', filter: NO_FILTER });
    const comparison = before && after ? await asker.ask({ ask: 'compare', before, after }) : null;
    if (!current()) return;
    const picker = pairPicker(meetings, route.of, this.#known, (of) => this.#want({ ...route, of }));
    this.#put(comparison ? compareLead(comparison) : t.many.compare.none, [picker, ...comparison ? compareView(comparison) : []]);
  }

  /** Counts another document of the same meeting. @param {Version} version */
  async #prefer({ document, name }) {
    await this.#asker?.prefer(document);
    this.#stale = true;
    if (this.#route) await this.show(this.#route);
    /** @type {HTMLElement | null} */ (this.#list.querySelector(`[data-document="${document}"] a`))?.focus();
    tell(this, 'referat-say', t.many.meetingList.preferred(name));
  }

  /** What the documents tell of a person, in a row below. @param {Person} person @param {HTMLElement} name @param {HTMLTableRowElement} row @param {Filter} filter */
  async #unfold({ name: who }, name, row, filter) {
    const open = name.getAttribute('aria-expanded') === 'true';
    name.setAttribute('aria-expanded', String(!open));
    if (open) return row.nextElementSibling?.remove();
    const cell = h('td', { colspan: row.children.length }, h('p', { class: 'hint' }, t.many.views.loading));
    row.after(h('tr', { class: 'details' }, cell));
    const moments = await this.#asker?.ask({ ask: 'person', name: who, filter }).catch(() => null);
    cell.replaceChildren(moments ? personDetails(moments, who) : h('p', {}, t.many.views.failed));
    if (focused(this) === this.#title) this.#refocus(cell);
  }

  /** @param {Route} route */
  #want(route) {
    tell(this, 'referat-filter', route);
  }

  /** @param {string} count */
  #say(count) {
    const view = this.#route && t.many.views.names[this.#route.view];
    if (view && count && !this.hidden) tell(this, 'referat-say', `${view}: ${count.replace(/\.$/, '')}.`);
  }
}

/** What tells an element from the others when it is drawn anew. @param {Element | null} element */
const handle = (element) => element && `${element.getAttribute('href')} ${element.getAttribute('aria-label') ?? element.getAttribute('name') ?? element.textContent}`;
