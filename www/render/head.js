import { capitalised } from '../text/formats.js';
import { t } from '../text/index.js';
import { h, joined, kept } from './dom.js';
import { departure, factButton } from './fact.js';
import { note } from './notes.js';
import { countResults } from './outcomes.js';
import { gapsOf, row } from './people.js';

/**
 * @import { Attendance, Fact, Meeting } from '../types/referat.js'
 * @import { Context } from './fact.js'
 * @import { Gap } from './people.js'
 *
 * @typedef {'body' | 'municipality' | 'term' | 'date' | 'start' | 'end' | 'place'} FactName
 */

const STATUSES = /** @type {Attendance['status'][]} */ (['present', 'substitute', 'excused', 'absent']);

/** The meeting's card: who met, when, where, who was there, and the outcome of it all in one line. @param {Context} context */
export function head(context) {
  const { meeting, source, items } = context.minutes;
  const title = t.quoted(meeting.body?.value ?? source.name);
  return h('header', { class: 'head' },
    h('p', { class: 'over' }, ...joined(over(context), ' · ')),
    h('h1', { tabindex: '-1', 'aria-label': title },
      meeting.body ? factButton(context, title, meeting.body.spans, t.meeting.names.body) : title),
    ...(isMeeting(context) ? [h('p', { class: 'when' }, ...joined(when(context), ' · ')), attendance(context, meeting)] : []),
    items.length > 0 && h('p', { class: 'standfirst' }, summaryLine(context)),
    overlaps(context) && h('p', { class: 'hint' }, t.summary.overlap),
    documentNotes(context));
}

/** False for a paper in which neither items nor a meeting were found. @param {Context} context */
function isMeeting({ minutes: { kind, meeting, items } }) {
  return kind !== 'unknown' || items.length > 0 || meeting.body !== null || meeting.date !== null;
}

/** The line above the title. @param {Context} context */
function over(context) {
  const { kind, meeting: { body } } = context.minutes;
  const doubt = body && departure(body);
  return [
    h('span', {}, t.meeting.kinds[kind]),
    ...fact(context, 'municipality', t.meeting.municipality),
    ...fact(context, 'term', t.meeting.term),
    ...(doubt ? [h('span', {}, `${t.meeting.names.body} `, doubt)] : []),
  ];
}

/** The meeting in one line: `6 punkter: 1 godkendt, 2 drøftet`. @param {Context} context */
export function summaryLine({ minutes }) {
  return t.summary.line(minutes.items.length, countResults(minutes).map(([result, count]) => t.summary.count(result, count)));
}

/** @param {Context} context */
function overlaps({ minutes }) {
  return countResults(minutes).reduce((sum, [, count]) => sum + count, 0) > minutes.items.length;
}

/** @param {Context} context */
function when(context) {
  const date = fact(context, 'date', t.longDate);
  const hours = [...fact(context, 'start', t.meeting.start), ...fact(context, 'end', t.meeting.until)];
  return [
    ...(date.length > 0 ? date : [h('span', {}, t.meeting.noDate)]),
    ...(hours.length > 0 ? [h('span', {}, ...joined(hours, ' '))] : []),
    ...fact(context, 'place', t.quoted),
  ];
}

/**
 * One of the meeting's facts as a button, with a word where it was concluded.
 * @param {Context} context
 * @param {FactName} name
 * @param {(value: string) => string} say
 */
function fact(context, name, say) {
  const found = /** @type {Fact | null} */ (context.minutes.meeting[name]);
  return found ? [h('span', {}, factButton(context, say(found.value), found.spans, t.meeting.names[name]), departure(found))] : [];
}

/** @param {Context} context @param {Meeting} meeting */
function attendance(context, { attendance }) {
  const gaps = gapsOf(context.minutes);
  if (attendance === null && gaps.length === 0) return h('p', { class: 'attendance' }, t.meeting.noAttendance);
  const groups = groupsOf(attendance ?? []);
  const items = new Set(gaps.flatMap((gap) => gap.items)).size;
  const counts = kept([
    attendance === null ? t.meeting.noAttendance : groups.map(({ status, people }) =>
      (status === 'substitute' ? t.meeting.substitutes(people.length) : `${people.length} ${t.meeting.attendance[status]}`)),
    gaps.length > 0 && t.meeting.absences(gaps.length, items),
  ]);
  return h('details', { class: 'attendance' },
    h('summary', {}, counts.join(', ')),
    h('dl', { class: 'rows' },
      ...groups.flatMap(({ status, people }) => [
        h('dt', {}, capitalised(t.meeting.attendance[status])),
        h('dd', { class: 'names' }, ...people.map((one) => person(context, one, gaps.some((gap) => gap.name === one.name))))]),
      ...row(capitalised(t.meeting.missed), ...gaps.map((gap) => absentee(context, gap)))));
}

/** Those on the list, by what it says of them. @param {Attendance[]} attendance */
function groupsOf(attendance) {
  return STATUSES.map((status) => ({ status, people: attendance.filter((one) => one.status === status) }))
    .filter(({ people }) => people.length > 0);
}

/** Somebody who was absent at items, with where that stands. @param {Context} context @param {Gap} gap */
function absentee(context, { name, party, items, spans }) {
  const numbers = items.map((index) => context.minutes.items[index]?.number ?? null);
  return h('span', {}, factButton(context, t.item.person(name, party), spans, t.fact.absence), ` ${t.meeting.absentAt(numbers)}`);
}

/** @param {Context} context @param {Attendance} one @param {boolean} missed  whether items say that this person was absent */
function person(context, one, missed) {
  const more = [one.role && t.quoted(one.role), one.substituteFor && t.meeting.substituteFor(one.substituteFor), one.scope?.note && t.quoted(one.scope.note)].filter(Boolean).join(', ');
  const name = t.item.person(one.name, one.party);
  return h('span', {}, factButton(context, name, one.spans, t.fact.attendance), more && ` ${more}`,
    missed && h('span', { class: 'basis uncertain' }, t.meeting.missed), departure(one));
}

/** What does not fit in the document as a whole. @param {Context} context */
function documentNotes(context) {
  const notes = context.minutes.diagnostics.filter(({ item }) => item === null);
  if (notes.length === 0) return null;
  const warns = notes.some(({ severity }) => severity === 'warning');
  return h('details', { class: 'document-notes', open: warns && notes.length < 3 },
    h('summary', {}, t.meeting.notes(notes.length)), ...kept(notes.map((one) => note(context, one))));
}
