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
  return Object.create(inner, Object.getOwnPropertyDescriptors({
    get hash() {
      return ours() ? `#${location.hash.slice(start.length)}` : '#';
    },
    go(/** @type {string} */ hash) {
      location.hash = outer(hash);
    },
    replace: (/** @type {string} */ hash) => history.replaceState(history.state, '', outer(hash)),
    back: () => history.back(),
    follow: (/** @type {() => void} */ hear, /** @type {AbortSignal} */ signal) => window.addEventListener('hashchange', () => ours() && hear(), { signal }),
    link: (/** @type {string} */ hash) => new URL(outer(hash), location.href).href,
  }));
}
