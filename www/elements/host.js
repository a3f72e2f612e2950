/**
 * @typedef {object} Host  what the app is in: a page of its own, or a place in the page of others (guest.js)
 * @property {string} hash  the address of what is shown, a fragment
 * @property {(hash: string) => void} go  to another address; it is then followed
 * @property {(hash: string) => void} replace  the address, which is followed already
 * @property {() => void} back
 * @property {(hear: () => void, signal: AbortSignal) => void} follow  tells of every other address
 * @property {(hash: string) => string} link  the whole address, for others
 * @property {string} title  of the window
 * @property {boolean} [guest]  whether the page is that of others: a focus that nobody has is not ours to take
 * @property {boolean} [quiet]  whether keys do not count
 * @property {(help: () => void) => Node[]} foot  what stands at the end; `help` lists the keys
 */

/** A page of the app's own: its address and its title are the app's. @param {Host['foot']} foot @returns {Host} */
export const page = (foot) => ({
  get hash() {
    return location.hash;
  },
  go(hash) {
    location.hash = hash;
  },
  replace: (hash) => history.replaceState(null, '', hash),
  back: () => history.back(),
  follow: (hear, signal) => window.addEventListener('hashchange', hear, { signal }),
  link: (hash) => new URL(hash, location.href).href,
  /** @param {string} title */
  set title(title) {
    document.title = title;
  },
  foot,
});
