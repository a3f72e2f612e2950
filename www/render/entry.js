import { t } from '../text/index.js';
import { chipClass, chipContent } from './chip.js';
import { h } from './dom.js';
import { basisMark, departs } from './fact.js';
import { LOOKS } from './outcomes.js';
import { placeAddress } from './route.js';
import { pageOf } from './spans.js';

/**
 * @import { About, Outcome, Place, Quote } from '../types/collection.js'
 * @import { Summary } from '../types/summary.js'
 * @import { Standing } from './fact.js'
 * @import { Result } from './outcomes.js'
 *
 * @typedef {object} Known  what the drawing of a view needs to know
 * @property {(document: string) => Summary | null} summary  of a document that is open
 * @property {(document: string) => number} times  how many times its file is open
 */

/** What a meeting is called. @param {{ body: string, date: string }} meeting */
export const meetingWords = ({ body, date }) => t.many.views.meeting(body, date);

/** The same for a document by its id. @param {Known} known @param {string} document */
export function documentWords({ summary }, document) {
  const found = summary(document);
  if (!found) return t.many.views.noBody;
  return found.body || found.date ? meetingWords({ body: found.body ?? '', date: found.date ?? '' }) : t.quoted(found.name);
}

/** The name of a document's file. @param {Known} known @param {string} document */
export const documentName = ({ summary }, document) => t.quoted(summary(document)?.name ?? '');

/** The line that says where an item stands. @param {About} about @param {boolean} [whole]  false where the meeting is named above */
export function aboutWords({ body, date, number, page }, whole = true) {
  return [
    ...whole ? [meetingWords({ body, date })] : [],
    t.many.views.item(number),
    ...page === null ? [] : [t.many.views.page(page)],
  ].join(' · ');
}

/** An item's title, which leads to it. @param {About} about */
export function titleLink({ document, item, title }) {
  return h('a', { class: 'entry-title', href: placeAddress({ document, item, spans: [] }) }, title ? t.quoted(title) : t.item.untitled(null));
}

/** The way to the words. @param {Place} place @param {string} what */
export function sourceLink(place, what) {
  if (place.spans.length === 0) return null;
  const page = pageOf(place.spans);
  return h('a', { class: 'show', href: placeAddress(place), 'data-page': page && t.print.page(page), 'aria-label': t.fact.showName(what) }, t.fact.show());
}

/** @param {Outcome[]} outcomes @param {boolean} [undecided]  whether no outcome means that there is no decision */
export function chips(outcomes, undecided = false) {
  const results = /** @type {Result[]} */ (outcomes.length > 0 ? outcomes : undecided ? ['none'] : []);
  return results.map((result) => h('span', { class: chipClass(result) }, ...chipContent(result)));
}

/** The longest that words may be in a list; the source has the rest. */
const LONGEST = 420;

/** Words in short, cut between two of them. @param {string} text */
export function shortened(text) {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;
}

/** A document's own words, with the way to them. @param {Quote} quote @param {string} what @param {Standing} [standing] */
export function said({ text, place }, what, standing) {
  return h('p', { class: 'entry-words' },
    h('q', { lang: 'da' }, shortened(text)), ' ', sourceLink(place, what),
    standing && departs(standing) && [' ', basisMark(standing)]);
}

/** A decision's words. @param {Quote} quote @param {About} about @param {Standing} standing */
export function decided({ text, place }, { outcomes, ...about }, standing) {
  return h('blockquote', { class: LOOKS[outcomes[0] ?? 'unclear'].tone },
    h('p', { lang: 'da' }, shortened(text)),
    h('p', { class: 'acts' }, sourceLink(place, `${t.fact.decision}, ${aboutWords({ outcomes, ...about })}`), departs(standing) && basisMark(standing)));
}

/** An entry of a list: what it is about, and what is said. @param {About} about @param {(Node | null | false)[]} content @param {{ whole?: boolean, undecided?: boolean, level?: 'h2' | 'h3' }} [options]  `whole`: with the meeting's name; `level`: of its heading */
export function entry(about, content, { whole = true, undecided = false, level = 'h3' } = {}) {
  return h('li', { class: 'entry' },
    h(level, {}, titleLink(about)),
    h('p', { class: 'entry-about' }, ...chips(about.outcomes, undecided), h('span', {}, aboutWords(about, whole))),
    ...content);
}
