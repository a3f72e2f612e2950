import { t } from '../text/index.js';
import { h, joined } from './dom.js';
import { placeAddress } from './route.js';

/** @import { Cell, Row, State, Table } from '../types/collection.js' */

/**
 * Members by items, each cell leading to its words.
 * @param {Table} table
 */
export function attendanceTable({ document, columns, rows }) {
  const words = t.many.people;
  const items = columns.map(({ number, title }, item) => ({ item, number, title, words: t.many.views.item(number) }));
  return h('div', { class: 'table-room by-item', role: 'region', tabindex: '0', 'aria-label': words.table },
    h('table', { class: 'people' },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, words.name), items.map(({ item, number, title, words }) =>
        h('th', { scope: 'col' }, h('a', { class: 'show', href: placeAddress({ document, item, spans: [] }), title, 'aria-label': `${words}: ${title}` }, number ?? '–'))))),
      h('tbody', {}, rows.map((row) => person(document, row, items)))));
}

/** @param {string} document @param {Row} row @param {{ item: number, words: string }[]} items */
function person(document, { name, party, role, cells, contradicted }, items) {
  return h('tr', {},
    h('th', { scope: 'row' }, h('span', {}, t.item.person(name, party)), role && h('span', { class: 'hint' }, ` ${t.quoted(role)}`)),
    items.map(({ item, words }) => {
      const told = cells[item] ?? [];
      const clash = contradicted.includes(item);
      return h('td', { class: clash ? 'clash' : null },
        clash && h('span', { class: 'remark-sign', role: 'img', 'aria-label': t.many.people.clash, title: t.many.people.clash }, '!'),
        told.length === 0 && h('span', { class: 'nothing' }, h('span', { 'aria-hidden': 'true' }, '?'), h('span', { class: 'visually-hidden' }, t.many.people.nothing)),
        joined(told.map((cell) => sign(document, item, cell, (state) => t.many.people.cell(name, words, state))), ' '));
    }));
}

/** @param {string} document @param {number} item @param {Cell} cell @param {(state: string) => string} say */
function sign(document, item, { state, partly, spans }, say) {
  const words = partly ? t.many.people.partly(t.state(state)) : t.state(state);
  const sign = t.many.people.signs[state];
  const name = t.fact.showName(say(words));
  // What stands there in letters is part of the name, for those who speak to the page.
  return h('a', {
    class: `show told ${state}${partly ? ' partly' : ''}`, href: placeAddress({ document, item, spans }), title: words,
    'aria-label': /\p{L}/u.test(sign) && !words.includes(sign) ? `${sign}, ${name}` : name,
  }, sign);
}

/** What the signs mean that stand in a table. @param {Table} table */
export function attendanceLegend({ rows }) {
  const { legend, signs, nothing, clash } = t.many.people;
  const cells = rows.flatMap((row) => row.cells);
  const told = cells.flat();
  const used = /** @type {State[]} */ (Object.keys(signs)).filter((state) => signs[state] !== t.state(state) && told.some((cell) => cell.state === state));
  const pairs = [
    ...used.map((state) => [signs[state], t.state(state)]),
    ...told.some(({ partly }) => partly) ? [['*', t.many.people.partly('')]] : [],
    ...cells.some((cell) => cell.length === 0) ? [['?', nothing]] : [],
    ...rows.some(({ contradicted }) => contradicted.length > 0) ? [['!', clash]] : [],
  ];
  return pairs.length > 0 && h('dl', { class: 'signs' }, h('div', {}, h('dt', {}, legend)), pairs.map(([sign, meaning]) =>
    h('div', {}, h('dt', {}, sign), h('dd', {}, meaning))));
}
