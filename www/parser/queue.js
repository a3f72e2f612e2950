/**
 * What waits, first in first out, with a way past the others. Taking is as quick with thousands waiting as with one.
 * @template T
 */
export class Queue {
  /** @type {T[]} */ #urgent = [];
  /** @type {T[]} */ #usual = [];
  #next = 0;

  get empty() {
    return this.#urgent.length === 0 && this.#next >= this.#usual.length;
  }

  /** @param {T} one @param {boolean} [urgent] */
  add(one, urgent = false) {
    (urgent ? this.#urgent : this.#usual).push(one);
  }

  /** The next that is still wanted; those before it are dropped. @param {(one: T) => boolean} wanted @returns {T | undefined} */
  take(wanted) {
    while (!this.empty) {
      const one = this.#urgent.shift() ?? this.#step();
      if (wanted(one)) return one;
    }
    return undefined;
  }

  #step() {
    const one = /** @type {T} */ (this.#usual[this.#next]);
    this.#next += 1;
    if (this.#next === this.#usual.length) {
      this.#usual = [];
      this.#next = 0;
    }
    return one;
  }
}
