import { button, h } from '../render/dom.js';
import { meetingName } from '../render/files.js';
import { t } from '../text/index.js';
import { afterPaint } from './slices.js';

/**
 * @import { Entry, Library } from '../parser/library.js'
 * @import { Minutes } from '../types/referat.js'
 * @import { ReferatFiles } from './files.js'
 * @import { ReferatMeeting } from './meeting.js'
 * @import { ReferatNotice } from './notice.js'
 * @import { ReferatStatus } from './status.js'
 *
 * @typedef {{ library: Library, example: string, version: string }} Parts
 */

/** What can be read today; the file picker offers no other. */
const ACCEPT = '.txt,text/plain';
const EXAMPLE_NAME = 'eksempel-sandvig.txt';

/** The page's frame: opens files, lists them, and shows the meeting that is chosen. */
export class ReferatApp extends HTMLElement {
  /** @type {Library | undefined} */ #library;
  /** @type {Minutes | null} */ #chosen = null;

  #files = /** @type {ReferatFiles} */ (document.createElement('referat-files'));
  #meeting = /** @type {ReferatMeeting} */ (document.createElement('referat-meeting'));
  #notice = /** @type {ReferatNotice} */ (document.createElement('referat-notice'));
  #status = /** @type {ReferatStatus} */ (document.createElement('referat-status'));
  #picker = h('input', { type: 'file', multiple: true, hidden: true, accept: ACCEPT, onchange: () => this.#picked() });
  #chooser = button({ class: 'button primary', onclick: () => this.#picker.click() }, t.intro.choose);
  #opener = button({ class: 'button', onclick: () => this.#picker.click() }, t.app.open);
  #intro = h('section', { class: 'intro' });
  #gives = h('section', { class: 'gives' }, h('h2', {}, t.intro.givesTitle), h('ul', {}, ...t.intro.gives.map((line) => h('li', {}, line))));

  /** @param {Parts} parts */
  start({ library, example, version }) {
    this.#library = library;
    this.lang = t.lang;
    library.addEventListener('change', (event) => this.#changed(/** @type {CustomEvent<Entry>} */ (event).detail));
    this.#listen();
    this.#fillIntro(example);
    this.#meeting.hidden = true;
    this.replaceChildren(
      h('header', { class: 'bar' }, h('p', { class: 'brand' }, t.app.name), this.#opener, this.#picker),
      h('main', { id: 'indhold', tabindex: '-1' },
        this.#intro, this.#files, this.#gives, this.#meeting, document.createElement('referat-drop')),
      h('footer', { class: 'foot', 'aria-label': t.app.footer },
        document.createElement('referat-privacy'), h('p', { class: 'version' }, t.privacy.version(version))),
      this.#notice, this.#status);
    this.#arrange();
  }

  #listen() {
    this.addEventListener('referat-drop', (event) => this.#dropped(/** @type {CustomEvent} */ (event).detail));
    this.addEventListener('referat-choose', (event) => this.#choose(/** @type {CustomEvent} */ (event).detail.minutes));
    this.addEventListener('referat-close', (event) => this.#close(/** @type {CustomEvent} */ (event).detail.entry));
    this.addEventListener('referat-say', (event) => this.#status.say(/** @type {CustomEvent} */ (event).detail));
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
          this.#chooser, button({ class: 'button', onclick: () => this.#take([file()], { example: true }) }, t.intro.example)),
        h('p', { class: 'hint' }, t.intro.types)));
  }

  #picked() {
    this.#take([...(this.#picker.files ?? [])]);
    this.#picker.value = '';
  }

  /** @param {{ files: File[], folders: string[] }} dropped */
  #dropped({ files, folders }) {
    this.#take(files, { folders });
  }

  /** @param {File[]} files @param {{ folders?: string[], example?: boolean }} [more] */
  #take(files, { folders = [], example = false } = {}) {
    performance.mark('referat:drop');
    this.#library?.open(files, { example });
    for (const name of folders) this.#library?.refuse(name, 'folder');
    void afterPaint().then(() => this.#notice.show(t.notice.added(files.length + folders.length), this.#files));
  }

  /** @param {Entry} entry */
  #changed(entry) {
    const entries = this.#library?.entries ?? [];
    this.#files.update(entry, entries.includes(entry));
    if (!this.#chosen && entry.minutes[0] && entries.includes(entry)) this.#choose(entry.minutes[0]);
    if (entry.state === 'done' || entry.state === 'failed') this.#status.say(progressOf(entries));
    this.#arrange();
  }

  /** @param {Minutes} minutes */
  #choose(minutes) {
    const first = this.#chosen === null;
    const lost = first && (this.#intro.contains(document.activeElement) || document.activeElement === document.body);
    this.#chosen = minutes;
    this.#meeting.show(minutes);
    this.#files.mark(minutes);
    this.#arrange();
    document.title = [minutes.meeting.body ? meetingName(minutes) : minutes.source.name, t.app.name].join(' – ');
    if (lost || !first) requestAnimationFrame(() => this.#meeting.focusTitle());
  }

  /** @param {Entry} entry */
  #close(entry) {
    const shown = entry.minutes.includes(/** @type {Minutes} */ (this.#chosen));
    this.#library?.close(entry);
    this.#status.say(t.status.closed(entry.name));
    if (shown) this.#showAnother();
    if (document.activeElement === document.body) (this.#chosen ? this.#opener : this.#chooser).focus();
  }

  #showAnother() {
    this.#chosen = null;
    const [next] = this.#library?.entries.flatMap(({ minutes }) => minutes) ?? [];
    if (next) this.#choose(next);
    else document.title = t.app.name;
    this.#arrange();
  }

  /** Shows what there is to show: the welcome until a meeting is chosen. */
  #arrange() {
    const empty = this.#chosen === null;
    this.#intro.hidden = !empty;
    this.#gives.hidden = !empty;
    this.#meeting.hidden = empty;
    this.#opener.hidden = empty;
    this.classList.toggle('busy', this.#library?.busy ?? false);
  }
}

/** @param {Entry[]} entries */
function progressOf(entries) {
  const failed = entries.filter(({ state }) => state === 'failed').length;
  const line = t.status.ready(entries.filter(({ state }) => state === 'done').length, entries.length);
  return failed > 0 ? `${line} ${t.status.failed(failed)}` : line;
}
