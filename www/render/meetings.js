import { t } from '../text/index.js';
import { button, h } from './dom.js';
import { headed } from './grouped.js';
import { placeAddress, viewAddress } from './route.js';

/**
 * @import { MeetingEntry, Outcome, Version } from '../types/collection.js'
 * @import { Known } from './entry.js'
 */

/**
 * The meetings, under the name of each body.
 * @param {MeetingEntry[]} rows
 * @param {MeetingEntry | null} above  the row before
 * @param {Known} known
 * @param {(version: Version) => void} prefer
 */
export const meetingRows = (rows, above, known, prefer) => headed(rows, above, ({ body, municipality }) => `${body.name} ${municipality}`,
  ({ body: { name, meetings, items }, municipality }) => [
    name ? t.quoted(name) : t.many.views.noBody, municipality && `, ${t.meeting.municipality(municipality)}`, ' ',
    h('span', { class: 'count' }, t.many.meetingList.ofBody(meetings, items))],
  (row) => meetingRow(row, known, prefer));

/** @param {MeetingEntry} row @param {Known} known @param {(version: Version) => void} prefer */
function meetingRow({ document, name, kind, date, items, outcomes, undecided, diagnostics, aside }, { times }, prefer) {
  const counts = /** @type {[Outcome, number][]} */ (outcomes).map(([outcome, count]) => t.summary.count(outcome, count));
  const parts = undecided > 0 ? [...counts, t.summary.count('none', undecided)] : counts;
  return h('li', { class: 'entry meeting-row', 'data-document': document },
    h('h3', {}, h('a', { class: 'entry-title', href: placeAddress({ document, item: null, spans: [] }) }, date ? t.longDate(date) : t.quoted(name))),
    h('p', { class: 'entry-about' },
      kind !== 'minutes' && h('span', { class: 'entry-tag' }, t.meeting.kinds[kind]),
      h('span', {}, t.summary.line(items, parts))),
    h('p', { class: 'entry-file' }, date && h('span', {}, t.quoted(name)),
      diagnostics > 0 && h('span', {}, t.counts.remarks(diagnostics))),
    again(times(document)),
    aside.flatMap((one) => [twin(one, prefer), again(times(one.document))]));
}

/** That a file is open several times. @param {number} times */
const again = (times) => times > 1 && h('p', { class: 'hint' }, t.many.meetingList.again(times));

/** Another document of the meeting. @param {Version} version @param {(version: Version) => void} prefer */
function twin(version, prefer) {
  const { name, reason, changed } = version;
  const words = t.many.meetingList;
  return h('p', { class: 'entry-twin' },
    words.also, ' ', versionLink(version), ` (${words.twin(reason, changed)}) `,
    h('span', { class: 'entry-acts' }, compareLink(version), ' ',
      button({ class: 'show', 'aria-label': words.preferName(name), onclick: () => prefer(version) }, words.prefer)));
}

/** @param {Version} version */
const versionLink = ({ document, name }) => h('a', { class: 'show', href: placeAddress({ document, item: null, spans: [] }) }, t.quoted(name));

/** Where two versions stand side by side, the earlier one first. @param {Version} version */
function compareLink({ name, pair }) {
  const { compare, compareName } = t.many.meetingList;
  return h('a', { class: 'show', href: viewAddress({ view: 'compare', of: pair }), 'aria-label': compareName(name) }, compare);
}

/**
 * Ways from a meeting to what is told of it elsewhere: its table of people, and its other versions.
 * @param {string} document
 * @param {Version[]} versions
 * @param {Known} known
 */
export function meetingWays(document, versions, { times }) {
  const words = t.many.meetingList;
  return h('div', { class: 'ways' },
    h('p', {}, h('a', { class: 'show', href: viewAddress({ view: 'people', of: [document] }) }, words.table)),
    again(times(document)),
    versions.flatMap((one) => [h('p', {}, words.twinLine(one.reason, one.changed), ' ', versionLink(one), ' · ', compareLink(one)), again(times(one.document))]));
}
