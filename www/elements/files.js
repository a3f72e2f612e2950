import { button, h, kept } from '../render/dom.js';
import { fileRow } from '../render/files.js';
import { t } from '../text/index.js';
import { heldIn } from './root.js';
import { inSlices } from './slices.js';
import { tell } from './tell.js';

/**
 * @import { Entry } from '../parser/entry.js'
 * @import { Meeting } from '../parser/shelf.js'
 * @import { Tally } from '../text/da-files.js'
 */

/** As many rows as may stand over a meeting without pushing it out of sight. */
const FEW = 6;

/**
 * The opened files: a line that counts them, and a row each in a panel that folds; those that could not be read stand first.
 * Rows are drawn a few at a time, and only while the panel is open. Tells of what the reader wants with the events
 * `referat-choose` ({ entry, meeting }), `referat-unlock` ({ entry, password }) and `referat-act` ({ act, entry }), where
 * `act` is `stop`, `retry` or `close`, and an `entry` that is null stands for all.
 */
export class ReferatFiles extends HTMLElement {
  /** @type {Map<Entry, HTMLLIElement>} */ #rows = new Map();
  /** @type {WeakMap<Element, Entry>} */ #entries = new WeakMap();
  /** @type {Set<Entry>} */ #stale = new Set();
  #drawing = false;
  #telling = false;
  /** @type {Meeting | null} */ #shown = null;
  /** Whether the list stands over another one, so that it had better be short. */
  #aside = false;
  /** What the reader chose, over what the number of files says. @type {boolean | null} */ #wanted = null;
  /** @type {() => Tally} */ #count = () => ({ all: 0, read: 0, failed: 0, locked: 0, cancelled: 0, skipped: 0, busy: false });
  /** @type {() => number} */ #retryable = () => 0;

  #words = h('span', { class: 'files-words' });
  #trouble = h('span', { class: 'files-trouble' });
  #fold = button({ class: 'files-fold', 'aria-expanded': 'true', 'aria-controls': 'filliste', onclick: () => this.#toggle() }, this.#words, this.#trouble);
  #progress = h('progress', { class: 'files-progress', 'aria-label': t.files.progressOfAll });
  #stop = button({ class: 'button', onclick: () => this.#all('stop') }, t.files.stopAll);
  #retry = button({ class: 'button', onclick: () => this.#all('retry') });
  #close = button({ class: 'show', onclick: () => this.#all('close') }, t.files.closeAll);
  #head = h('div', { class: 'files-head' }, this.#fold, this.#progress, this.#stop, this.#retry, this.#close);
  #skipped = h('p', { class: 'hint' }, t.files.skippedNote);
  #troubled = h('ul', { class: 'files troubled' });
  #list = h('ul', { class: 'files' });
  #panel = h('div', { class: 'files-panel', id: 'filliste' }, this.#skipped, this.#troubled, this.#list);

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.hidden = true;
    this.tabIndex = -1;
    this.append(h('h2', { class: 'visually-hidden', id: 'filer' }, t.files.title), this.#head, this.#panel);
  }

  /** @param {() => Tally} count @param {() => number} retryable  how many files may be read again */
  follow(count, retryable) {
    this.#count = count;
    this.#retryable = retryable;
  }

  /** Moves the focus to a file's row, where its row can be seen. @param {Entry | undefined} entry */
  enter(entry) {
    const row = entry && !this.#panel.hidden && (this.#drawRow(entry), this.#rows.get(entry));
    /** @type {HTMLElement} */ (row && row.querySelector('.file-choose, button') || this).focus();
  }

  /** Folds as another list did. @param {ReferatFiles} before */
  resume(before) {
    this.#wanted = before.#wanted;
  }

  /** Draws the row of an entry anew, or takes it away. @param {Entry} entry @param {boolean} open */
  update(entry, open) {
    if (open) this.#stale.add(entry);
    else this.#remove(entry);
    this.refresh();
  }

  /** Counts anew before the next frame, and draws what has changed. */
  refresh() {
    if (this.#telling) return;
    this.#telling = true;
    // Not in an animation frame, which a page out of sight does not get.
    setTimeout(() => {
      this.#telling = false;
      this.#tally();
      void this.#draw();
    });
  }

  /** Marks the meeting that is shown. @param {Meeting | null} meeting @param {(Entry | null)[]} entries  those it concerns */
  mark(meeting, entries) {
    this.#shown = meeting;
    for (const entry of entries) if (entry && this.#rows.has(entry)) this.#stale.add(entry);
    this.refresh();
  }

  /** Folds the list where the meetings are listed below it. @param {boolean} aside */
  fold(aside) {
    if (this.#aside === aside) return;
    this.#aside = aside;
    this.refresh();
  }

  #tally() {
    const tally = this.#count();
    this.hidden = tally.all === 0 && tally.skipped === 0 && !tally.busy;
    const single = tally.all < 2 && tally.skipped === 0;
    this.#head.hidden = single;
    this.#words.textContent = t.files.counts(tally).join(' · ');
    this.#trouble.textContent = t.files.troubles(tally).join(' · ');
    this.#skipped.hidden = tally.skipped === 0;
    this.#tools(tally);
    this.#unfold(single || (this.#wanted ?? (tally.all <= FEW && (!this.#aside || tally.failed + tally.locked > 0) || heldIn(this.#panel) !== null)));
  }

  /** What can be done about all files now; the focus stays among them. @param {Tally} tally */
  #tools({ all, read, failed, locked, cancelled, busy }) {
    const retryable = busy ? 0 : this.#retryable();
    const held = heldIn(this.#head);
    this.#progress.hidden = this.#stop.hidden = !busy;
    this.#close.hidden = busy || all < 2;
    this.#retry.hidden = retryable < 2;
    this.#retry.textContent = t.files.retryAll(retryable);
    this.#progress.max = Math.max(1, all);
    this.#progress.value = read + failed + locked + cancelled;
    if (held instanceof HTMLElement && held.hidden) (this.#retry.hidden ? this.#fold : this.#retry).focus();
  }

  #toggle() {
    this.#wanted = Boolean(this.#panel.hidden);
    this.#unfold(this.#wanted);
    void this.#draw();
  }

  /** @param {boolean} open */
  #unfold(open) {
    this.#panel.hidden = !open;
    this.#fold.setAttribute('aria-expanded', String(open));
  }

  /** Draws the rows that have changed, a few in each task. */
  async #draw() {
    if (this.#drawing) return;
    this.#drawing = true;
    await inSlices(() => this.#drawNext(), new AbortController().signal);
    this.#drawing = false;
  }

  #drawNext() {
    const [entry] = this.#stale;
    if (!entry || this.#panel.hidden) return false;
    this.#stale.delete(entry);
    this.#drawRow(entry);
    return this.#stale.size > 0;
  }

  /** @param {Entry} entry */
  #drawRow(entry) {
    const row = this.#rows.get(entry) ?? this.#add(entry);
    const active = heldIn(row);
    const list = entry.troubled ? this.#troubled : this.#list;
    if (row.parentElement !== list) this.#place(row, entry, list);
    row.className = `file ${entry.state}`;
    row.replaceChildren(...kept(fileRow(entry, {
      shown: this.#shown,
      choose: (meeting) => tell(this, 'referat-choose', { entry, meeting }),
      act: (act) => tell(this, 'referat-act', { act, entry }),
      unlock: (password) => tell(this, 'referat-unlock', { entry, password }),
    })));
    if (active) refocus(row, active.getAttribute('data-action'));
  }

  /** @param {Entry} entry */
  #add(entry) {
    const row = h('li', { class: 'file' });
    this.#rows.set(entry, row);
    this.#entries.set(row, entry);
    return row;
  }

  /** Puts a row where its order says: nearly always last. @param {HTMLElement} row @param {Entry} entry @param {HTMLElement} list */
  #place(row, { order }, list) {
    const after = (/** @type {Element | null} */ other) => other !== null && (this.#entries.get(other)?.order ?? 0) > order;
    if (!after(list.lastElementChild)) return list.append(row);
    let [low, high] = [0, list.children.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (after(list.children[middle] ?? null)) high = middle;
      else low = middle + 1;
    }
    list.insertBefore(row, list.children[low] ?? null);
  }

  /** Takes a row away; the focus goes to its neighbour. @param {Entry} entry */
  #remove(entry) {
    this.#stale.delete(entry);
    const row = this.#rows.get(entry);
    if (!row) return;
    const neighbour = row.nextElementSibling ?? row.previousElementSibling
      ?? (row.parentElement === this.#list ? this.#troubled.lastElementChild : this.#list.firstElementChild);
    const held = heldIn(row);
    row.remove();
    this.#rows.delete(entry);
    if (held) /** @type {HTMLElement | null | undefined} */ (neighbour?.querySelector('button'))?.focus();
  }

  /** @param {'stop' | 'retry' | 'close'} act */
  #all(act) {
    tell(this, 'referat-act', { act, entry: null });
  }
}

/** Puts the focus back where it was in a row, or on what comes next. @param {HTMLElement} row @param {string | null} action */
function refocus(row, action) {
  const next = ['input', '.file-choose', 'button'].map((name) => row.querySelector(name));
  const same = action && row.querySelector(`[data-action="${action}"]`);
  /** @type {HTMLElement | undefined} */ ([same, ...next].find((one) => one instanceof HTMLElement))?.focus();
}
