import { button, h } from '../render/dom.js';
import { aboutWords, meetingWords, titleLink } from '../render/entry.js';
import { grouped } from '../render/grouped.js';
import { noteContent, sameButton } from '../render/tools.js';
import { t } from '../text/index.js';
import { heldIn } from './root.js';

/**
 * @import { NoteEntry } from '../types/collection.js'
 * @import { Notebook } from '../parser/notebook.js'
 * @import { Desk } from './desk.js'
 */

/** All notes of the reader, wherever they belong. */
export class ReferatNotes extends HTMLElement {
  #title = h('h1', { tabindex: '-1' }, t.many.views.names.notes);
  #lead = h('p', { class: 'view-lead' });
  #box = h('input', { type: 'checkbox', onchange: () => void this.#notebook?.remember(this.#box.checked) });
  #hint = h('p', { class: 'hint' });
  #tools = h('p', { class: 'choices note-tools' });
  #list = h('div', { class: 'view-body' });
  /** @type {Notebook | null} */ #notebook = null;
  /** @type {Desk | null} */ #desk = null;
  #refused = false;

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(h('header', { class: 'view-head' }, this.#title, this.#lead),
      h('p', { class: 'note-memory' }, h('label', { class: 'key-switch' }, this.#box, ' ', t.notes.remember)), this.#hint, this.#tools, this.#list);
  }

  /** @param {Notebook} notebook @param {Desk} desk @param {() => void} fetch  asks for a file */
  follow(notebook, desk, fetch) {
    this.#notebook = notebook;
    this.#desk = desk;
    notebook.addEventListener('refused', () => {
      this.#refused = true;
    });
    const clear = button({ class: 'button', onclick: () => desk.remove(notebook.all) }, t.notes.clear);
    const keep = button({ class: 'button', onclick: () => void desk.keep() }, t.notes.toFile);
    this.#tools.replaceChildren(keep, button({ class: 'button', onclick: fetch }, t.notes.fromFile), clear);
  }

  focusTitle() {
    this.#title.focus({ preventScroll: true });
  }

  /** @param {NoteEntry[]} entries */
  show(entries) {
    const held = heldIn(this);
    const remembered = this.#notebook?.remembered ?? false;
    this.#lead.textContent = t.notes.count(entries.length);
    this.#box.checked = remembered;
    this.#hint.textContent = remembered ? t.notes.remembered : this.#refused ? t.notes.refused : t.notes.forgotten;
    for (const tool of this.#tools.querySelectorAll('button')) tool.hidden = entries.length === 0 && tool !== this.#tools.children[1];
    this.#list.replaceChildren(entries.length === 0 ? h('p', {}, t.notes.none) : h('div', {}, ...grouped(entries, ({ place, note }) => place?.document ?? note.target.document).map(([, group]) => this.#group(group))));
    if (!held || (held.isConnected && held.getClientRects().length > 0)) return;
    const same = sameButton(this.#list, held);
    if (same) same.focus();
    else this.focusTitle();
  }

  /** @param {NoteEntry[]} group  of one document */
  #group(group) {
    const [{ note: { target: { name, body, date } }, open }] = /** @type {[NoteEntry]} */ (group);
    return h('section', { class: 'view-part' },
      h('h2', {}, body || date ? meetingWords({ body, date }) : name),
      !open && h('p', { class: 'hint' }, t.notes.closed(name)),
      h('ul', { class: 'entries' }, ...group.map((entry) => this.#entry(entry))));
  }

  /** @param {NoteEntry} entry */
  #entry(entry) {
    const { about, note: { target }, open, place } = entry;
    const title = about ? titleLink(about) : h('span', { lang: 'da' }, target.title || t.many.views.front);
    return h('li', { class: 'entry' },
      h('h3', {}, title),
      h('p', { class: 'entry-about' },
        h('span', {}, about ? aboutWords(about, false) : target.number && t.many.views.item(target.number)),
        open && !place && h('span', { class: 'entry-tag' }, t.notes.lost)),
      ...noteContent(entry, (act, note) => this.#desk?.change(act, note), true));
  }
}
