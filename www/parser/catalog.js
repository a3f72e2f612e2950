import { ReadError, fromMessage } from './errors.js';

/**
 * @import { Answers, Filter, Format, Note, Request as Question } from '../types/collection.js'
 * @import { Parsed } from './client.js'
 * @import { ErrorMessage } from './errors.js'
 * @import { Meeting } from './shelf.js'
 *
 * @typedef {{ type: 'open', json: Blob | ArrayBuffer, alone?: boolean } | { type: 'close' | 'prefer', id: string }
 *   | { type: 'unpack', json: Blob }
 *   | { type: 'ask', question: Question, from: number, count: number }
 *   | { type: 'export', format: Format, filter: Filter }} Work
 * @typedef {Work & { key: number }} Order  page to worker
 * @typedef {{ type: 'answer', key: number, answer: any } | { type: 'failed', key: number, error: ErrorMessage }} Reply  worker to page
 *
 * @typedef {object} Task
 * @property {Order} order
 * @property {Meeting | undefined} meeting  the one that is to be opened
 * @property {(answer: any) => void} resolve
 * @property {(error: unknown) => void} reject
 *
 * @typedef {{ rows: any, all: number }} Part  of an answer that is a list: the rows that were asked for, and how many there are
 */

/** A worker that has been without an answer for so long is given up; in milliseconds. */
const PATIENCE = 60_000;

/**
 * The meetings that are open, as one worker knows them: it holds the collection, and answers questions about all of them.
 * A worker that traps is replaced, and the new one is given what the old one held; the task that it was at fails, and a
 * meeting that it was at is left out. Tells with an event `change` that other meetings are known than before.
 */
export class Catalog extends EventTarget {
  /** What is open, and what each is called in the collection. @type {Map<Meeting, string | null>} */ #meetings = new Map();
  /** @type {Map<string, Set<Meeting>>} */ #byId = new Map();
  /** In the order in which they were given. @type {Map<number, Task>} */ #tasks = new Map();
  /** @type {Promise<Worker> | null} */ #worker = null;
  /** Documents that are to be counted in their twins' stead, the last one last. @type {Set<string>} */ #preferred = new Set();
  #next = 1;
  #timer = 0;
  /** True once a worker trapped: from then on meetings are opened one by one, so that the one at fault is found. */
  #careful = false;
  #spawn;
  #patience;

  /** @param {() => Promise<Worker>} spawn @param {{ patience?: number }} [limits] */
  constructor(spawn, { patience = PATIENCE } = {}) {
    super();
    this.#spawn = spawn;
    this.#patience = patience;
  }

  /** How many documents are known; the same file twice is one. */
  get size() {
    return this.#byId.size;
  }

  /** Whether the worker has something to do. */
  get busy() {
    return this.#tasks.size > 0;
  }

  /** Takes a meeting in; it must have been put away. @param {Meeting} meeting */
  add(meeting) {
    if (this.#meetings.has(meeting)) return;
    this.#meetings.set(meeting, null);
    void this.#take(meeting);
  }

  /** Closes a meeting; a document that is open a second time stays. @param {Meeting} meeting */
  remove(meeting) {
    const id = this.#forget(meeting);
    if (id === null) return;
    const unpacking = [...this.#tasks.values()].some(({ order }) => order.type === 'unpack');
    if (this.#meetings.size === 0 && !unpacking) this.#end();
    else this.#do({ type: 'close', id }).catch(() => {});
    this.#tell();
  }

  /** Nothing is open: the worker goes, and its memory with it. */
  #end() {
    this.#worker?.then((worker) => worker.terminate(), () => {});
    this.#giveUp(this.#worker, new ReadError('cancelled'));
  }

  /** @param {Meeting} meeting @returns {string | null}  the document that is open no more */
  #forget(meeting) {
    const id = this.#meetings.get(meeting) ?? null;
    this.#meetings.delete(meeting);
    if (id === null) return null;
    const same = this.#byId.get(id);
    same?.delete(meeting);
    if (same === undefined || same.size > 0) return null;
    this.#byId.delete(id);
    return id;
  }

  /** Counts this document, and none of its twins. @param {string} id @returns {Promise<void>} */
  async prefer(id) {
    this.#preferred.delete(id);
    this.#preferred.add(id);
    await this.#do({ type: 'prefer', id });
    this.#tell();
  }

  /** How many times a document is open. @param {string} id */
  times(id) {
    return this.#byId.get(id)?.size ?? 0;
  }

  /** What a meeting is called in the collection; null until it is known there. @param {Meeting} meeting */
  idOf(meeting) {
    return this.#meetings.get(meeting) ?? null;
  }

  /** The meeting of that name. @param {string} id @returns {Meeting | null} */
  meeting(id) {
    return this.#byId.get(id)?.values().next().value ?? null;
  }

  /**
   * Asks a question; rejects with a {@link ReadError} where the worker trapped over it.
   * @template {Question['ask']} A
   * @param {{ ask: A } & Question} question
   * @returns {Promise<A extends keyof Answers ? Answers[A] : any>}
   */
  ask(question) {
    return this.#do({ type: 'ask', question, from: 0, count: Infinity }).then(({ rows }) => rows);
  }

  /**
   * Asks for some rows of an answer that is a list: no message need hold the page up.
   * @param {Question} question
   * @param {number} from
   * @param {number} count
   * @returns {Promise<Part>}
   */
  part(question, from, count) {
    return this.#do({ type: 'ask', question, from, count });
  }

  /**
   * What a dropped file of JSON holds: meetings, or notes; rejects with a {@link ReadError} where it is none of ours.
   * @param {Blob} json
   * @returns {Promise<Parsed[] | { notes: Note[] }>}
   */
  unpack(json) {
    return this.#do({ type: 'unpack', json });
  }

  /** The bytes of a file. @param {Format} format @param {Filter} filter @returns {Promise<ArrayBuffer>} */
  export(format, filter) {
    return this.#do({ type: 'export', format, filter });
  }

  /** @param {Meeting} meeting */
  async #take(meeting) {
    const added = await this.#do({ type: 'open', json: meeting.json }, meeting).catch(() => null);
    const id = added?.[0]?.id;
    if (!id) return void this.#meetings.delete(meeting);
    if (this.#meetings.has(meeting)) this.#know(meeting, id);
    else if (!this.#byId.has(id)) this.#do({ type: 'close', id }).catch(() => {});
  }

  /** @param {Meeting} meeting @param {string} id */
  #know(meeting, id) {
    this.#meetings.set(meeting, id);
    const same = this.#byId.get(id);
    if (same) same.add(meeting);
    else this.#byId.set(id, new Set([meeting]));
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }

  /** @param {Work} work @param {Meeting} [meeting]  the one that is to be opened @returns {Promise<any>} */
  #do(work, meeting) {
    return new Promise((resolve, reject) => {
      const order = { ...work, key: this.#next };
      this.#next += 1;
      this.#tasks.set(order.key, { order, meeting, resolve, reject });
      if (this.#worker) void this.#send(this.#worker, order);
      else this.#start();
    });
  }

  /** Starts a worker and gives it what there is to do. */
  #start() {
    const worker = this.#spawn();
    this.#worker = worker;
    worker.then((one) => this.#listen(one), (error) => this.#giveUp(worker, error));
    for (const { order } of this.#tasks.values()) void this.#send(worker, order);
  }

  /** @param {Promise<Worker>} worker @param {Order} order */
  async #send(worker, order) {
    const one = await worker.catch(() => null);
    if (this.#worker !== worker) return;
    one?.postMessage(order.type === 'open' ? { ...order, alone: this.#careful } : order);
    this.#watch();
  }

  /** @param {Worker} worker */
  #listen(worker) {
    worker.addEventListener('message', ({ data }) => this.#hear(worker, data));
    worker.addEventListener('error', () => this.#replace(new ReadError('internal', { fatal: true })));
    worker.addEventListener('messageerror', () => this.#replace(new ReadError('internal', { fatal: true })));
  }

  /** @param {Worker} worker @param {Reply} reply */
  async #hear(worker, reply) {
    const task = this.#tasks.get(reply.key);
    if (!task || await this.#worker !== worker) return;
    if (reply.type === 'failed' && reply.error.fatal) return this.#replace(fromMessage(reply.error), reply.key);
    this.#tasks.delete(reply.key);
    this.#watch();
    if (reply.type === 'answer') task.resolve(reply.answer);
    else task.reject(fromMessage(reply.error));
  }

  /** Gives a worker up that says nothing while it has something to say. */
  #watch() {
    clearTimeout(this.#timer);
    if (this.#tasks.size === 0) return;
    this.#timer = Number(setTimeout(() => this.#replace(new ReadError('timeout', { fatal: true })), this.#patience));
  }

  /**
   * A new worker for one that is no use any more. The task that it was at fails; the others are given to the new one, after
   * all that the old one held.
   * @param {ReadError} error
   * @param {number} [key]  of the task that it was at: the first, where it did not say
   */
  #replace(error, key = this.#tasks.keys().next().value) {
    this.#worker?.then((worker) => worker.terminate(), () => {});
    this.#worker = null;
    clearTimeout(this.#timer);
    const blamed = this.#careful || this.#tasks.get(key ?? 0)?.order.type !== 'open' ? this.#tasks.get(key ?? 0) : undefined;
    this.#careful = true;
    if (blamed) this.#tasks.delete(blamed.order.key);
    if (blamed?.meeting) this.#forget(blamed.meeting);
    const waiting = [...this.#tasks.values()];
    this.#tasks.clear();
    for (const [meeting, id] of this.#meetings) if (id !== null) this.#do({ type: 'open', json: meeting.json }, meeting).catch(() => {});
    for (const id of this.#preferred) this.#do({ type: 'prefer', id }).catch(() => {});
    for (const { order, meeting, resolve, reject } of waiting) this.#do(order, meeting).then(resolve, reject);
    blamed?.reject(error);
  }

  /** Where no worker starts, nothing can be answered. @param {Promise<Worker> | null} worker @param {unknown} error */
  #giveUp(worker, error) {
    if (this.#worker !== worker) return;
    this.#worker = null;
    clearTimeout(this.#timer);
    const tasks = [...this.#tasks.values()];
    this.#tasks.clear();
    for (const { reject } of tasks) reject(error);
  }
}
