import { t } from '../text/index.js';
import { button, h } from './dom.js';
import { documentName } from './entry.js';
import { placeAddress, viewAddress } from './route.js';

/**
 * @import { Aside, MeetingEntry, Outcome, Twin } from '../types/collection.js'
 * @import { Known } from './entry.js'
 */

/**
 * The meetings, under the name of each body.
 * @param {MeetingEntry[]} rows
 * @param {MeetingEntry | null} above  the row before
 * @param {Known} known
 * @param {(aside: Aside) => void} prefer
 */
export function meetingRows(rows, above, known, prefer) {
  let last = above;
  return rows.flatMap((row) => {
    const { body: { name, meetings, items }, municipality } = row;
    const same = last?.body.name === name && last.municipality === municipality;
    const head = !same && h('li', { class: 'entry-group' },
      h('h2', {}, name ? t.quoted(name) : t.many.views.noBody, municipality && `, ${t.meeting.municipality(municipality)}`, ' ', h('span', { class: 'count' }, t.many.meetingList.ofBody(meetings, items))));
    last = row;
    return head ? [head, meetingRow(row, known, prefer)] : [meetingRow(row, known, prefer)];
  });
}

/** @param {MeetingEntry} row @param {Known} known @param {(aside: Aside) => void} prefer */
function meetingRow({ document, name, kind, date, items, outcomes, undecided, diagnostics, aside }, { times }, prefer) {
  const words = t.many.meetingList;
  const counts = /** @type {[Outcome, number][]} */ (outcomes).map(([outcome, count]) => t.summary.count(outcome, count));
  const parts = undecided > 0 ? [...counts, t.summary.count('none', undecided)] : counts;
  return h('li', { class: 'entry meeting-row', 'data-document': document },
    h('h3', {}, h('a', { class: 'entry-title', href: placeAddress({ document, item: null, spans: [] }) }, date ? t.longDate(date) : t.quoted(name))),
    h('p', { class: 'entry-about' },
      kind !== 'minutes' && h('span', { class: 'entry-tag' }, words.kinds[kind]),
      h('span', {}, t.summary.line(items, parts))),
    h('p', { class: 'entry-file' }, date && h('span', {}, t.quoted(name)),
      diagnostics > 0 && h('span', {}, words.findings(diagnostics))),
    times(document) > 1 && h('p', { class: 'hint' }, words.again(times(document))),
    aside.map((one) => twin(document, one, prefer)));
}

/** Another document of the meeting. @param {string} counted @param {Aside} aside @param {(aside: Aside) => void} prefer */
function twin(counted, aside, prefer) {
  const { document, name, reason, changed } = aside;
  const words = t.many.meetingList;
  return h('p', { class: 'entry-twin' },
    words.also, ' ', h('a', { class: 'show', href: placeAddress({ document, item: null, spans: [] }) }, t.quoted(name)), ` (${words.twin(reason, changed)}) `,
    h('span', { class: 'entry-acts' },
      h('a', { class: 'show', href: compareAddress(counted, aside), 'aria-label': words.compareName(name) }, words.compare), ' ',
      button({ class: 'show', 'aria-label': words.preferName(name), onclick: () => prefer(aside) }, words.prefer)));
}

/** Where two versions stand side by side, the earlier one first. @param {string} counted @param {Twin} twin */
function compareAddress(counted, { document, earlier }) {
  return viewAddress({ view: 'compare', of: earlier ? [document, counted] : [counted, document] });
}

/**
 * Ways from a meeting to what is told of it elsewhere: its table of people, and its other versions.
 * @param {string} document
 * @param {{ counted: string, aside: Twin[] }[]} groups
 * @param {Known} known
 */
export function meetingWays(document, groups, known) {
  const words = t.many.meetingList;
  const group = groups.find(({ counted, aside }) => counted === document || aside.some((one) => one.document === document));
  const others = group ? group.aside.filter((one) => one.document === document || group.counted === document) : [];
  return h('div', { class: 'ways' },
    h('p', {}, h('a', { class: 'show', href: viewAddress({ view: 'people', of: [document] }) }, words.table)),
    others.map((one) => {
      const { counted } = /** @type {{ counted: string }} */ (group);
      const other = one.document === document ? counted : one.document;
      const name = documentName(known, other);
      return h('p', {}, words.twinLine(one.reason, one.changed), ' ', h('a', { class: 'show', href: placeAddress({ document: other, item: null, spans: [] }) }, name), ' · ',
        h('a', { class: 'show', href: compareAddress(counted, one), 'aria-label': words.compareName(name) }, words.compare));
    }));
}
