import { button, h } from '../render/dom.js';
import { isUnknown, titleOf } from '../render/files.js';
import { t } from '../text/index.js';
import { openPasted } from './paste.js';
import { filePicker, folderPicker } from './pickers.js';
import { afterPaint } from './slices.js';

/**
 * @import { Entry } from '../parser/entry.js'
 * @import { Library } from '../parser/library.js'
 * @import { Meeting } from '../parser/shelf.js'
 * @import { Minutes } from '../types/referat.js'
 * @import { ReferatFiles } from './files.js'
 * @import { ReferatMeeting } from './meeting.js'
 * @import { ReferatNotice } from './notice.js'
 * @import { ReferatStatus } from './status.js'
 *
 * @typedef {{ library: Library, example: string, version: string }} Parts
 * @typedef {{ entry: Entry, meeting: Meeting }} Choice
 */

const EXAMPLE_NAME = 'eksempel-sandvig.txt';

/** The page's frame: opens files, lists them, and shows the meeting that is chosen. */
export class ReferatApp extends HTMLElement {
  #library = /** @type {Library} */ (/** @type {unknown} */ (null));
  /** @type {Choice | null} */ #chosen = null;
  /** Whether what is chosen has been drawn. */
  #shown = false;
  #busy = false;
  #ears = new AbortController();

  #files = /** @type {ReferatFiles} */ (document.createElement('referat-files'));
  #meeting = /** @type {ReferatMeeting} */ (document.createElement('referat-meeting'));
  #notice = /** @type {ReferatNotice} */ (document.createElement('referat-notice'));
  #status = /** @type {ReferatStatus} */ (document.createElement('referat-status'));
  #picker = filePicker((files) => this.#take(files));
  #folderPicker = folderPicker((files) => this.#take(files));
  #chooser = button({ class: 'button primary', onclick: () => this.#picker.click() }, t.intro.choose);
  #openers = h('div', { class: 'openers' },
    button({ class: 'button', onclick: () => this.#picker.click() }, t.app.open),
    this.#folderPicker && button({ class: 'button', onclick: () => this.#folderPicker?.click() }, t.app.openFolder));
  #intro = h('section', { class: 'intro' });
  #gives = h('section', { class: 'gives' }, h('h2', {}, t.intro.givesTitle), h('ul', {}, ...t.intro.gives.map((line) => h('li', {}, line))));

  /** @param {Parts} parts */
  start({ library, example, version }) {
    this.#library = library;
    this.lang = t.lang;
    this.#files.follow(() => library.tally, () => library.retryable.length);
    this.#fillIntro(example);
    this.#meeting.hidden = true;
    this.replaceChildren(
      h('header', { class: 'bar' }, h('p', { class: 'brand' }, t.app.name), this.#openers, this.#picker, this.#folderPicker),
      h('main', { id: 'indhold', tabindex: '-1' },
        this.#intro, this.#files, this.#gives, this.#meeting, document.createElement('referat-drop')),
      h('footer', { class: 'foot', 'aria-label': t.app.footer },
        document.createElement('referat-privacy'), h('p', { class: 'version' }, t.privacy.version(version))),
      this.#notice, this.#status);
    this.#listen();
    this.#arrange();
  }

  disconnectedCallback() {
    this.#ears.abort();
  }

  #listen() {
    const { signal } = this.#ears;
    /** @param {string} type @param {(detail: any) => void} hear */
    const on = (type, hear) => this.addEventListener(type, (event) => hear(/** @type {CustomEvent} */ (event).detail), { signal });
    on('referat-drop', (origins) => this.#take(origins));
    on('referat-choose', (choice) => void this.#choose(choice));
    on('referat-act', ({ act, entry }) => this.#act(act, entry));
    on('referat-unlock', ({ entry, password }) => this.#library.unlock(entry, password));
    on('referat-say', (words) => this.#status.say(words));
    this.#library.addEventListener('change', (event) => this.#changed(/** @type {CustomEvent<Entry | null>} */ (event).detail), { signal });
    openPasted((files) => this.#take(files), signal);
  }

  /** @param {string} example */
  #fillIntro(example) {
    const file = () => new File([example], EXAMPLE_NAME, { type: 'text/plain' });
    this.#intro.append(
      h('h1', {}, t.intro.title),
      h('p', { class: 'lead' }, t.intro.lead),
      h('div', { class: 'drop-place' },
        h('p', { class: 'drop-invitation' }, t.intro.drop),
        h('p', { class: 'choices' },
          this.#chooser,
          this.#folderPicker && button({ class: 'button', onclick: () => this.#folderPicker?.click() }, t.intro.chooseFolder),
          button({ class: 'button', onclick: () => this.#take([file()], true) }, t.intro.example)),
        h('p', { class: 'hint' }, t.intro.types, ' ', h('span', { class: 'paste-hint' }, t.intro.paste))));
  }

  /** @param {(File | FileSystemEntry)[]} origins @param {boolean} [example] */
  #take(origins, example = false) {
    if (origins.length === 0) return;
    performance.mark('referat:drop');
    void this.#library.open(origins, { example });
    const folder = origins.some((origin) => 'isDirectory' in origin);
    void afterPaint().then(() => this.#notice.show(folder ? t.notice.folder : t.notice.added(origins.length), this.#files));
  }

  /** @param {Entry | null} entry */
  #changed(entry) {
    const { busy, tally } = this.#library;
    if (entry) this.#files.update(entry, this.#library.entries.has(entry));
    else this.#files.refresh();
    if (entry?.state === 'done') this.#offer(entry);
    if (entry && !entry.underWay) this.#status.say(t.files.tally(tally));
    if (busy !== this.#busy) this.#settle(busy);
  }

  /** Shows the first minutes that come. @param {Entry} entry */
  #offer(entry) {
    const meeting = entry.meetings.find(({ summary }) => !isUnknown(summary));
    if (!this.#chosen && meeting) void this.#choose({ entry, meeting });
  }

  /** Where no file holds minutes, the text of the first is shown. @param {boolean} busy */
  #settle(busy) {
    this.#busy = busy;
    if (!busy && !this.#chosen) this.#chooseFirst();
    this.#mark();
  }

  #mark() {
    this.classList.toggle('busy', this.#busy || (this.#chosen !== null && !this.#shown));
  }

  /** @param {Choice} choice */
  async #choose(choice) {
    const before = this.#chosen;
    const lost = !before && (this.#intro.contains(document.activeElement) || document.activeElement === document.body);
    this.#chosen = choice;
    this.#shown = false;
    this.#mark();
    const minutes = await this.#library.minutes(choice.meeting);
    if (this.#chosen === choice) this.#show(minutes, lost || before !== null, before);
  }

  /** @param {Minutes} minutes @param {boolean} focus @param {Choice | null} before */
  #show(minutes, focus, before) {
    const { entry, meeting } = /** @type {Choice} */ (this.#chosen);
    this.#shown = true;
    this.#meeting.show(minutes);
    performance.mark('referat:outline');
    this.#files.mark(meeting, [entry, before?.entry ?? null]);
    this.#arrange();
    this.#mark();
    document.title = `${titleOf(minutes)} – ${t.app.name}`;
    if (focus) requestAnimationFrame(() => this.#meeting.focusTitle());
  }

  /** @param {'stop' | 'retry' | 'close'} act @param {Entry | null} entry  null for all */
  #act(act, entry) {
    if (act === 'stop') this.#library.stop(entry ? [entry] : undefined);
    if (act === 'retry') this.#library.retry(entry ? [entry] : undefined);
    if (act === 'close') this.#close(entry);
  }

  /** @param {Entry | null} entry */
  #close(entry) {
    if (entry) this.#library.close(entry);
    else this.#library.closeAll();
    this.#status.say(entry ? t.status.closed(entry.name) : t.status.closedAll);
    if (this.#chosen && !this.#library.entries.has(this.#chosen.entry)) this.#showAnother();
    if (document.activeElement === document.body || !entry) this.#opener().focus();
  }

  #showAnother() {
    this.#chosen = null;
    this.#chooseFirst();
    if (this.#chosen) return;
    document.title = t.app.name;
    this.#arrange();
  }

  /** The first minutes, else the first paper. */
  #chooseFirst() {
    const all = [...this.#library.entries].flatMap((entry) => entry.meetings.map((meeting) => ({ entry, meeting })));
    const first = all.find(({ meeting: { summary } }) => !isUnknown(summary)) ?? all[0];
    if (first) void this.#choose(first);
  }

  #opener() {
    return this.#chosen ? /** @type {HTMLElement} */ (this.#openers.firstElementChild) : this.#chooser;
  }

  /** Shows what there is to show: the welcome until a meeting is chosen. */
  #arrange() {
    const empty = this.#chosen === null;
    this.#intro.hidden = this.#gives.hidden = !empty;
    this.#meeting.hidden = this.#openers.hidden = empty;
  }
}
