import { t } from '../text/index.js';
import { h } from './dom.js';
import { aboutWords, chips, titleLink } from './entry.js';
import { grouped } from './grouped.js';
import { placeAddress } from './route.js';

/**
 * @import { About, Comparison, Pair, Piece } from '../types/collection.js'
 */

/** Words that are the same are shown so far on either side of a change. */
const AROUND = 140;

/** How the two differ, in one line. @param {Comparison} comparison */
export function compareLead({ items }) {
  const { lead, counts } = t.many.compare;
  return lead(changesOf(items).map(([change, pairs]) => counts[change](pairs.length)));
}

/** The items by what changed, in the order of the answer. @param {Pair[]} items */
const changesOf = (items) => grouped(items, ({ change }) => change);

/** @param {Comparison} comparison */
export function compareView({ items }) {
  const { changes, legend, pieces } = t.many.compare;
  return [
    items.some(({ change }) => change === 'decision' || change === 'text') && h('p', { class: 'hint' }, legend, ' ', h('del', {}, pieces.removed), ' ', h('ins', {}, pieces.added)),
    ...changesOf(items).map(([change, pairs]) => h('section', { class: 'view-part' },
      h('h2', {}, changes[change], h('span', { class: 'count' }, ` ${pairs.length}`)),
      h('ul', { class: 'entries' }, pairs.map(pairEntry)))),
  ];
}

/** @param {Pair} pair */
function pairEntry({ before, after, change, title, decision, sections }) {
  const { compare } = t.many;
  const about = /** @type {About} */ (after ?? before);
  return h('li', { class: 'entry' },
    h('h3', {}, titleLink(about)),
    h('p', { class: 'entry-about' },
      before && side(compare.before, before, change === 'decision'), before && after && h('span', { 'aria-hidden': 'true' }, '→'), after && side(compare.after, after, change === 'decision')),
    title.length > 0 && h('p', { class: 'entry-words' }, h('span', { class: 'entry-label' }, `${compare.title}: `), h('span', { lang: 'da' }, ...changed(title))),
    decision.length > 0 && h('blockquote', { class: 'changed' }, h('p', { lang: 'da' }, ...changed(decision))),
    sections.map(({ kind, words }) => h('details', { class: 'change' },
      h('summary', {}, compare.section(t.outline.sections[kind], words.filter(({ kind }) => kind !== 'same').length)),
      h('p', { class: 'entry-words', lang: 'da' }, ...changed(words)))));
}

/** @param {string} name @param {About} about @param {boolean} decided */
function side(name, about, decided) {
  const { document, item, outcomes } = about;
  return h('span', { class: 'side' },
    h('a', { class: 'show', href: placeAddress({ document, item, spans: [] }) }, `${name}: ${aboutWords(about, false)}`),
    decided && chips(outcomes, true));
}

/** Words with what changed in them: struck or underlined for the eye, told in words for the ear. @param {Piece[]} pieces */
function changed(pieces) {
  return pieces.flatMap(({ kind, text }, index) => {
    if (kind === 'same') return [`${within(text, index > 0, index < pieces.length - 1)} `];
    const [open, close] = t.many.compare.around[kind];
    const heard = (/** @type {string} */ words) => h('span', { class: 'visually-hidden', lang: t.lang }, words);
    return [h(kind === 'removed' ? 'del' : 'ins', {}, heard(open), text, heard(close)), ' '];
  });
}

/** What stands between two changes, without its middle where it is long. @param {string} text @param {boolean} after @param {boolean} before  whether a change stands before it, and after it */
function within(text, after, before) {
  if (text.length <= AROUND * 2) return text;
  const head = after ? text.slice(0, text.lastIndexOf(' ', AROUND)) : '';
  const tail = before ? text.slice(text.indexOf(' ', text.length - AROUND)) : '';
  return `${head} […] ${tail}`.trim();
}
