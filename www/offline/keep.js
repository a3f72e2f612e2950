// Where the page comes from a host: it is kept for use without a network, and then shuts the door through which its keeper came.
import { KEEPER, trusted } from '../parser/trusted.js';

/** So long the keeper's registration may take before the door is shut, in milliseconds. */
const PATIENCE = 3000;

/** A host's page names a manifest; the page as one file does not. */
const hosted = () => document.querySelector('link[rel=manifest]') !== null;

/** A page in the frame of another one is not kept: nobody went there. */
const keepable = () => hosted() && window.parent === window && 'serviceWorker' in navigator;

/**
 * Has the page kept, and then forbids workers that come from the network: from then on no worker can be had but those that
 * inherit the page's policy. Nothing may be read before that.
 * @param {(renew: () => void) => void} onNewer  hears that a newer edition is there; `renew` takes it, and opens the page anew
 * @returns {Promise<void>}
 */
export async function keepPage(onNewer) {
  if (!hosted()) return;
  if (keepable()) await Promise.race([register(onNewer), new Promise((resume) => setTimeout(resume, PATIENCE))]);
  const rule = Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: 'worker-src blob:' });
  document.head.append(rule);
}

/** @param {(renew: () => void) => void} onNewer */
const register = (onNewer) => navigator.serviceWorker.register(trusted(KEEPER)).then((registration) => watch(registration, onNewer)).catch(() => {});

/** @param {ServiceWorkerRegistration} registration @param {(renew: () => void) => void} onNewer */
function watch(registration, onNewer) {
  const tell = () => {
    const { waiting } = registration;
    if (waiting && navigator.serviceWorker.controller) onNewer(() => renew(waiting));
  };
  const follow = () => registration.installing?.addEventListener('statechange', tell);
  tell();
  follow();
  registration.addEventListener('updatefound', follow);
}

/** @param {ServiceWorker} waiting */
function renew(waiting) {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('renew');
}

/**
 * Files that the system hands over: shared with the installed page, or opened with it.
 * @param {(files: File[]) => void} take
 */
export function takeHandedOver(take) {
  if (!keepable()) return;
  navigator.serviceWorker.addEventListener('message', ({ data }) => data.shared?.length && take(data.shared));
  navigator.serviceWorker.controller?.postMessage('shared');
  /** @type {any} */ (globalThis).launchQueue?.setConsumer(async (/** @type {{ files: any[] }} */ { files }) => {
    const opened = await Promise.all(files.map((handle) => handle.getFile()));
    if (opened.length > 0) take(opened);
  });
}
