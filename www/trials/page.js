// Tries to send something in every way that a page has, and hears what the browser says to it.

/** @typedef {'fetch' | 'xhr' | 'socket' | 'beacon' | 'image' | 'form' | 'worker' | 'webrtc'} Way */
/** @typedef {string | null} Verdict  the directive of the policy that the browser names, `''` where the way is not there at all, null where nothing stopped it */

/** Nobody can have this name (RFC 2606): what is not stopped does not arrive either. */
const NOWHERE = 'https://referat.invalid/';

/** The browser tells of each refusal in its own time, in milliseconds. */
const PATIENCE = 1500;

/** What connects two browsers, past every policy of content. */
const DIRECT = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel'];

/** Takes away, for good, what no policy covers. */
export function seal() {
  for (const name of DIRECT) if (name in globalThis) Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false });
}

/** @type {Record<Exclude<Way, 'worker' | 'webrtc'>, (url: string) => void>} */
const WAYS = {
  fetch: (url) => void fetch(url, { mode: 'no-cors' }).catch(() => {}),
  xhr: (url) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.send('');
  },
  socket: (url) => void new WebSocket(url.replace('https', 'wss')),
  beacon: (url) => void navigator.sendBeacon(url, ''),
  image: (url) => void (new Image().src = url),
  form: (url) => {
    const form = document.body.appendChild(Object.assign(document.createElement('form'), { action: url, method: 'post', target: '_blank' }));
    form.submit();
    form.remove();
  },
};

/**
 * @param {() => Promise<Worker>} spawn  a worker that reads files
 * @returns {Promise<Map<Way, Verdict>>}
 */
export async function tryAll(spawn) {
  /** @type {Map<Way, Verdict>} */
  const verdicts = new Map();
  const listening = new AbortController();
  document.addEventListener('securitypolicyviolation', ({ blockedURI, disposition, effectiveDirective }) => {
    const way = Object.keys(WAYS).find((way) => new RegExp(`^\\w+://referat\\.invalid/${way}$`).test(blockedURI));
    if (way && disposition === 'enforce') verdicts.set(/** @type {Way} */ (way), effectiveDirective);
  }, { signal: listening.signal });
  for (const [way, send] of Object.entries(WAYS)) {
    verdicts.set(/** @type {Way} */ (way), null);
    try {
      send(NOWHERE + way);
    } catch {
      // The browser's verdict counts, not what the call says.
    }
  }
  verdicts.set('worker', await tryInWorker(spawn));
  await new Promise((resume) => setTimeout(resume, PATIENCE));
  listening.abort();
  return verdicts.set('webrtc', DIRECT.some((name) => /** @type {any} */ (globalThis)[name]) ? null : '');
}

/** @param {() => Promise<Worker>} spawn @returns {Promise<Verdict>} */
async function tryInWorker(spawn) {
  const worker = await spawn();
  const verdict = new Promise((resolve) => {
    worker.addEventListener('message', ({ data }) => data.type === 'tried' && resolve(data.directive));
  });
  worker.postMessage({ type: 'try', url: `${NOWHERE}worker`, patience: PATIENCE });
  return verdict.finally(() => worker.terminate());
}
