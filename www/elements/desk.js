import { button, h } from '../render/dom.js';
import { placeAddress } from '../render/route.js';
import { shortened } from '../render/entry.js';
import { t } from '../text/index.js';
import { copy } from './clipboard.js';
import { save } from './export.js';

/**
 * @import { Catalog } from '../parser/catalog.js'
 * @import { Notebook } from '../parser/notebook.js'
 * @import { Note, Place, Target } from '../types/collection.js'
 * @import { Tool } from '../render/tools.js'
 * @import { Words } from './clipboard.js'
 * @import { ReferatDialog } from './dialog.js'
 *
 * @typedef {object} Means  what the desk works with
 * @property {Catalog} catalog
 * @property {Notebook} notebook
 * @property {ReferatDialog} dialog
 * @property {(hash: string) => string} link  the address of something, for others
 * @property {(words: string) => void} say
 * @property {(words: string, undo: () => void) => void} offer  says what was done, and lets it be undone
 */

/** What a reader does with a place in a document: notes, quotations, links and reports. */
export class Desk {
  #means;
  /** What was written and not saved, by where it belongs. @type {Map<string, string>} */ #drafts = new Map();

  /** @param {Means} means */
  constructor(means) {
    this.#means = means;
  }

  /** @param {Tool} tool @param {Promise<Place>} place */
  async use(tool, place) {
    const { catalog, link, say } = this.#means;
    try {
      if (tool === 'quote') await this.#copy(place.then((one) => catalog.ask({ ask: 'quotation', place: one })), t.tools.quoteCopied);
      else if (tool === 'link') await this.#copy(place.then((one) => ({ plain: link(placeAddress(one)) })), t.tools.linkCopied);
      else if (tool === 'report') this.#report(await catalog.ask({ ask: 'report', document: (await place).document, item: (await place).item }));
      else this.#write(tool, await catalog.ask({ ask: 'noteTarget', place: await place }));
    } catch {
      say(t.tools.failed);
    }
  }

  /** @param {Promise<Words | null>} words @param {string} done */
  async #copy(words, done) {
    const there = words.then((all) => all ?? Promise.reject());
    if (await copy(there)) return this.#means.say(done);
    const field = h('textarea', { readonly: true, rows: 6, 'aria-label': t.tools.quote });
    field.value = (await there).plain;
    this.#means.dialog.open(t.tools.quote, [h('p', {}, t.tools.byHand), field, this.#closer(t.notes.cancel)]);
    field.select();
  }

  /** @param {string} words */
  #closer(words) {
    return button({ class: 'button', onclick: () => this.#means.dialog.close() }, words);
  }

  /** @param {'note' | 'mark'} tool @param {Target | null} target */
  #write(tool, target) {
    const { notebook, say } = this.#means;
    if (!target) return say(t.tools.nothing);
    if (tool === 'note') return this.#edit(target, '', (text) => notebook.add(target, text));
    notebook.add(target, '');
    say(t.notes.marked);
  }

  /** @param {'edit' | 'remove'} act @param {Note} note */
  change(act, note) {
    const { notebook } = this.#means;
    if (act === 'edit') this.#edit(note.target, note.text, (text) => notebook.put([{ ...note, text }]));
    else this.remove([note]);
  }

  /** @param {Note[]} notes */
  remove(notes) {
    const { notebook, offer } = this.#means;
    notebook.remove(notes);
    offer(t.notes.removed(notes.length), () => notebook.put(notes));
  }

  /** @param {Target} target @param {string} before @param {(text: string) => void} keep */
  #edit({ document, number, title, whole, selector: { exact } }, before, keep) {
    const { dialog, notebook, say } = this.#means;
    const key = `${document} ${exact}`;
    const field = h('textarea', { rows: 6, 'aria-label': t.notes.field, oninput: () => this.#drafts.set(key, field.value), onkeydown: (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
    } });
    field.value = this.#drafts.get(key) ?? before;
    const done = () => {
      this.#drafts.delete(key);
      keep(field.value.trim());
      dialog.close();
      say(notebook.remembered ? t.notes.kept : t.notes.saved);
    };
    const place = number || title ? [t.many.views.item(number), title].filter(Boolean).join(', ') : t.notes.words;
    dialog.open(t.notes.of(place), [
      !whole && h('p', { class: 'own-words' }, h('q', { lang: 'da' }, shortened(exact))), field,
      h('p', { class: 'choices' }, button({ class: 'button primary', onclick: done }, t.notes.save), this.#closer(t.notes.cancel))]);
  }

  /** @param {string | null} report */
  #report(report) {
    const { dialog, say } = this.#means;
    const field = h('textarea', { rows: 3 });
    const take = () => void copy(Promise.resolve({ plain: [field.value.trim(), report].filter(Boolean).join('\n\n') }))
      .then((done) => {
        if (done) dialog.close();
        say(done ? t.report.copied : t.tools.byHand);
      });
    dialog.open(t.report.title, [
      h('p', {}, t.report.lead), h('label', {}, t.report.field, field),
      h('pre', { tabindex: '0', role: 'region', 'aria-label': t.report.text, lang: 'en' }, report),
      h('p', { class: 'choices' }, button({ class: 'button primary', onclick: take }, t.report.copy), this.#closer(t.files.closeWord))]);
  }

  /** Saves all notes as a file of their own, once it is certain that nobody's number goes along unseen. */
  async keep() {
    const { catalog, dialog, notebook } = this.#means;
    const { anyway, numbersAsk } = t.many.files;
    const entries = await catalog.ask({ ask: 'notes', file: notebook.file }).catch(() => []);
    const numbers = entries.filter(({ personNumber }) => personNumber).length;
    if (numbers === 0) return this.#save();
    dialog.open(t.notes.toFile, [
      h('p', { class: 'export-warning' }, t.notes.numbers(numbers)), h('p', {}, numbersAsk),
      h('p', { class: 'choices' }, this.#closer(t.notes.cancel), button({ class: 'button', onclick: () => {
        dialog.close();
        void this.#save();
      } }, anyway))]);
  }

  async #save() {
    const { catalog, notebook, say } = this.#means;
    const text = await catalog.ask({ ask: 'notesFile', file: notebook.file }).catch(() => null);
    if (text === null) return say(t.tools.failed);
    save(text, 'application/json', t.notes.file);
    say(t.many.files.done(t.notes.file));
  }
}
