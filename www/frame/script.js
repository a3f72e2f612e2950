// referat-frame.js: for pages that show Referat in a frame. It sets the frame's height, and gives it what its attributes name.
import { isAnother } from '../elements/height.js';

/** A frame grows no higher than this, where it says nothing else with `data-max`; what is more is scrolled to inside it. */
const MOST = 1600;

/** When what is in a frame was loaded that has been given its minutes. @type {WeakMap<HTMLIFrameElement, number>} */
const begun = new WeakMap();

/** @returns {HTMLIFrameElement[]} */
const embedded = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.endsWith('#embed'));

/**
 * Sends a message to a frame: `open` ({ name, bytes }), `item` ({ item }), `theme` ({ theme }), `lang` ({ lang }), `labels` ({ labels }).
 * @param {HTMLIFrameElement} frame
 * @param {string} type
 * @param {object} [detail]
 */
function send(frame, type, detail) {
  // What is sandboxed or comes from the disk has no origin that could be named.
  const closed = new URL(frame.src).origin === 'null' || (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin'));
  frame.contentWindow?.postMessage({ source: 'referat', v: 1, type, ...detail }, closed ? '*' : new URL(frame.src).origin);
}

/** @type {Record<string, (frame: HTMLIFrameElement, message: any) => unknown>} */
const HEARD = {
  ready(frame, { since }) {
    if (begun.get(frame) === since) return;
    begun.set(frame, since);
    for (const one of ['theme', 'lang', 'item']) if (frame.dataset[one]) send(frame, one, { [one]: frame.dataset[one] });
    if (frame.dataset['minutes']) void give(frame, frame.dataset['minutes']);
  },
  resize(frame, { height }) {
    const wanted = Math.min(Number(height), Number(frame.dataset['max'] ?? MOST));
    if (wanted > 0 && isAnother(wanted, frame.clientHeight)) frame.style.height = `${wanted}px`;
  },
};

/** Fetches minutes, as this page may, for a frame that may not. @param {HTMLIFrameElement} frame @param {string} address */
async function give(frame, address) {
  try {
    const answer = await fetch(address, { credentials: 'omit' });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    send(frame, 'open', { name: decodeURIComponent(new URL(answer.url).pathname.split('/').at(-1) ?? ''), bytes: await answer.arrayBuffer() });
  } catch (error) {
    tell(frame, 'error', { code: 'src-network', message: String(error) });
  }
}

/** @param {HTMLIFrameElement} frame @param {string} type @param {object} detail */
const tell = (frame, type, detail) => frame.dispatchEvent(new CustomEvent(`referat-${type}`, { bubbles: true, detail }));

window.addEventListener('message', ({ source, data }) => {
  if (data?.source !== 'referat' || data.v !== 1) return;
  const frame = embedded().find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  if (Object.hasOwn(HEARD, data.type)) HEARD[data.type]?.(frame, data);
  tell(frame, String(data.type), data);
});

// Frames that were there first.
for (const frame of embedded()) send(frame, 'hello');
