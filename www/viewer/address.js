/** @import { Host } from '../elements/host.js' */

/**
 * A place in the page of others that keeps its address in theirs, behind a prefix.
 * @param {Host} inner  what else it is
 * @param {string} prefix
 * @returns {Host}
 */
export function addressed(inner, prefix) {
  // As the browser writes it.
  const start = new URL(`#${prefix}`, location.href).hash;
  const outer = (/** @type {string} */ hash) => start + hash.slice(1);
  /** No fragment at all is where the reader began. */
  const ours = () => location.hash === '' || location.hash.startsWith(start);
  /** What is shown while the fragment is the page's own, which stays until the reader goes elsewhere. */
  let last = '#';
  return Object.create(inner, Object.getOwnPropertyDescriptors({
    get hash() {
      if (ours()) last = `#${location.hash.slice(start.length)}`;
      return last;
    },
    go(/** @type {string} */ hash) {
      location.hash = outer(hash);
    },
    replace(/** @type {string} */ hash) {
      last = hash;
      if (ours()) history.replaceState(history.state, '', outer(hash));
    },
    back: () => history.back(),
    follow: (/** @type {() => void} */ hear, /** @type {AbortSignal} */ signal) => window.addEventListener('hashchange', () => ours() && hear(), { signal }),
    link: (/** @type {string} */ hash) => new URL(outer(hash), location.href).href,
  }));
}
