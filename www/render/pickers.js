import { t } from '../text/index.js';
import { plain } from '../text/quoted.js';
import { button, h } from './dom.js';
import { documentWords } from './entry.js';
import { grouped } from './grouped.js';

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
  const offers = meetings.flatMap(({ body, document, date, name: file, aside }) => {
    const day = date ? t.shortDate(date) : file;
    const all = versions && aside.length > 0 ? [{ document, name: file }, ...aside] : [];
    return all.length > 0
      ? all.map((one) => ({ body: body.name, document: one.document, words: `${day} (${one.name})`, lang: 'da' }))
      : [{ body: body.name, document, words: day, lang: date ? t.lang : 'da' }];
  });
  if (chosen !== null && !offers.some(({ document }) => document === chosen)) offers.push({ body: '', document: chosen, words: documentWords(known, chosen), lang: 'da' });
  const field = h('select', { name, onchange: () => choose(field.value || null) },
    h('option', { value: '' }, none),
    grouped(offers, ({ body }) => body).map(([body, options]) => h('optgroup', { label: body || t.many.views.noBody, lang: body ? 'da' : null },
      options.map(({ document, words, lang }) => h('option', { value: document, selected: document === chosen, lang }, plain(words))))));
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
