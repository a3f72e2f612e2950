import { t } from '../text/index.js';
import { button, h } from './dom.js';

/**
 * @import { Entry } from '../parser/library.js'
 * @import { Minutes } from '../types/referat.js'
 *
 * @typedef {{ minutes: Minutes | null, choose: (entry: Entry, minutes: Minutes) => void, close: (entry: Entry) => void }} RowContext
 */

const SIGNS = { waiting: '·', reading: '›', parsing: '›', done: '✓', failed: '!' };

/** The content of a file's row: sign, name, state, and what to do about it. @param {Entry} entry @param {RowContext} context */
export function fileRow(entry, context) {
  return [
    h('span', { class: 'file-sign', 'aria-hidden': 'true' }, SIGNS[entry.state]),
    h('div', { class: 'file-name' }, ...names(entry, context)),
    h('div', { class: 'file-state' }, entry.example && h('span', { class: 'file-tag' }, t.files.example), state(entry), progress(entry)),
    closer(entry, context),
    failure(entry),
  ];
}

/** @param {Entry} entry @param {RowContext} context */
function closer(entry, { close }) {
  const attributes = { class: 'show file-close', 'aria-label': t.files.close(entry.name), 'data-action': 'close' };
  return button({ ...attributes, onclick: () => close(entry) }, t.files.closeWord);
}

/** @param {Entry} entry @param {RowContext} context */
function names(entry, context) {
  const [first, ...others] = entry.minutes;
  if (!first) return [h('span', {}, entry.name)];
  if (others.length === 0) return [choice(entry, first, entry.name, context), !isOther(first) && h('span', { class: 'file-meeting' }, meetingName(first))];
  const choices = entry.minutes.map((one) => h('li', {}, choice(entry, one, meetingName(one), context)));
  return [h('span', {}, entry.name), h('ul', { class: 'file-meetings' }, ...choices)];
}

/**
 * @param {Entry} entry
 * @param {Minutes} minutes
 * @param {string} name
 * @param {RowContext} context
 */
function choice(entry, minutes, name, context) {
  const index = entry.minutes.indexOf(minutes);
  return button({
    class: 'file-choose', 'aria-current': minutes === context.minutes ? 'true' : null, 'data-action': `choose-${index}`,
    onclick: () => context.choose(entry, minutes),
  }, name);
}

/** True for a paper in which no meeting was found. @param {Minutes} minutes */
const isOther = ({ kind, items }) => kind === 'unknown' && items.length === 0;

/** Body and day, for lists and for the window's title. @param {Minutes} minutes */
export function meetingName({ meeting, kind }) {
  const name = [meeting.body?.value, meeting.date && t.shortDate(meeting.date.value)].filter(Boolean).join(', ');
  return name || (kind === 'unknown' ? t.files.unknown : t.files.untitled);
}

/** @param {Entry} entry */
function state({ state, minutes }) {
  const words = t.files.states[state];
  if (state !== 'done') return h('span', {}, words);
  if (minutes.every(isOther)) return h('span', {}, t.files.unknown);
  const items = minutes.reduce((sum, one) => sum + one.items.length, 0);
  const more = minutes.length > 1 ? [t.files.meetings(minutes.length), t.files.items(items)] : [t.files.items(items)];
  return h('span', {}, [words, ...more].join(' · '));
}

/** @param {Entry} entry */
function progress({ state, done, name }) {
  if (state !== 'reading' && state !== 'parsing') return null;
  return h('progress', { max: '1', value: done > 0 && done < 1 ? done : null, 'aria-label': t.files.progress(name) });
}

/** @param {Entry} entry */
function failure({ state, code }) {
  if (state !== 'failed' || code === null) return null;
  const { cause, next } = t.error(code);
  return h('p', { class: 'file-error' }, h('b', {}, cause), ' ', next);
}
