import { t } from '../text/index.js';
import { button, h } from './dom.js';

/**
 * @import { Entry, State } from '../parser/entry.js'
 * @import { Meeting } from '../parser/shelf.js'
 * @import { Minutes } from '../types/referat.js'
 * @import { Summary } from '../types/summary.js'
 *
 * @typedef {object} RowContext  which meeting is shown, and what the reader can do about a file
 * @property {Meeting | null} shown
 * @property {(meeting: Meeting) => void} choose
 * @property {(act: 'stop' | 'retry' | 'close') => void} act
 * @property {(password: string) => void} unlock
 */

/** @type {Record<State, string>} */
const SIGNS = { waiting: '·', reading: '›', parsing: '›', unpacking: '›', done: '✓', failed: '!', locked: '!', cancelled: '–' };

/** What a file is called in its row. @param {Entry} entry */
export const nameOf = ({ name, detail }) => (name ? t.quoted(name) : t.files.beyond(detail));

/** The content of a file's row: sign, name, state, and what to do about it. @param {Entry} entry @param {RowContext} context */
export function fileRow(entry, context) {
  const marks = entry.meetings.flatMap(({ summary }) => summary.warnings.map(({ code, detail }) => t.files.warning(code, detail)));
  return [
    h('span', { class: 'file-sign', 'aria-hidden': 'true' }, SIGNS[entry.state]),
    h('div', { class: 'file-name' }, ...names(entry, context)),
    h('div', { class: 'file-state' },
      entry.kin === 'example' && h('span', { class: 'file-tag' }, t.files.example),
      [...new Set(marks)].map((mark) => mark && h('span', { class: 'file-tag warned' }, mark)),
      h('span', {}, stateWords(entry)), progress(entry)),
    h('div', { class: 'file-acts' }, ...acts(entry, context)),
    failure(entry),
    entry.state === 'locked' && lock(entry, context),
    isOther(entry) && otherwise(entry, context),
  ];
}

/** @param {Entry} entry @param {RowContext} context */
function acts(entry, { act }) {
  const name = nameOf(entry);
  const one = (/** @type {'stop' | 'retry' | 'close'} */ what, /** @type {string} */ word, /** @type {string} */ label) =>
    button({ class: 'show', 'aria-label': label, 'data-action': what, onclick: () => act(what) }, word);
  if (entry.underWay) return [one('stop', t.files.stopWord, t.files.stop(name))];
  return [
    entry.retryable && one('retry', t.files.retryWord, t.files.retry(name)),
    one('close', t.files.closeWord, t.files.close(name)),
  ];
}

/** @param {Entry} entry @param {RowContext} context */
function names(entry, context) {
  const [first, ...others] = entry.meetings;
  if (!first || isOther(entry)) return [h('span', {}, nameOf(entry))];
  if (others.length === 0) return [choice(entry, first, nameOf(entry), context), h('span', { class: 'file-meeting' }, meetingName(first.summary))];
  const choices = entry.meetings.map((one) => h('li', {}, choice(entry, one, meetingName(one.summary), context)));
  return [h('span', {}, nameOf(entry)), h('ul', { class: 'file-meetings' }, ...choices)];
}

/**
 * @param {Entry} entry
 * @param {Meeting} meeting
 * @param {string} name
 * @param {RowContext} context
 */
function choice(entry, meeting, name, { shown, choose }) {
  return button({
    class: 'file-choose', 'aria-current': meeting === shown ? 'true' : null, 'data-action': `choose-${entry.meetings.indexOf(meeting)}`,
    onclick: () => choose(meeting),
  }, name);
}

/** True for a paper in which no meeting was found. @param {Summary} summary */
export const isUnknown = ({ kind, items }) => kind === 'unknown' && items === 0;

/** True for a file without any meeting in it. @param {Entry} entry */
const isOther = ({ meetings }) => meetings.length > 0 && meetings.every(({ summary }) => isUnknown(summary));

/** Body and day, for lists. @param {Summary} summary */
function meetingName({ kind, body, date }) {
  const name = [body && t.quoted(body), date && t.shortDate(date)].filter(Boolean).join(', ');
  return name || (kind === 'unknown' ? t.files.unknown : t.files.untitled);
}

/** For the window's title: body and day, or the file. @param {Minutes} minutes */
export function titleOf({ meeting: { body, date }, source }) {
  return body ? [body.value, date && t.shortDate(date.value)].filter(Boolean).join(', ') : source.name;
}

/** @param {Entry} entry */
function stateWords({ state, meetings }) {
  if (state !== 'done' || meetings.every(({ summary }) => isUnknown(summary))) return t.files.states[state];
  const { length } = meetings;
  const items = t.counts.items(meetings.reduce((sum, { summary }) => sum + summary.items, 0));
  return [t.files.states[state], ...length > 1 ? [t.counts.meetings(length)] : [], items].join(' · ');
}

/** @param {Entry} entry */
function progress(entry) {
  if (!entry.underWay || entry.state === 'waiting') return null;
  const { done } = entry;
  return h('progress', { max: '1', value: done > 0 && done < 1 ? done : null, 'aria-label': t.files.progress(entry.name) });
}

/** @param {Entry} entry */
function failure({ code, detail, state, tried }) {
  if (code === null) return null;
  const { cause, next } = t.error(code, detail);
  return h('p', { class: 'file-error' }, h('b', {}, state === 'locked' && tried ? t.files.wrongPassword : cause), ' ', next);
}

/** @param {Entry} entry @param {RowContext} context */
function lock(entry, { unlock }) {
  const field = h('input', {
    type: 'password', autocomplete: 'off', required: true, 'aria-label': t.files.passwordFor(entry.name),
    'aria-invalid': entry.tried ? 'true' : null, 'data-action': 'password',
  });
  const onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const { value } = field;
    field.value = '';
    if (value) unlock(value);
  };
  return h('form', { class: 'file-lock', onsubmit },
    h('label', {}, h('span', {}, t.files.password), ' ', field),
    h('button', { type: 'submit', class: 'button' }, t.files.unlock));
}

/** A paper that is no minutes can be looked at all the same. @param {Entry} entry @param {RowContext} context */
function otherwise({ name, meetings: [meeting] }, { shown, choose }) {
  if (!meeting) return null;
  return h('p', { class: 'file-error' }, t.files.notMinutes, ' ', button({
    class: 'show', 'aria-label': t.files.showAnywayName(name), 'aria-current': meeting === shown ? 'true' : null, 'data-action': 'choose-0',
    onclick: () => choose(meeting),
  }, t.files.showAnyway));
}
