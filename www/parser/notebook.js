/** @import { Note, Target } from '../types/collection.js' */

const NAME = 'referat-noter';
const STORE = 'noter';

/**
 * The reader's notes: in memory, and on this computer too once the reader has said so. Tells of every change with an event
 * `change`, and with `refused` where the browser keeps nothing.
 */
export class Notebook extends EventTarget {
  /** @type {Map<string, Note>} */ #notes = new Map();
  /** @type {IDBDatabase | null} */ #kept = null;

  get all() {
    return [...this.#notes.values()];
  }

  /** As the index takes them. */
  get file() {
    return JSON.stringify({ schema: 'referat-notes/1', notes: this.all });
  }

  /** Whether they are kept on this computer. */
  get remembered() {
    return this.#kept !== null;
  }

  /** Takes out what was kept before; where nothing was, nothing is made. */
  async load() {
    const database = await opened(false).catch(() => null);
    if (!database) return;
    this.#keep(database);
    const notes = await answer(database.transaction(STORE).objectStore(STORE).getAll()).catch(() => []);
    for (const note of notes) if (!this.#notes.has(note.id)) this.#notes.set(note.id, note);
    this.#tell();
  }

  /** Keeps notes from now on, or forgets what is kept. @param {boolean} on */
  async remember(on) {
    if (!on) {
      this.#kept?.close();
      this.#kept = null;
      indexedDB.deleteDatabase(NAME);
      return this.#tell();
    }
    try {
      this.#keep(await opened(true));
      // That they are kept is told when they are.
      this.#write((store) => this.all.forEach((note) => store.put(note)), () => this.#tell());
      void navigator.storage?.persist?.();
    } catch {
      this.#refuse();
    }
  }

  /** A new note; without text the words are only highlighted. @param {Target} target @param {string} text */
  add(target, text) {
    this.put([{ id: newId(), created: new Date().toISOString(), text, target }]);
  }

  /** Adds notes, or writes them anew. @param {Note[]} notes */
  put(notes) {
    for (const note of notes) this.#notes.set(note.id, note);
    this.#write((store) => notes.forEach((note) => store.put(note)));
    this.#tell();
  }

  /** Takes in notes from a file; one that was changed here since stays, beside the other. @param {Note[]} notes */
  take(notes) {
    this.put(notes.map((note) => {
      const known = this.#notes.get(note.id);
      return known && known.text !== note.text ? { ...note, id: newId() } : note;
    }));
  }

  /** @param {Note[]} notes */
  remove(notes) {
    for (const { id } of notes) this.#notes.delete(id);
    this.#write((store) => notes.forEach(({ id }) => store.delete(id)));
    this.#tell();
  }

  /** @param {IDBDatabase} database */
  #keep(database) {
    this.#kept = database;
    // Another window forgets what is kept.
    database.onversionchange = () => {
      database.close();
      this.#kept = null;
      this.#tell();
    };
  }

  /** @param {(store: IDBObjectStore) => void} work @param {(() => void) | null} [done]  called once all is written */
  #write(work, done = null) {
    if (!this.#kept) return;
    try {
      const transaction = this.#kept.transaction(STORE, 'readwrite');
      transaction.onabort = () => this.#refuse();
      transaction.oncomplete = done;
      work(transaction.objectStore(STORE));
    } catch {
      this.#refuse();
    }
  }

  #refuse() {
    this.#kept?.close();
    this.#kept = null;
    this.dispatchEvent(new Event('refused'));
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @returns {string} */
const newId = () => [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');

/** @param {boolean} make  whether it is made where there is none @returns {Promise<IDBDatabase>} */
async function opened(make) {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    if (make) request.result.createObjectStore(STORE, { keyPath: 'id' });
    else request.transaction?.abort();
  };
  return answer(request);
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
