import { Entry, UNDER_WAY } from './entry.js';
import { ReadError } from './errors.js';
import { filesIn, isNoise, sortedByPath } from './folders.js';
import { refusalOf } from './limits.js';
import { paced } from './pace.js';
import { Shelf } from './shelf.js';

/**
 * @import { Minutes } from '../types/referat.js'
 * @import { Catalog } from './catalog.js'
 * @import { Member, Parsed, Reader } from './client.js'
 * @import { Kin, State } from './entry.js'
 * @import { Found, Origin } from './folders.js'
 * @import { Meeting } from './shelf.js'
 *
 * @typedef {{ urgent?: boolean, password?: string }} Manner
 */

/**
 * The opened files, and how far each of them is. Tells of every change with an event `change` whose detail is the entry, or
 * null where it is about all of them; and of notes in a file with `notes`.
 */
export class Library extends EventTarget {
  /** @type {Set<Entry>} in the order in which they came */ entries = new Set();
  /** @type {Record<State, number>} */ counts = { waiting: 0, reading: 0, parsing: 0, unpacking: 0, done: 0, failed: 0, locked: 0, cancelled: 0 };
  /** How many files belong to the system and were left alone. */
  skipped = 0;
  #reader;
  #catalog;
  #shelf = new Shelf();
  /** The rows of those beyond a limit, by the limit. @type {Map<string, Entry>} */ #turnedAway = new Map();
  #bytes = 0;
  #next = 1;
  #searching = 0;
  /** Ends the searches that are under way. */ #ears = new AbortController();

  /** @param {Reader} reader @param {Pick<Catalog, 'add' | 'remove' | 'unpack'>} [catalog]  is told of every meeting that is read or closed, and reads JSON */
  constructor(reader, catalog) {
    super();
    this.#reader = reader;
    this.#catalog = catalog;
  }

  /**
   * Queues files for reading; folders are looked through.
   * @param {Iterable<Origin>} origins
   * @param {{ example?: boolean }} [options]
   */
  async open(origins, { example = false } = {}) {
    const pace = paced();
    const { signal } = this.#ears;
    this.#search(1);
    for await (const found of filesIn(origins)) {
      if (signal.aborted) break;
      this.#take(found, this.#next, example ? 'example' : null);
      this.#next += 1;
      await pace();
    }
    this.#search(-1);
  }

  /** Closes a file; stops the reading of it. @param {Entry} entry */
  close(entry) {
    if (!this.entries.delete(entry)) return;
    this.#count(entry, -1);
    this.#bytes -= entry.file?.size ?? 0;
    entry.stop.abort();
    for (const meeting of entry.meetings) {
      this.#shelf.forget(meeting);
      this.#catalog?.remove(meeting);
    }
    this.#tell(entry);
  }

  /** Opens files again that were closed; what had not been read is read now. @param {Entry[]} entries */
  reopen(entries) {
    for (const entry of entries) {
      this.entries.add(entry);
      this.#count(entry, 1);
      this.#bytes += entry.file?.size ?? 0;
      for (const meeting of entry.meetings) this.#catalog?.add(meeting);
      if (entry.underWay) this.#again(entry, {});
      else this.#tell(entry);
    }
  }

  closeAll() {
    this.skipped = 0;
    this.#endSearches();
    for (const entry of [...this.entries]) this.close(entry);
    this.#tell(null);
  }

  /** Stops the reading of one file, or of all; what is read stays. @param {Iterable<Entry>} [entries] */
  stop(entries = this.entries) {
    if (entries === this.entries) this.#endSearches();
    for (const entry of entries) {
      if (!entry.underWay) continue;
      this.#set(entry, { state: 'cancelled' });
      entry.stop.abort();
    }
  }

  /** Reads files again: one at once, several in their turn. @param {Entry[]} [entries] */
  retry(entries = this.retryable) {
    for (const entry of entries) this.#again(entry, { urgent: entries.length === 1 });
  }

  /** Reads a locked file with a password, which is kept nowhere. @param {Entry} entry @param {string} password */
  unlock(entry, password) {
    this.#again(entry, { urgent: true, password });
  }

  /** The whole result of a meeting. @param {Meeting} meeting @returns {Promise<Minutes>} */
  minutes(meeting) {
    return this.#shelf.take(meeting);
  }

  /** Those that may be read again. */
  get retryable() {
    return [...this.entries].filter(({ retryable }) => retryable);
  }

  /** How many files there are of each kind. */
  get tally() {
    const { done, failed, locked, cancelled } = this.counts;
    return { all: this.entries.size, read: done, failed, locked, cancelled, skipped: this.skipped, busy: this.busy };
  }

  /** True while files are looked for, wait or are being read. */
  get busy() {
    return this.#searching > 0 || UNDER_WAY.some((state) => this.counts[state] > 0);
  }

  #endSearches() {
    this.#ears.abort();
    this.#ears = new AbortController();
  }

  /** @param {number} by */
  #search(by) {
    this.#searching += by;
    this.#tell(null);
  }

  /** @param {Found} found @param {number} order @param {Kin} kin */
  #take({ path, file, noise }, order, kin) {
    if (noise) return this.#skip();
    if (!file) return void this.#refuse(path, order, 'unreadable');
    const refusal = refusalOf(file, { files: this.entries.size, bytes: this.#bytes });
    if (refusal === null) return void this.#read(this.#add(path, order, file, kin));
    if (refusal === 'too-large') return void this.#refuse(path, order, refusal);
    this.#turnAway(order, refusal);
  }

  #skip() {
    this.skipped += 1;
    this.#tell(null);
  }

  /** Those beyond a limit share a row, which counts them. @param {number} order @param {string} code */
  #turnAway(order, code) {
    const row = this.#turnedAway.get(code);
    if (row && this.entries.has(row)) this.#set(row, { detail: String(Number(row.detail) + 1) });
    else this.#turnedAway.set(code, this.#refuse('', order, code, '1'));
  }

  /** Lists something that cannot be read at all. @param {string} name @param {number} order @param {string} code @param {string | null} [detail] */
  #refuse(name, order, code, detail = null) {
    const entry = this.#add(name, order, null, null);
    this.#set(entry, { state: 'failed', code, detail });
    return entry;
  }

  /** @param {string} name @param {number} order @param {File | null} file @param {Kin} kin */
  #add(name, order, file, kin) {
    const entry = new Entry(name, order, file, kin);
    this.entries.add(entry);
    this.#count(entry, 1);
    this.#bytes += file?.size ?? 0;
    this.#tell(entry);
    return entry;
  }

  /** @param {Entry} entry @param {Manner} manner */
  #again(entry, manner) {
    entry.stop = new AbortController();
    this.#set(entry, { state: 'waiting', done: 0, code: null, detail: null, tried: manner.password !== undefined });
    void this.#read(entry, manner);
  }

  /** @param {Entry} entry @param {Manner} [manner] */
  async #read(entry, manner = {}) {
    const { signal } = entry.stop;
    /** @type {Member[]} */
    const members = [];
    try {
      if (this.#catalog && isJson(/** @type {File} */ (entry.file))) return await this.#unpack(entry, this.#catalog);
      const parsed = await this.#reader.read(/** @type {File} */ (entry.file), {
        ...manner,
        signal,
        onProgress: (phase, done) => this.#set(entry, { state: phase === 'parsing' ? 'parsing' : 'reading', done }),
        ...entry.kin !== 'member' && { onMember: (member) => this.#unpacked(entry, members.push(member)) },
      });
      if (members.length === 0) this.#finish(entry, parsed);
      else await this.#replace(entry, members);
    } catch (error) {
      if (signal.aborted) return;
      await this.#takeMembers(entry, members);
      const { code, detail } = error instanceof ReadError ? error : new ReadError('internal');
      this.#set(entry, { state: code === 'encrypted' && detail !== 'sealed' ? 'locked' : 'failed', code, detail });
    }
  }

  /** What was exported opens again; notes are no file among the others. @param {Entry} entry @param {Pick<Catalog, 'unpack'>} catalog */
  async #unpack(entry, catalog) {
    this.#set(entry, { state: 'parsing' });
    // What its codes are called stands in the parser.
    await this.#reader.warm();
    const all = await catalog.unpack(/** @type {File} */ (entry.file));
    if (Array.isArray(all)) return this.#finish(entry, all);
    if (!this.entries.has(entry)) return;
    this.close(entry);
    this.dispatchEvent(new CustomEvent('notes', { detail: all.notes }));
  }

  /** Who wants the result at once gets it while its bytes are at hand. @param {Entry} entry @param {Parsed[]} meetings */
  #finish(entry, meetings) {
    if (meetings.length === 0) return this.#set(entry, { state: 'failed', code: 'empty' });
    this.#set(entry, { state: 'done', done: 1, meetings });
    for (const meeting of entry.meetings) {
      this.#shelf.putAway(meeting);
      this.#catalog?.add(meeting);
    }
  }

  /** @param {Entry} archive @param {number} count */
  #unpacked(archive, count) {
    if (count === 1) this.#set(archive, { state: 'unpacking', done: 0 });
  }

  /** The files of an archive stand in its place. @param {Entry} archive @param {Member[]} members */
  async #replace(archive, members) {
    if (!this.entries.has(archive)) return;
    await this.#takeMembers(archive, members);
    if (members.every(({ name }) => isNoise(name))) this.#set(archive, { state: 'failed', code: 'empty' });
    else this.close(archive);
  }

  /** @param {Entry} archive @param {Member[]} members */
  async #takeMembers(archive, members) {
    const pace = paced();
    const share = 1 / (members.length + 1);
    const { signal } = archive.stop;
    for (const [index, { name, file, code }] of sortedByPath(members, ({ name }) => name).entries()) {
      if (signal.aborted) return;
      const [path, order] = [`${archive.name}/${name}`, archive.order + (index + 1) * share];
      if (code !== null && !isNoise(name)) this.#refuse(path, order, code, code === 'encrypted' ? 'sealed' : null);
      else this.#take({ path, file, noise: isNoise(name) }, order, 'member');
      await pace();
    }
  }

  /**
   * @param {Entry} entry
   * @param {Partial<Entry>} change
   */
  #set(entry, change) {
    if (!this.entries.has(entry)) return;
    this.#count(entry, -1);
    Object.assign(entry, change);
    this.#count(entry, 1);
    this.#tell(entry);
  }

  /** @param {Entry} entry @param {number} by */
  #count({ state }, by) {
    this.counts[state] += by;
  }

  /** @param {Entry | null} entry */
  #tell(entry) {
    this.dispatchEvent(new CustomEvent('change', { detail: entry }));
  }
}

/** What browsers and people call JSON. @param {File} file */
const isJson = ({ name, type }) => type === 'application/json' || /\.json$/i.test(name);
