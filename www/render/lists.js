import { t } from '../text/index.js';
import { h } from './dom.js';
import { grouped, headed } from './grouped.js';
import { partly } from './partly.js';
import { placeAddress, viewAddress } from './route.js';
import { timeline } from './timeline.js';
import { aboutWords, chips, decided, documentName, documentWords, entry, meetingWords, said, sourceLink, titleLink } from './entry.js';

/**
 * @import { About, Brief, BriefEntry, Case, Deadline, DigestEntry, Filter, Finding, Place, Quote, Sort, Step, ToCome } from '../types/collection.js'
 * @import { Standing } from './fact.js'
 * @import { Known } from './entry.js'
 */

/** As many entries of each kind, and places of each, as are shown in brief. */
export const MOST = 8;

/** As many as stand there at first: steps of a case, days to come. */
const STEPS = 12;
const DEADLINES = 50;

/** What a reader must not miss. @param {Brief} answer @param {Known} known @param {Map<Place, About | null>} abouts @param {Filter} filter */
export function briefView(answer, known, abouts, filter) {
  const { brief } = t.many;
  const { disputed, stopped, promises, amounts, contradictions } = answer;
  const parts = [
    part(brief.disputed, disputed, briefEntry, viewAddress({ view: 'decisions', filter: { ...filter, marks: [...new Set([...filter.marks, /** @type {const} */ ('dissent')])] } })),
    part(brief.stopped, stopped, briefEntry, viewAddress({ view: 'decisions', filter: { ...filter, outcomes: ['postponed', 'returned', 'rejected', 'withdrawn', 'lapsed'] } })),
    part(brief.promises, promises, briefEntry, viewAddress({ view: 'followUps', filter })),
    part(brief.amounts, { rows: amounts, all: amounts.length }, ({ about, value, quote }) => entry(about, [
      h('p', { class: 'entry-amount' }, t.item.kroner(value)), said(quote, `${t.item.kroner(value)}, ${aboutWords(about)}`)])),
    part(brief.contradictions, contradictions, (one) => h('li', { class: 'entry' },
      h('p', {}, t.diagnostic(one.code, one.detail)),
      h('ul', { class: 'entry-places' }, one.places.slice(0, MOST).map((place) => h('li', {}, placeLink(place, known, abouts))))),
    viewAddress({ view: 'quality', filter })),
  ];
  const days = /** @type {string[]} */ (answer.days);
  return /** @type {const} */ ([brief.lead(answer.items, answer.meetings, days), parts.some(Boolean) ? parts : [h('p', {}, brief.nothing)]]);
}

/**
 * @template T
 * @param {string} title
 * @param {{ rows: T[], all: number }} list
 * @param {(one: T) => HTMLElement} draw
 * @param {string} [more]  where all of them are shown
 */
function part(title, { rows, all }, draw, more) {
  if (all === 0) return null;
  return h('section', { class: 'view-part' },
    h('h2', {}, title, h('span', { class: 'count' }, ` ${all}`)),
    h('ul', { class: 'entries' }, rows.map(draw)),
    more && all > rows.length && h('p', {}, h('a', { class: 'show', href: more, 'aria-label': `${t.many.brief.all(all)}: ${title}` }, t.many.brief.all(all))));
}

/** @param {BriefEntry} one */
const briefEntry = ({ about, quotes }) => entry(about, quotes.map((quote) => said(quote, aboutWords(about))));

/** A place by the name of its item. @param {Place} place @param {Known} known @param {Map<Place, About | null>} abouts */
function placeLink(place, known, abouts) {
  const about = abouts.get(place);
  const words = about ? aboutWords(about) : documentWords(known, place.document);
  return h('a', { class: 'show', href: placeAddress(place) }, words);
}

/** Orders in which the items of a meeting stand together. @type {Sort[]} */
const BY_MEETING = ['meeting', 'newest', 'oldest'];

/** The decisions, meeting by meeting where the order allows it. @param {DigestEntry[]} rows @param {Sort} sort @param {DigestEntry | null} above  the row before */
export function digestRows(rows, sort, above) {
  if (!BY_MEETING.includes(sort)) return rows.map((row) => digestEntry(row, true));
  return headed(rows, above, ({ about }) => about.document,
    ({ about }) => [h('a', { href: placeAddress({ ...about, item: null, spans: [] }) }, meetingWords(about))],
    (row) => digestEntry(row, false));
}

/** @param {DigestEntry} row @param {boolean} whole */
function digestEntry({ about, decision, proposal, votes, dissent, followUps, closed, caseNumber, basis, uncertain }, whole) {
  const standing = { basis: basis ?? 'verbatim', uncertain };
  return entry(about, [
    (closed || caseNumber !== null) && h('p', { class: 'entry-about' }, closed && h('span', {}, t.item.closed), caseNumber && h('span', {}, caseNumber)),
    decision && decided(decision, about, standing),
    ...labelled(t.item.proposal(null), proposal, about),
    ...labelled(t.item.votes, votes?.quotes ?? [], about),
    ...labelled(t.item.dissent, dissent, about),
    ...labelled(t.item.followUp, followUps, about),
  ], { whole, undecided: decision === null, level: whole ? 'h2' : 'h3' });
}

/** @param {string} label @param {Quote[]} quotes @param {About} about */
function labelled(label, quotes, about) {
  return quotes.map((quote) => {
    const line = said(quote, `${label}, ${aboutWords(about)}`);
    line.prepend(h('span', { class: 'entry-label' }, `${label}: `));
    return line;
  });
}

/** First what is open, then what was taken up again, each with how many it is. @param {ToCome[]} rows @param {ToCome | null} above  the row before */
export const followUpRows = (rows, above) => headed(rows, above, ({ takenUp }) => takenUp === null,
  ({ takenUp, alike }) => [t.many.followUps.group(takenUp === null, alike)], followUp);

/** @param {ToCome} row */
function followUp({ about, kind, quote, takenUp: later, basis, uncertain }) {
  const { kinds, takenUp, open } = t.many.followUps;
  return h('li', { class: 'entry' },
    h('h3', {}, titleLink(about)),
    h('p', { class: 'entry-about' }, h('span', { class: 'entry-tag' }, kinds[kind]), h('span', {}, aboutWords(about))),
    said(quote, `${kinds[kind]}, ${aboutWords(about)}`, /** @type {Standing} */ ({ basis: kind === 'promise' ? 'verbatim' : basis, uncertain })),
    h('p', { class: 'entry-state' }, later
      ? [`${takenUp} `, h('a', { class: 'show', href: placeAddress({ ...later, spans: [] }) }, aboutWords(later))]
      : open));
}

/** @param {Deadline[]} rows */
export function deadlineList(rows) {
  if (rows.length === 0) return null;
  return h('section', { class: 'view-part' },
    h('h2', {}, t.many.followUps.deadlines, h('span', { class: 'count' }, ` ${rows.length}`)),
    partly(h('ul', { class: 'entries' }), rows, DEADLINES, deadline, t.many.followUps.deadlines));
}

/** @param {Deadline} one */
const deadline = ({ about, date, quote }) => h('li', { class: 'entry' },
  h('h3', {}, h('span', { class: 'entry-day' }, t.shortDate(date)), ' ', titleLink(about)),
  h('p', { class: 'entry-about' }, h('span', {}, aboutWords(about))),
  said(quote, `${t.shortDate(date)}, ${aboutWords(about)}`));

/** @param {Case[]} rows */
export function caseRows(rows) {
  const { cases } = t.many;
  return rows.map(({ title, numbers, certain, sharing, steps, possible }) => h('li', { class: 'entry' },
    h('h2', {}, caseName(title)),
    h('p', { class: 'entry-about' }, numbers.map((number) => h('span', {}, number)), !certain && h('span', { class: 'uncertain' }, cases.maybe)),
    timeline(steps),
    partly(h('ol', { class: 'steps' }), steps, STEPS, step, caseName(title)),
    ...possible.length > 0 ? [h('p', { class: 'entry-label' }, cases.possible), ...partly(h('ol', { class: 'steps' }), possible, STEPS, step, `${cases.possible}, ${caseName(title)}`)] : [],
    sharing > 0 && h('p', { class: 'hint' }, cases.sharing(sharing))));
}

/** @param {string | null} title */
const caseName = (title) => (title ? t.quoted(title) : t.many.cases.untitled);

/** @param {Step} one */
function step({ about, body, date, number, outcomes, quote, reasons }) {
  const words = [meetingWords({ body, date }), ...number === null && !about ? [] : [t.many.views.item(number)]].join(' · ');
  return h('li', {},
    h('p', { class: 'step-head' },
      about ? h('a', { class: 'show', href: placeAddress({ ...about, spans: [] }) }, words) : h('span', {}, words),
      ...chips(outcomes), !about && h('span', { class: 'entry-tag' }, t.many.filters.notOpen)),
    quote && said(quote, words),
    // The same reason is told once, with all the places that tell it.
    ...grouped(reasons, ({ kind }) => kind).map(([kind, all]) => h('p', { class: 'hint' }, t.many.cases.because(kind, all.length),
      all.flatMap((one) => one.quote ?? []).filter(({ place }) => JSON.stringify(place) !== JSON.stringify(quote?.place)).flatMap(({ place }, index) => [' ',
        sourceLink(place, `${t.reason(kind)}, ${words} ${index + 1}`)]))));
}

/** What does not fit: the warnings by document, then the rest by document. @param {Finding[]} rows @param {Known} known @param {Map<Place, About | null>} abouts @param {Finding | null} above  the row before */
export const qualityRows = (rows, known, abouts, above) => headed(rows, above, ({ place, severity }) => place.document + severity,
  ({ place: { document }, severity }) => {
    // A document that says neither body nor day is called by its file's name.
    const [words, name] = [documentWords(known, document), documentName(known, document)];
    return [
      h('a', { href: placeAddress({ document, item: null, spans: [] }) }, words), ' ',
      h('span', { class: 'count' }, [t.many.quality.severities[severity], name].filter((one) => one !== words).join(' · '))];
  },
  (row) => finding(row, abouts.get(row.place)));

/** @param {Finding} finding @param {About | null} [about] */
function finding({ code, severity, detail, place }, about) {
  const where = about ? aboutWords(about, false) : t.many.views.front;
  return h('li', { class: `finding ${severity}` },
    h('span', { class: 'remark-sign', role: 'img', 'aria-label': t.many.quality.severities[severity] }, severity === 'warning' ? '!' : 'i'),
    h('div', {},
      h('p', {}, t.diagnostic(code, detail), ' ', sourceLink(place, `${t.diagnostic(code, detail)} ${where}`)),
      h('p', { class: 'entry-about' },
        about ? h('a', { class: 'entry-title', href: placeAddress({ ...place, spans: [] }) }, `${where}: ${t.quoted(about.title)}`) : h('span', {}, where))));
}
