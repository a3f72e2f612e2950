import { t } from '../text/index.js';
import { h } from './dom.js';
import { headed } from './grouped.js';
import { placeAddress } from './route.js';
import { documentName, documentWords } from './entry.js';

/**
 * @import { Group, Snippet } from '../types/collection.js'
 * @import { Known } from './entry.js'
 */

/** What was found, under the name of each meeting. @param {Group[]} groups @param {Known} known @param {Group | null} above  the one before */
export const resultRows = (groups, known, above) => headed(groups, above, ({ document }) => document,
  ({ document, aside }) => [
    documentWords(known, document),
    ...aside ? [' ', h('span', { class: 'count' }, t.many.search.aside(documentName(known, document)))] : []],
  result);

/** @param {Group} group */
function result({ document, item, about, spans, hits, section, snippet }) {
  const [number, title] = about ? [t.item.number(about.number), about.title ? t.quoted(about.title) : t.item.untitled(null)] : [t.many.views.front, ''];
  return h('li', { class: 'entry result' },
    h('a', { class: 'hit', href: placeAddress({ document, item, spans }, true) },
      h('span', { class: 'hit-head' },
        h('span', { class: 'hit-item' }, number), title && h('span', { class: 'hit-title' }, title),
        h('span', { class: 'hit-count' }, t.many.search.hits(hits))),
      h('span', { class: 'hit-words', lang: 'da' }, section && h('span', { class: 'entry-label', lang: t.lang }, `${t.outline.sections[section]}: `), ...marked(snippet))));
}

/** @param {Snippet} snippet */
function marked({ text, marks, moreBefore, moreAfter }) {
  /** @type {(Node | string)[]} */
  const out = [moreBefore ? '… ' : ''];
  let at = 0;
  for (const [start, end] of /** @type {[number, number][]} */ (marks)) {
    out.push(text.slice(at, start), h('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...out, text.slice(at), moreAfter ? ' …' : ''];
}
