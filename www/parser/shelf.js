/**
 * @import { Minutes } from '../types/referat.js'
 * @import { Summary } from '../types/summary.js'
 *
 * @typedef {{ summary: Summary, json: ArrayBuffer | Blob }} Meeting  one meeting of a file that was read
 */

/** So many whole results are kept ready, those that were looked at last. */
const READY = 4;

/** Keeps whole results out of the way: as Blobs, which weigh on no heap, and parsed when they are asked for. */
export class Shelf {
  /** @type {Map<Meeting, Promise<Minutes>>} */ #ready = new Map();

  /**
   * Puts a result away. Before that its bytes are at hand: who asks for it now need not wait for the Blob.
   * @param {Meeting} meeting
   */
  putAway(meeting) {
    if (!(meeting.json instanceof Blob)) meeting.json = new Blob([meeting.json]);
  }

  /** The whole result. @param {Meeting} meeting @returns {Promise<Minutes>} */
  take(meeting) {
    const minutes = this.#ready.get(meeting) ?? parsed(meeting.json);
    this.#ready.delete(meeting);
    this.#ready.set(meeting, minutes);
    minutes.catch(() => this.#ready.delete(meeting));
    for (const old of [...this.#ready.keys()].slice(0, -READY)) this.#ready.delete(old);
    return minutes;
  }

  /** Lets go of a result. @param {Meeting} meeting */
  forget(meeting) {
    this.#ready.delete(meeting);
  }
}

/** @param {ArrayBuffer | Blob} json @returns {Promise<Minutes>} */
async function parsed(json) {
  const bytes = json instanceof Blob ? await json.arrayBuffer() : json;
  return JSON.parse(new TextDecoder().decode(bytes));
}
