import { placeAddress } from '../render/place.js';

/**
 * @import { Minutes } from '../types/referat.js'
 * @import { Host } from './host.js'
 */


/**
 * A place in the page of others: neither its address nor its title is ours, and so the addresses of what is shown are kept
 * here, where nobody sees them.
 * @param {() => boolean} quiet  whether keys do not count
 * @param {Host['foot']} foot
 * @returns {Host}
 */
export function guest(quiet, foot) {
  /** Where the reader has been. */
  const trail = ['#'];
  const heard = new EventTarget();
  const changed = () => queueMicrotask(() => heard.dispatchEvent(new Event('change')));
  return {
    guest: true,
    get quiet() {
      return quiet();
    },
    foot,
    get hash() {
      return /** @type {string} */ (trail.at(-1));
    },
    go(hash) {
      trail.push(hash);
      changed();
    },
    replace(hash) {
      trail[trail.length - 1] = hash;
    },
    back() {
      if (trail.length > 1) trail.pop();
      changed();
    },
    follow: (hear, signal) => heard.addEventListener('change', hear, { signal }),
    link: () => location.href,
    title: '',
  };
}

/** The address of the item with this number, as the document writes it; null where it has none. @param {string} document @param {Minutes} minutes @param {string} label */
export function itemAddress(document, { items }, label) {
  const item = items.findIndex(({ number }) => number?.replace(/\.$/, '') === label);
  return item < 0 ? null : placeAddress({ document, item, spans: [] });
}
