import { button, h } from '../render/dom.js';
import { isUnknown, nameOf, titleOf } from '../render/files.js';
import { meetingWays } from '../render/meetings.js';
import { placeAddress, readRoute, viewAddress } from '../render/route.js';
import { t } from '../text/index.js';
import { Desk } from './desk.js';
import { ReferatDialog } from './dialog.js';
import { ReferatDrop } from './drop.js';
import { ReferatExport } from './export.js';
import { ReferatFiles } from './files.js';
import { NO_FILTER } from './filter.js';
import { listenForKeys } from './keys.js';
import { languages } from './languages.js';
import { ReferatMeeting } from './meeting.js';
import { mark, navigation } from './navigation.js';
import { ReferatNotes } from './notes.js';
import { ReferatNotice } from './notice.js';
import { openPasted } from './paste.js';
import { filePicker, folderPicker } from './pickers.js';
import { ReferatResults } from './results.js';
import { adrift, focused, heldIn, rootOf } from './root.js';
import { ReferatSearch } from './search.js';
import { afterPaint } from './slices.js';
import { ReferatStatus } from './status.js';
import { tell } from './tell.js';
import { ReferatView } from './view.js';

/**
 * @import { Filter } from '../types/collection.js'
 * @import { Catalog } from '../parser/catalog.js'
 * @import { Entry } from '../parser/entry.js'
 * @import { Library } from '../parser/library.js'
 * @import { Notebook } from '../parser/notebook.js'
 * @import { Meeting } from '../parser/shelf.js'
 * @import { NoteEntry, Place } from '../types/collection.js'
 * @import { Route } from '../render/route.js'
 * @import { Known } from '../render/entry.js'
 * @import { Minutes } from '../types/referat.js'
 * @import { Host } from './host.js'
 *
 * @typedef {{ library: Library, catalog: Catalog, notebook: Notebook, example: string, host: Host }} Parts
 * @typedef {{ entry: Entry, meeting: Meeting }} Choice
 */

const EXAMPLE_NAME = 'eksempel-sandvig.txt';

/** What j and k go between in lists. */
const ENTRIES = '.entry-title, .hit, .people tbody th button';

/** Views follow what is read no more often than this, in milliseconds. */
const PACE = 400;

/** The page's frame: opens files, lists them, and shows what the address asks for: a view, or a place in a meeting. */
export class ReferatApp extends HTMLElement {
  #library = /** @type {Library} */ (/** @type {unknown} */ (null));
  #catalog = /** @type {Catalog} */ (/** @type {unknown} */ (null));
  #notebook = /** @type {Notebook} */ (/** @type {unknown} */ (null));
  #host = /** @type {Host} */ (/** @type {unknown} */ (null));
  #desk = /** @type {Desk} */ (/** @type {unknown} */ (null));
  #knownOf = /** @type {Known} */ ({ summary: () => null, times: () => 0 });
  /** @type {Choice | null} */ #chosen = null;
  #route = /** @type {Route} */ (readRoute(''));
  /** A place in a document that is not open. @type {Route | null} */ #wanted = null;
  /** How the next route came about, where the reader did not go back or forward. @type {'link' | 'typing' | null} */ #how = null;
  /** Where the reader left each view. @type {Map<string, { scroll: number, element: HTMLElement }>} */ #left = new Map();
  /** Whether the search was begun from another view, to which there is a way back. */
  #sought = false;
  /** What is chosen in the views. @type {Filter} */ #filter = NO_FILTER;
  #pause = 0;
  #meetingTitle = '';
  /** Whether what is chosen has been drawn. */
  #shown = false;
  #busy = false;
  /** The notes as they were drawn last, and how often they were. @type {NoteEntry[]} */ #entries = [];
  #noted = 0;
  #ears = new AbortController();
  /** Whether keys that are a sign alone count: it must be possible to switch them off (WCAG 2.1.4). */
  #singleKeys = true;

  #files = new ReferatFiles();
  #meeting = new ReferatMeeting();
  #notice = new ReferatNotice();
  #status = new ReferatStatus();
  #search = new ReferatSearch();
  #results = new ReferatResults();
  #view = new ReferatView();
  #export = new ReferatExport();
  #dialog = new ReferatDialog();
  #notes = new ReferatNotes();
  #nav = navigation();
  #languages = languages();
  #earlier = h('p', { class: 'hint', hidden: true }, h('a', { class: 'show', href: viewAddress({ view: 'notes' }) }));
  #paper = h('div', { class: 'on-paper' });
  #note = h('p', { class: 'wanted', hidden: true, tabindex: '-1' }, t.many.views.wanted);
  #main = h('main', { id: 'indhold', tabindex: '-1' });
  #picker = filePicker((files) => this.take(files));
  #folderPicker = folderPicker((files) => this.take(files));
  #chooser = button({ class: 'button primary', onclick: () => this.#picker.click() }, t.intro.choose);
  #openers = h('div', { class: 'openers' },
    button({ class: 'button', onclick: () => this.#picker.click() }, t.app.open),
    this.#folderPicker && button({ class: 'button', onclick: () => this.#folderPicker?.click() }, t.app.openFolder));
  #intro = h('section', { class: 'intro' });
  #newer = h('p', { class: 'newer', hidden: true });
  #gives = h('section', { class: 'gives' }, h('h2', {}, t.intro.givesTitle), h('ul', {}, ...t.intro.gives.map((line) => h('li', {}, line))));

  /** @param {Parts} parts @param {ReferatApp | null} [before]  one that spoke another language, whose place this one takes */
  start({ library, catalog, notebook, example, host }, before = null) {
    this.#host = host;
    this.#library = library;
    this.#catalog = catalog;
    this.#notebook = notebook;
    this.#desk = new Desk({
      catalog, notebook, dialog: this.#dialog, link: host.link, say: (words) => this.#status.say(words),
      offer: (words, undo) => this.#offerUndo(words, undo),
    });
    /** @type {Known} */
    const known = { summary: (document) => catalog.meeting(document)?.summary ?? null, times: (document) => catalog.times(document) };
    this.#knownOf = known;
    this.#results.follow(catalog, known);
    this.#view.follow(catalog, known);
    this.#export.follow(catalog, known, () => this.#route.filter, () => catalog.size, () => (this.#over ? null : this.#shownId));
    this.#notes.follow(notebook, this.#desk, () => this.#picker.click());
    this.lang = t.lang;
    this.#files.follow(() => library.tally, () => library.retryable.length);
    this.#fillIntro(example);
    this.#meeting.hidden = true;
    this.#openers.append(this.#export);
    this.#main.append(this.#note, this.#intro, this.#files, this.#gives, this.#notice,
      this.#meeting, this.#view, this.#results, this.#notes, new ReferatDrop());
    this.replaceChildren(
      h('header', { class: 'bar' }, h('p', { class: 'brand' }, t.app.name), this.#search, this.#openers, this.#languages, this.#picker, this.#folderPicker),
      this.#nav, this.#main,
      h('footer', { class: 'foot', 'aria-label': t.app.footer }, ...host.foot(() => this.#help()), this.#newer),
      this.#paper, this.#status, this.#dialog);
    this.#listen();
    if (before) this.#replace(before);
    else this.#follow();
    void notebook.load();
  }

  /** Shows what was shown in another language. @param {ReferatApp} before */
  #replace(before) {
    const { scrollY } = window;
    this.#chosen = before.#chosen;
    this.#route = before.#route;
    this.#sought = before.#sought;
    this.#left = before.#left;
    this.#busy = before.#busy;
    this.#want(before.#wanted);
    this.#files.resume(before.#files);
    for (const entry of this.#library.entries) this.#files.update(entry, true);
    this.#search.resume(before.#search);
    this.#filter = before.#filter;
    void this.#drawNotes();
    this.#results.seek(before.#results.typed);
    const drawn = this.#arrange();
    if (this.#chosen && before.#shown) this.#show(before.#meeting.minutes, false, null);
    else if (this.#chosen) void this.#choose(this.#chosen, () => {});
    this.#meeting.resume(before.#meeting);
    before.remove();
    before.end();
    /** @type {HTMLElement | null} */ (this.#languages.querySelector('[aria-pressed=true]'))?.focus({ preventScroll: true });
    void drawn.then(() => window.scrollTo(0, scrollY));
  }

  /** Lets go of everything. */
  end() {
    this.#chosen = null;
    this.#ears.abort();
    clearTimeout(this.#pause);
  }

  #listen() {
    const { signal } = this.#ears;
    /** @param {string} type @param {(detail: any) => void} hear */
    const on = (type, hear) => this.addEventListener(type, (event) => hear(/** @type {CustomEvent} */ (event).detail), { signal });
    on('referat-drop', (origins) => this.take(origins));
    on('referat-choose', (choice) => this.#open(choice));
    on('referat-act', ({ act, entry }) => this.#act(act, entry));
    on('referat-unlock', ({ entry, password }) => this.#library.unlock(entry, password));
    on('referat-say', (words) => this.#status.say(words));
    this.#library.addEventListener('change', (event) => this.#changed(/** @type {CustomEvent<Entry | null>} */ (event).detail), { signal });
    on('referat-seek', (typed) => this.#seek(typed));
    on('referat-step', (by) => this.#results.step(by));
    on('referat-field', () => this.#search.enter());
    on('referat-leave', () => this.#leaveSearch());
    on('referat-return', () => this.#host.back());
    on('referat-filter', (route) => this.#refilter(route));
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.#host.follow(() => this.#follow(), signal);
    this.#catalog.addEventListener('change', () => this.#known(), { signal });
    openPasted(rootOf(this), (files) => this.take(files), signal);
    on('referat-tool', ({ tool, item, spans }) => void this.#desk.use(tool, this.#placeOf(item, spans)));
    on('referat-note', ({ act, note }) => this.#desk.change(act, note));
    on('referat-print', () => void this.#print());
    this.#library.addEventListener('notes', (event) => this.#takeNotes(/** @type {CustomEvent} */ (event).detail), { signal });
    for (const type of ['change', 'refused']) this.#notebook.addEventListener(type, () => void this.#drawNotes(), { signal });
    this.#notebook.addEventListener('refused', () => this.#status.say(t.notes.refused), { signal });
    window.addEventListener('beforeprint', () => this.#fillPaper(), { signal });
    listenForKeys(rootOf(this), this.#keys(), (command) => !this.#host.quiet && (command || this.#singleKeys), signal);
  }

  /** @returns {Record<string, (event: KeyboardEvent) => unknown>} */
  #keys() {
    const search = () => !this.#search.hidden && (this.#search.enter(), true);
    const meeting = (/** @type {() => unknown} */ act) => () => !this.#meeting.hidden && !this.#over && act();
    const hit = (/** @type {number} */ by) => () => (this.#results.hidden ? meeting(() => this.#meeting.stepMark(by))() : this.#results.step(by));
    const step = (/** @type {number} */ by) => () => (this.#over ? this.#stepEntry(by) : meeting(() => this.#meeting.step(by))());
    return {
      'Ctrl+k': search, '/': search, 'Ctrl+z': () => this.#notice.undo(), '?': () => this.#help(),
      j: step(1), k: step(-1), n: hit(1), N: hit(-1),
      o: meeting(() => this.#meeting.focusOutline()), s: meeting(() => this.#meeting.showSource()),
      Escape: meeting(() => this.#meeting.leave()),
      e: () => !this.#openers.hidden && (this.#export.enter(), true),
    };
  }

  /** From one entry of a list to the next. @param {number} by */
  #stepEntry(by) {
    const all = [...this.#main.querySelectorAll(ENTRIES)].filter((one) => one.getClientRects().length > 0);
    const active = focused(this);
    const at = all.findIndex((one) => one === active || (active && one.closest('li, tr')?.contains(active)));
    const next = /** @type {HTMLElement | undefined} */ (all[at + by]);
    next?.focus();
    return next !== undefined;
  }

  /** The keys of the page, and the switch for them. */
  #help() {
    const box = h('input', { type: 'checkbox', onchange: () => {
      this.#singleKeys = box.checked;
      this.classList.toggle('no-key', !box.checked);
    } });
    box.checked = this.#singleKeys;
    this.#dialog.open(t.keys.title, [
      h('p', {}, t.keys.lead),
      h('dl', { class: 'rows keys' }, ...t.keys.list.flatMap(([signs, words]) =>
        [h('dt', {}, ...signs.split(' ').map((sign) => h('kbd', {}, sign))), h('dd', {}, words)])),
      h('p', {}, h('label', { class: 'key-switch' }, box, ' ', t.keys.single)),
      h('p', { class: 'choices' }, button({ class: 'button', onclick: () => this.#dialog.close() }, t.files.closeWord))]);
  }

  /** Where something in the meeting that is shown is; as soon as the index knows the meeting. @param {number | null} item @param {Place['spans']} spans @returns {Promise<Place>} */
  async #placeOf(item, spans) {
    const { meeting } = /** @type {Choice} */ (this.#chosen);
    while (this.#catalog.idOf(meeting) === null && this.#catalog.busy) await new Promise((resolve) => setTimeout(resolve, 50));
    return { document: this.#catalog.idOf(meeting) ?? '', item, spans };
  }

  /** @param {string} words @param {() => void} undo */
  #offerUndo(words, undo) {
    this.#status.say(`${words} ${t.notice.undoHint}`);
    this.#notice.offer(words, () => {
      undo();
      this.#status.say(t.notice.undone);
      if (adrift()) this.#main.focus({ preventScroll: true });
    });
  }

  /** @param {import('../types/collection.js').Note[]} notes */
  #takeNotes(notes) {
    this.#notebook.take(notes);
    this.#status.say(t.notes.taken(notes.length));
    if (this.#route.view !== 'notes') this.#notice.offer(t.notes.taken(notes.length), () => this.#goTo(viewAddress({ view: 'notes' })), t.notice.show);
  }

  /** Draws the notes wherever they are shown; an answer to an earlier question is dropped. */
  async #drawNotes() {
    const notes = this.#notebook.all;
    this.#noted += 1;
    const round = this.#noted;
    const entries = notes.length === 0 ? [] : await this.#catalog.ask({ ask: 'notes', file: this.#notebook.file }).catch(() => null);
    if (entries === null || round !== this.#noted) return;
    this.#entries = entries;
    this.#notes.show(entries);
    this.#noteMeeting();
    const link = /** @type {HTMLElement} */ (this.#earlier.firstElementChild);
    link.textContent = t.notes.earlier(notes.length);
    this.#earlier.hidden = notes.length === 0;
  }

  /** The id of the meeting that is chosen, unless another is waited for. */
  get #shownId() {
    return this.#wanted ? null : this.#chosen && this.#catalog.idOf(this.#chosen.meeting);
  }

  #noteMeeting() {
    if (this.#shown) this.#meeting.note(this.#entries.filter(({ place }) => place !== null && place.document === this.#shownId));
  }

  /** Prints what is shown, all of it. */
  async #print() {
    if (this.#over) await this.#view.drawAll();
    await afterPaint();
    window.print();
  }

  /** What stands at the foot of a printed page: the files that it tells of, and their hashes. */
  #fillPaper() {
    const all = this.#over ? [...this.#library.entries].flatMap(({ meetings }) => meetings) : this.#chosen ? [this.#chosen.meeting] : [];
    this.#paper.replaceChildren(...all.map(({ summary }) => h('p', {}, t.print.source(summary.name, summary.sha256))));
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
          button({ class: 'button', onclick: () => this.take([file()], true) }, t.intro.example)),
        h('p', { class: 'hint' }, t.intro.types, ' ', h('span', { class: 'paste-hint' }, t.intro.paste)),
        this.#earlier));
  }

  /** A newer edition of the page is there, for whoever wants it. @param {() => void} renew  opens it, with nothing in it */
  offerNewer(renew) {
    const { newer, renewal, renewalHint } = t.app;
    this.#newer.replaceChildren(newer, ' ', button({ class: 'show', onclick: renew }, renewal), ' ', renewalHint);
    this.#newer.hidden = false;
    this.#status.say(newer);
  }

  /** Opens files and folders. @param {(File | FileSystemEntry)[]} origins @param {boolean} [example] */
  take(origins, example = false) {
    if (origins.length === 0 || !tell(this, 'referat-open', origins)) return;
    performance.mark('referat:drop');
    const notes = this.#route.view === 'notes' && origins.every(({ name }) => /\.json$/i.test(name));
    const folder = origins.some((origin) => 'isDirectory' in origin || origin.webkitRelativePath);
    // Who opens a folder wants to see what it holds before a meeting of it.
    if (!notes && (this.#over || (folder && this.#chosen === null && this.#route.document === null))) this.#goTo(viewAddress({ view: 'meetings' }));
    void this.#library.open(origins, { example });
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

  /** What the reader chooses in the list of files. @param {Choice} choice */
  #open(choice) {
    const document = this.#catalog.idOf(choice.meeting);
    this.#want(null);
    // A file that is open twice is one document, and yet each of its rows can be chosen.
    if (document === null || this.#catalog.meeting(document) !== choice.meeting) void this.#choose(choice);
    else this.#goTo(placeAddress({ document, item: null, spans: [] }));
  }

  /** @param {Choice} choice @param {() => void} [arrive]  does what is to be done when it is drawn, in place of moving the focus */
  async #choose(choice, arrive) {
    const before = this.#chosen;
    const lost = !before && (heldIn(this.#intro) || (!this.#host.guest && adrift()));
    this.#chosen = choice;
    this.#shown = false;
    this.#mark();
    const minutes = await this.#library.minutes(choice.meeting);
    const enter = () => (lost || !this.#over) && this.#begin(this.#route);
    if (this.#chosen === choice) this.#show(minutes, arrive ?? ((lost || before !== null) && enter), before);
  }

  /** @param {Minutes} minutes @param {(() => void) | false} arrive @param {Choice | null} before */
  #show(minutes, arrive, before) {
    const { entry, meeting } = /** @type {Choice} */ (this.#chosen);
    this.#shown = true;
    this.#meeting.show(minutes);
    this.#noteMeeting();
    performance.mark('referat:outline');
    this.#files.mark(meeting, [entry, before?.entry ?? null]);
    this.#meetingTitle = titleOf(minutes);
    this.#arrange();
    this.#mark();
    this.#address();
    void this.#tie();
    if (arrive) requestAnimationFrame(arrive);
  }

  /** @param {'stop' | 'retry' | 'close'} act @param {Entry | null} entry  null for all */
  #act(act, entry) {
    if (act === 'stop') this.#library.stop(entry ? [entry] : undefined);
    if (act === 'retry') this.#library.retry(entry ? [entry] : undefined);
    if (act === 'close') this.#close(entry);
  }

  /** @param {Entry | null} entry */
  #close(entry) {
    const closed = entry ? [entry] : [...this.#library.entries];
    const shown = this.#chosen;
    if (entry) this.#library.close(entry);
    else this.#library.closeAll();
    if (this.#chosen && !this.#library.entries.has(this.#chosen.entry)) this.#showAnother();
    if (adrift() || !entry) this.#opener().focus();
    this.#offerUndo(entry ? t.status.closed(nameOf(entry)) : t.status.closedAll, () => this.#reopen(closed, shown));
  }

  /** @param {Entry[]} entries @param {Choice | null} shown  what was shown before */
  #reopen(entries, shown) {
    this.#library.reopen(entries);
    if (shown && shown !== this.#chosen) void this.#choose(shown);
    else this.#files.enter(entries[0]);
  }

  #showAnother() {
    this.#chosen = null;
    this.#chooseFirst();
    if (this.#chosen) return;
    this.#meetingTitle = '';
    this.#host.replace('#');
    this.#search.clear();
    this.#follow();
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

  /** True where a view over many meetings is shown. */
  get #over() {
    const { view } = this.#route;
    return view === 'notes' || (this.#chosen !== null && view !== 'meeting');
  }

  /** Shows what there is to show: the welcome until a meeting is chosen. */
  #arrange() {
    const empty = this.#chosen === null;
    const { view } = this.#route;
    this.#intro.hidden = this.#gives.hidden = !empty || this.#over;
    this.#openers.hidden = this.#search.hidden = empty;
    this.#meeting.hidden = empty || this.#wanted !== null;
    this.#nav.hidden = empty && !this.#over;
    this.#main.classList.toggle('elsewhere', this.#over);
    this.#main.classList.toggle('listing', view === 'meetings');
    this.#files.fold(view === 'meetings');
    this.classList.toggle('reading', !empty);
    this.#notes.hidden = view !== 'notes';
    this.#view.hidden = !this.#over || view === 'search' || view === 'notes';
    this.#results.hidden = !this.#over || view !== 'search';
    // The window's title tells the view.
    const name = this.#over ? t.many.views.names[view] : this.#wanted ? '' : this.#meetingTitle;
    this.#host.title = [name, t.app.name].filter(Boolean).join(' – ');
    mark(this.#nav, view, this.#filter);
    if (view === 'search' && this.#over) this.#results.show(this.#route);
    return this.#view.hidden ? Promise.resolve() : this.#view.show(this.#route);
  }

  /** Goes to an address; what it is already is shown anew. @param {string} address */
  #goTo(address) {
    this.#how ??= 'link';
    if (this.#host.hash === address) this.#follow();
    else this.#host.go(address);
  }

  /** Remembers where a view is left, and shows anew what is already in the address. @param {MouseEvent} event */
  #clicked(event) {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || !readRoute(link.hash) || link.hash === '') return;
    this.#left.set(this.#host.hash, { scroll: window.scrollY, element: link });
    event.preventDefault();
    this.#goTo(link.hash);
  }

  /** Shows what the address asks for. */
  #follow() {
    const route = readRoute(this.#host.hash);
    if (!route) {
      if (this.#host.hash.includes('=')) this.#status.say(t.many.views.unknown);
      return;
    }
    const [from, how] = [this.#route, this.#how];
    this.#how = null;
    this.#adopt(route);
    if (how !== 'typing') this.#sought = false;
    if (route.document !== null) return void this.#visit(route, from.view !== 'meeting');
    this.#want(null);
    const drawn = this.#arrange();
    if (how === 'typing' || (this.#chosen === null && !this.#over)) return;
    const left = how ? undefined : this.#left.get(this.#host.hash);
    if (left) void drawn.then(() => this.#resume(route, left));
    else this.#begin(route);
  }

  /** At its beginning a view is at once ready to be left again: what it holds may come later. @param {Route} route */
  #begin({ view }) {
    window.scrollBy(0, Math.min(0, this.getBoundingClientRect().top));
    (view === 'meeting' ? this.#meeting : view === 'search' ? this.#results : view === 'notes' ? this.#notes : this.#view).focusTitle();
  }

  /** Back where the reader left a view, unless they went on meanwhile. @param {Route} route @param {{ scroll: number, element: HTMLElement }} left */
  #resume(route, { scroll, element }) {
    if (this.#route !== route || heldIn(this.#search)) return;
    const place = element.isConnected ? element : this.#linkTo(element);
    if (!place) return this.#begin(route);
    window.scrollTo(0, scroll);
    place.focus({ preventScroll: true });
  }

  /** The link that a list drawn anew has in the place of another. @param {HTMLElement} link @returns {HTMLElement | undefined} */
  #linkTo(link) {
    return [...this.#main.querySelectorAll('a')].find((other) => other.hash === /** @type {HTMLAnchorElement} */ (link).hash && !other.closest('[hidden]'));
  }

  /** Shows a place in a document. @param {Route} route @param {boolean} visiting  whether the reader comes from another view */
  async #visit(route, visiting) {
    const meeting = this.#catalog.meeting(/** @type {string} */ (route.document));
    const entry = [...this.#library.entries].find(({ meetings }) => meeting && meetings.includes(meeting));
    this.#want(meeting && entry ? null : route);
    if (!meeting || !entry) {
      void this.#arrange();
      return this.#chosen && this.#note.focus();
    }
    const { spans, first } = await this.#marked(route);
    if (this.#route !== route) return;
    const arrive = () => {
      if (this.#route !== route) return;
      this.#meeting.arrive(route.item, spans, t.many.search.hit, { first, visiting });
      if (route.item !== null && !this.#meeting.minutes.items[route.item]) this.#status.say(t.many.views.noItem);
    };
    if (this.#chosen?.meeting !== meeting || !this.#shown) return this.#choose({ entry, meeting }, arrive);
    void this.#arrange();
    arrive();
  }

  /** What is to be marked: of a hit all others in the document, too. @param {Route} route */
  async #marked({ document, spans, hit }) {
    const { typed } = this.#results;
    const first = spans[0]?.start;
    if (!hit || typed === '' || document === null) return { spans, first };
    const hits = await this.#catalog.ask({ ask: 'hits', document, typed, filter: NO_FILTER }).catch(() => []);
    const all = hits.map(({ span }) => span);
    return all.some(({ start }) => start === first) ? { spans: all, first } : { spans, first };
  }

  /** Waits for a document that an address names. @param {Route | null} route */
  #want(route) {
    this.#wanted = route;
    this.#note.hidden = route === null;
  }

  /** Puts the meeting that is shown into the address, where that names none or one that is gone. */
  #address() {
    const document = this.#shownId;
    const { view, document: named } = this.#route;
    if (document === null || view !== 'meeting' || named === document || (named === null && this.#host.hash.length > 1)) return;
    if (named !== null && this.#catalog.meeting(named)) return;
    const address = placeAddress({ document, item: null, spans: [] });
    this.#host.replace(address);
    this.#route = readRoute(address) ?? this.#route;
  }

  /** Other meetings are known than before; told many times while files are read. */
  #known() {
    if (this.#wanted && this.#catalog.meeting(this.#wanted.document ?? '')) this.#follow();
    this.#address();
    if (this.#pause !== 0) return;
    this.#pause = window.setTimeout(() => {
      this.#pause = 0;
      this.#view.refresh(!this.#view.hidden);
      void this.#drawNotes();
      this.#results.refresh();
      this.#export.refresh();
      void this.#tie();
    }, PACE);
  }

  /** Ways from the meeting that is shown to its table and its other versions, which may be opened later. */
  async #tie() {
    const document = this.#shownId;
    if (!document || !this.#shown) return;
    const versions = await this.#catalog.ask({ ask: 'versions', document }).catch(() => null);
    if (versions && document === this.#shownId) this.#meeting.tie(meetingWays(document, versions, this.#knownOf));
  }

  /** @param {string} typed */
  #seek(typed) {
    this.#results.seek(typed);
    if (typed === '' || this.#route.view === 'search' || this.#how === 'typing') return;
    this.#sought = true;
    this.#how = 'typing';
    this.#goTo(viewAddress({ view: 'search' }));
  }

  #leaveSearch() {
    this.#results.seek('');
    if (this.#route.view !== 'search') return;
    if (this.#sought) this.#host.back();
    else this.#goTo(this.#reading());
  }

  /** What is chosen in one view is chosen in the next; a search looks into everything at first. @param {Route} route */
  #adopt(route) {
    this.#route = route;
    if (this.#over && route.view !== 'search' && route.view !== 'compare' && route.of.length === 0) this.#filter = route.filter;
  }

  /** The address of the meeting that was read last. */
  #reading() {
    const document = this.#shownId;
    return document ? placeAddress({ document, item: null, spans: [] }) : viewAddress({ view: 'meetings', filter: this.#filter });
  }

  /** Other filters are the same view. @param {Route} route */
  #refilter(route) {
    this.#host.replace(viewAddress(route));
    this.#adopt(route);
    void this.#arrange();
  }
}
