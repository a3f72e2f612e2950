/**
 * @import { Meeting } from './shelf.js'
 *
 * @typedef {'waiting' | 'reading' | 'parsing' | 'unpacking' | 'done' | 'failed' | 'locked' | 'cancelled'} State
 * @typedef {'example' | 'member' | null} Kin  the bundled example, out of an archive, or neither
 */

/** The states of a file that is not finished. @type {State[]} */
export const UNDER_WAY = ['waiting', 'reading', 'parsing', 'unpacking'];

/** What may go better another time. */
const PASSING = ['timeout', 'internal', 'unreadable', 'worker-blocked'];

/** One opened file, and how far it is. */
export class Entry {
  /** @type {State} */ state = 'waiting';
  /** How much of the state's work is done, 0 to 1. */
  done = 0;
  /** None until it is read. @type {Meeting[]} */ meetings = [];
  /** Why it could not be read. @type {string | null} */ code = null;
  /** What the message of that names: a type, a share, a number. @type {string | null} */ detail = null;
  /** Whether a password was given for it. */
  tried = false;
  stop = new AbortController();

  /**
   * @param {string} name  with its folder or archive
   * @param {number} order  its place among the others
   * @param {File | null} file
   * @param {Kin} kin
   */
  constructor(name, order, file, kin) {
    this.name = name;
    this.order = order;
    this.file = file;
    this.kin = kin;
  }

  get underWay() {
    return UNDER_WAY.includes(this.state);
  }

  /** True where it needs something of the reader. */
  get troubled() {
    return this.state === 'failed' || this.state === 'locked';
  }

  /** True where reading it again may help. */
  get retryable() {
    return this.file !== null && (this.state === 'cancelled' || (this.state === 'failed' && PASSING.includes(this.code ?? '')));
  }
}
