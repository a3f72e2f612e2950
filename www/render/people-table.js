import { t } from '../text/index.js';
import { button, h, joined } from './dom.js';
import { grouped } from './grouped.js';
import { placeAddress } from './route.js';
import { meetingWords } from './entry.js';

/** @import { Moment, Person, State } from '../types/collection.js' */

const STATES = /** @type {State[]} */ (Object.keys(t.many.people.signs));

/** @param {Person} person @param {State} state */
const countOf = ({ states }, state) => /** @type {[State, number][]} */ (states).find(([one]) => one === state)?.[1] ?? 0;

/**
 * People by what the documents tell of them. A name unfolds the places.
 * @param {Person[]} people
 * @param {(person: Person, name: HTMLElement, row: HTMLTableRowElement) => void} unfold
 */
export function peopleTable(people, unfold) {
  const words = t.many.people;
  const states = STATES.filter((state) => people.some((person) => countOf(person, state) > 0));
  const contradicted = people.some((person) => person.contradicted > 0);
  const untold = people.some((person) => person.untold > 0);
  const heads = [words.name, words.party, words.bodies, words.meetings, ...states.map(t.state), ...untold ? [words.nothing] : [], ...contradicted ? [words.contradictedTitle] : []];
  const rows = people.map((person) => {
    /** @type {HTMLTableRowElement} */
    const row = h('tr', {},
      h('th', { scope: 'row' }, button({ class: 'show', 'aria-expanded': 'false', lang: 'da', onclick: (event) => unfold(person, event.currentTarget, row) }, person.name)),
      h('td', {}, t.quoted(person.parties.join(', ') || '–')),
      h('td', { class: 'wordy' }, t.quoted(person.bodies.join(', ') || '–')),
      number(person.meetings),
      ...states.map((state) => number(countOf(person, state))),
      untold && number(person.untold),
      contradicted && h('td', { class: person.contradicted > 0 ? 'number uncertain' : 'number' }, person.contradicted > 0 ? words.contradicted(person.contradicted) : ''));
    return row;
  });
  return h('div', { class: 'table-room', role: 'region', tabindex: '0', 'aria-label': words.region },
    h('table', { class: 'people' },
      h('thead', {}, h('tr', {}, heads.map((head, index) => h('th', { scope: 'col', class: index > 2 ? 'number' : null }, head)))),
      h('tbody', {}, rows)));
}

/** @param {number} count */
const number = (count) => h('td', { class: count === 0 ? 'number nothing' : 'number' }, count === 0 ? '·' : String(count));

/** What the documents tell of a person: by meeting and state, each item leading to its words. @param {Moment[]} moments @param {string} name */
export function personDetails(moments, name) {
  return h('ul', { class: 'moments', 'aria-label': t.many.people.details(name) }, grouped(moments, ({ about }) => about.document).map(([, [first, ...rest]]) => first
    && h('li', {}, h('b', {}, meetingWords(first.about)),
      h('ul', {}, grouped([first, ...rest], ({ state }) => state).map(([state, all]) => h('li', {}, `${t.state(state)}: `, ...joined(all.map(momentLink), ' ')))))));
}

/** @param {Moment} moment */
function momentLink({ about, spans, state, items }) {
  const { document, item, title } = about;
  const what = items > 1 ? t.counts.items(items) : t.many.views.item(about.number);
  return h('a', {
    class: 'show', href: placeAddress({ document, item, spans }), title: items > 1 ? null : title,
    'aria-label': t.fact.showName(`${t.state(state)}, ${what}`),
  }, what);
}
