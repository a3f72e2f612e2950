import style from 'referat:framed';
import version from 'referat:version';
import { guest, itemAddress } from '../elements/guest.js';
import { isAnother } from '../elements/height.js';
import { relabelled } from '../text/labels.js';
import { themed } from './theme.js';

/**
 * @import { Page } from '../app.js'
 * @import { Entry } from '../parser/entry.js'
 * @import { Meeting } from '../parser/shelf.js'
 */

/**
 * Speaks with the page around the frame, by messages `{ source: 'referat', v: 1, type, ... }`. It is heard alone; of files it is told
 * the place that the reader is at in those that it sent itself, as long as no others are open, and never a word.
 * @param {Page} parts
 */
function begin(parts) {
  const { catalog, library, say } = parts;
  const host = parts.host = guest(() => true, parts.host.foot);
  /** What the page around it sent. @type {WeakSet<File>} */
  const given = new WeakSet();
  /** @type {string | null} */
  let wanted = null;
  let height = -Infinity;

  const post = (/** @type {object} */ message) => window.parent.postMessage(message, '*');
  const send = (/** @type {string} */ type, /** @type {object} */ detail) => post({ source: 'referat', v: 1, type, ...detail });
  const greet = () => send('ready', { version, since: performance.timeOrigin });
  const isGiven = (/** @type {Entry} */ { file }) => file !== null && given.has(file);
  /** @returns {Meeting[]} */
  const meetings = () => [...library.entries].filter(isGiven).flatMap((entry) => entry.meetings);

  /** @type {Record<string, (message: any) => void>} */
  const hear = {
    hello: greet,
    open({ name, bytes }) {
      if (typeof name !== 'string' || !(bytes instanceof ArrayBuffer)) return;
      const file = new File([bytes], name);
      given.add(file);
      document.documentElement.classList.add('given');
      void library.open([file]);
    },
    item({ item }) {
      wanted = String(item);
      void seek();
    },
    theme: ({ theme }) => themed(theme),
    lang: ({ lang }) => parts.change(String(lang)),
    labels({ labels }) {
      parts.say = (lang) => say(lang, (table) => relabelled(table, Object(labels)));
      parts.change(document.documentElement.lang);
    },
  };

  /** Goes to the item that is wanted, once it is there. */
  async function seek() {
    for (const meeting of meetings().reverse()) {
      const document = catalog.idOf(meeting);
      const address = wanted !== null && document !== null && itemAddress(document, await library.minutes(meeting), wanted);
      if (!address) continue;
      wanted = null;
      host.go(address);
    }
  }

  /** @param {Event} event */
  async function select(event) {
    const { item } = /** @type {CustomEvent} */ (event).detail;
    // With a file of the reader's own open, it may be that which is meant.
    if (![...library.entries].every(isGiven)) return;
    const document = new URLSearchParams(host.hash.slice(1)).get('d');
    const meeting = meetings().find((one) => document === null || catalog.idOf(one) === document);
    if (meeting) send('select', { item: (await library.minutes(meeting)).items[item]?.number?.replace(/\.$/, '') ?? null });
  }

  function measure() {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (!isAnother(now, height)) return;
    height = now;
    send('resize', { height });
    post({ sentinel: 'amp', type: 'embed-size', height });
  }

  document.documentElement.classList.add('framed');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
  document.addEventListener('referat-select', (event) => void select(event));
  document.addEventListener('referat-refused', (event) => send('error', { code: /** @type {CustomEvent<string>} */ (event).detail }));
  catalog.addEventListener('change', () => void seek());
  library.addEventListener('change', (event) => {
    const entry = /** @type {CustomEvent<Entry | null>} */ (event).detail;
    if (entry?.code && isGiven(entry)) send('error', { code: entry.code });
  });
  window.addEventListener('message', ({ source, data }) => {
    if (source === window.parent && data?.source === 'referat' && data.v === 1 && Object.hasOwn(hear, data.type)) hear[data.type]?.(data);
  });
  new ResizeObserver(measure).observe(document.body);
  greet();
}

// Whether another page has this one in a frame, and wants it to behave as a part of itself.
if (window.parent !== window && location.hash === '#embed') {
  document.addEventListener('referat-begin', (event) => begin(/** @type {CustomEvent<Page>} */ (event).detail), { once: true });
}
