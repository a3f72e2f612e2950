import { t } from '../text/index.js';
import { button, h, kept } from './dom.js';
import { shortened, sourceLink } from './entry.js';

/**
 * @import { Note, NoteEntry } from '../types/collection.js'
 *
 * @typedef {'note' | 'mark' | 'quote' | 'link' | 'report'} Tool
 * @typedef {(act: 'edit' | 'remove', note: Note) => void} OnNote
 */

/**
 * The tools for a place.
 * @param {Tool[]} tools
 * @param {(tool: Tool) => void} use
 * @param {string} [place]  names it, where several have tools
 */
export function toolButtons(tools, use, place) {
  return tools.map((tool) => button({
    class: 'show', 'data-tool': tool, 'aria-label': place && `${t.tools[tool]}: ${place}`, onclick: () => use(tool),
  }, t.tools[tool]));
}

/** So much of a note names it. */
const NAME = 40;

/** A note: the words that it is on, its own, and what can be done with it. @param {NoteEntry} entry @param {OnNote} act @param {boolean} [away]  whether it stands away from its words */
export function noteContent({ note, place, moved }, act, away = false) {
  const { text, target } = note;
  const { exact } = target.selector;
  const words = text || exact;
  const name = words.length > NAME ? `${words.slice(0, NAME)} …` : words;
  const one = (/** @type {'edit' | 'remove'} */ what, /** @type {string} */ word) =>
    button({ class: 'show', 'data-note': `${what} ${note.id}`, 'aria-label': t.notes.named(word, name), onclick: () => act(what, note) }, word);
  return [
    !(target.whole && place) && h('p', { class: 'own-words' }, h('q', { lang: 'da' }, shortened(exact))),
    text && h('p', { class: 'own-text' }, text),
    moved && h('p', { class: 'hint' }, t.notes.moved(target.name)),
    h('p', { class: 'acts' }, ...kept([place && (away || !target.whole) && sourceLink(place, name), one('edit', text ? t.notes.edit : t.notes.add), one('remove', t.notes.remove)])),
  ];
}

/** The notes of an item. @param {NoteEntry[]} entries @param {OnNote} act */
export function ownNotes(entries, act) {
  return entries.length > 0 && h('ul', { class: 'own-list', 'aria-label': t.notes.mine },
    ...entries.map((entry) => h('li', { class: 'own-note' }, ...noteContent(entry, act))));
}

/** The button of a note that was drawn anew. @param {ParentNode} root @param {Element} before @returns {HTMLElement | undefined} */
export function sameButton(root, before) {
  const all = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[data-note]')]);
  return all.find(({ dataset }) => dataset['note'] === before.getAttribute('data-note'));
}
