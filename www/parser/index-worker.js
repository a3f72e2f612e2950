import { Collection, initSync } from 'referat:index';
import { toMessage } from './errors.js';
import { blind } from './memory.js';

/**
 * @import { Added } from '../types/collection.js'
 * @import { Order, Reply } from './catalog.js'
 * @import { Request } from './client.js'
 */

/** @type {Collection} */
let collection;

/** @param {Reply | { type: 'ready', blind: boolean }} reply @param {Transferable[]} [handedOver] */
const reply = (reply, handedOver = []) => self.postMessage(reply, handedOver);

/** @param {MessageEvent<Request & { type: 'start' } | Order>} event */
function answer({ data }) {
  if (data.type === 'start') start(data.module);
  else serve(data);
}

/** @param {WebAssembly.Module} module */
function start(module) {
  initSync({ module });
  collection = new Collection();
  reply({ type: 'ready', blind: blind() });
}

/** Meetings that wait to be opened: together that costs far less than one by one. @type {{ key: number, json: Blob | ArrayBuffer }[]} */
let waiting = [];
let weight = 0;

/** So long they wait at most, in milliseconds; so many bytes of them. */
const GATHERING = 30;
const HEAVY = 8 * 1024 * 1024;

/** As many rows as a list has at most. */
const ALL = 2 ** 32 - 1;

/** How many documents are held, and which of them are closed but not yet forgotten: forgetting makes the index anew. */
const held = { all: 0, closed: new Set() };

/** Does what the index is asked for, in order. @param {Order} order */
function serve(order) {
  const { key } = order;
  if (order.type === 'open') return gather(collection, order);
  openAll(collection);
  attempt(key, collection, (open) => answerOf(open, order));
}

/** @param {number} key @param {Collection} open @param {(open: Collection) => any} work */
function attempt(key, open, work) {
  try {
    const answer = work(open);
    reply({ type: 'answer', key, answer }, handedOver(answer));
  } catch (error) {
    reply({ type: 'failed', key, error: toMessage(error) });
  }
}

/** What need not be copied of an answer: the bytes of a file, or of meetings. @param {any} answer @returns {ArrayBuffer[]} */
function handedOver(answer) {
  if (answer instanceof ArrayBuffer) return [answer];
  return Array.isArray(answer) ? answer.map(({ json }) => json) : [];
}

/** @param {Collection} open @param {Order & { type: 'open' }} order */
function gather(open, { key, json, alone }) {
  waiting.push({ key, json });
  weight += json instanceof Blob ? json.size : json.byteLength;
  if (alone || weight > HEAVY) openAll(open);
  else if (waiting.length === 1) setTimeout(() => openAll(open), GATHERING);
}

/** @param {Blob} blob */
const bytesOf = (blob) => new Uint8Array(new FileReaderSync().readAsArrayBuffer(blob));

/** Opens what waits. Where one of them is refused, none was opened: then each is tried for itself. @param {Collection} open */
function openAll(open) {
  const [meetings, first] = [waiting, waiting[0]];
  [waiting, weight] = [[], 0];
  if (!first) return;
  try {
    // Results may stand one after the other.
    const added = opened(open, meetings.map(({ json }) => json));
    meetings.forEach(({ key }, index) => reply({ type: 'answer', key, answer: [added[index]] }));
  } catch (error) {
    const told = toMessage(error);
    if (told.fatal || meetings.length === 1) reply({ type: 'failed', key: first.key, error: told });
    else for (const { key, json } of meetings) attempt(key, open, () => opened(open, [json]));
  }
}

/** @param {Collection} open @param {(Blob | ArrayBuffer)[]} results @returns {Added[]} */
function opened(open, results) {
  const added = open.open(bytesOf(new Blob(results)));
  for (const { id, again } of /** @type {Added[]} */ (added)) {
    held.closed.delete(id);
    held.all += Number(!again);
  }
  return added;
}

/** The meetings of a file of JSON, as those that were read; or its notes. @param {Blob} file */
function unpacked(file) {
  const all = Collection.unpack(bytesOf(file));
  return Array.isArray(all[0]) ? all.map((/** @type {[any, Uint8Array]} */ [summary, json]) => ({ summary, json: json.buffer })) : { notes: all };
}

/** @param {Collection} open @param {Exclude<Order, { type: 'open' }>} order */
function answerOf(open, order) {
  if (order.type === 'unpack') return unpacked(new Blob([order.json]));
  if (order.type === 'export') return open.export(order.format, order.filter).buffer;
  if (order.type === 'ask') return open.ask(order.question, order.from, Math.min(order.count, ALL));
  if (order.type === 'prefer') return open.prefer(order.id);
  if (open.close(order.id)) held.closed.add(order.id);
  if (held.closed.size * 4 < held.all) return;
  open.forgetClosed();
  held.all -= held.closed.size;
  held.closed.clear();
}

self.addEventListener('message', answer);
