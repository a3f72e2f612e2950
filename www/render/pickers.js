import { t } from '../text/index.js';
import { plain } from '../text/quoted.js';
import { button, h } from './dom.js';
import { documentWords } from './entry.js';

/**
 * @import { MeetingEntry } from '../types/collection.js'
 * @import { Known } from './entry.js'
 */

/**
 * A choice among the meetings, by body; other versions of them with the names of their files.
 * @param {MeetingEntry[]} meetings
 * @param {string | null} chosen
 * @param {Known} known
 * @param {{ label: string, none: string, name: string, versions?: boolean }} options
 * @param {(document: string | null) => void} choose
 */
function meetingField(meetings, chosen, known, { label, none, name, versions = false }, choose) {
  /** @type {Map<string, HTMLElement[]>} */
  const bodies = new Map();
  const offer = (/** @type {string} */ body, /** @type {string} */ value, /** @type {string} */ words, lang = 'da') =>
    bodies.set(body, [...bodies.get(body) ?? [], h('option', { value, selected: value === chosen, lang }, plain(words))]);
  for (const { body, document, date, name, aside } of meetings) {
    const day = date ? t.shortDate(date) : name;
    if (versions && aside.length > 0) offer(body.name, document, `${day} (${name})`);
    else offer(body.name, document, day, date ? t.lang : 'da');
    if (versions) for (const twin of aside) offer(body.name, twin.document, `${day} (${twin.name})`);
  }
  const offered = meetings.some(({ document, aside }) => document === chosen || versions && aside.some((twin) => twin.document === chosen));
  if (chosen !== null && !offered) offer('', chosen, documentWords(known, chosen));
  const field = h('select', { name, onchange: () => choose(field.value || null) },
    h('option', { value: '' }, none),
    [...bodies].map(([body, options]) => h('optgroup', { label: body || t.many.views.noBody, lang: body ? 'da' : null }, options)));
  return h('label', { class: 'meeting-field' }, h('span', {}, label), ' ', field);
}

/** @param {MeetingEntry[]} meetings @param {string | null} chosen @param {Known} known @param {(document: string | null) => void} choose */
export function tablePicker(meetings, chosen, known, choose) {
  const { of, all } = t.many.people;
  return h('div', { class: 'pickers' }, meetingField(meetings, chosen, known, { label: of, none: all, name: 'of' }, choose));
}

/** The two meetings that are compared. @param {MeetingEntry[]} meetings @param {string[]} of @param {Known} known @param {(of: string[]) => void} choose */
export function pairPicker(meetings, of, known, choose) {
  const { before, after, choose: none, swap } = t.many.compare;
  const fields = [before, after].map((label, at) =>
    meetingField(meetings, of[at] ?? null, known, { label, none, name: String(at), versions: true }, () => {
      const chosen = fields.map((field) => field.querySelector('select')?.value ?? '');
      if (chosen.every(Boolean)) choose(chosen);
    }));
  return h('div', { class: 'pickers' }, fields,
    of.length > 1 && button({ class: 'show', onclick: () => choose([...of].reverse()) }, swap));
}
