import { t } from '../text/index.js';
import { passage } from './passage.js';

/** @typedef {() => Promise<Map<string, string | null>>} Trial  for each way the directive that stopped it, `''` where the way is not there, null where nothing stopped it */

/** What is stopped is told of within this time, in milliseconds. */
const SOON = 1000;

/**
 * Counts what the browser has fetched for this page since it was open, and says how to check it and how to keep the page. It states what
 * was counted, and what the policy forbids where there is one.
 */
export class ReferatPrivacy extends HTMLElement {
  /** What was fetched, for the page, even when this element is made anew. @type {PerformanceEntry[]} */ static #fetched = [];
  /** When its policy stopped what: browsers tell of that among what was fetched, too. @type {SecurityPolicyViolationEvent[]} */ static #stopped = [];
  static #opened = 0;
  /** Tries every way out of the page. @type {Trial} */ tryAll = () => Promise.resolve(new Map());
  /** @type {PerformanceObserver | undefined} */ #observer;

  connectedCallback() {
    if (this.childElementCount === 0) this.#fill();
    this.#tell();
    document.addEventListener('securitypolicyviolation', this);
    if (document.readyState === 'complete') this.#watch();
    else window.addEventListener('load', () => this.#watch(), { once: true });
  }

  disconnectedCallback() {
    this.#count(this.#observer?.takeRecords() ?? []);
    this.#observer?.disconnect();
    document.removeEventListener('securitypolicyviolation', this);
  }

  /** @param {SecurityPolicyViolationEvent} event */
  handleEvent(event) {
    if (!event.isTrusted || event.disposition !== 'enforce') return;
    ReferatPrivacy.#stopped.push(event);
    this.#tell();
  }

  #fill() {
    this.append(passage('privacy'));
    const policy = this.#find('.policy');
    this.#drop(policies().length > 0 ? '.unbarred' : '.barred, .promise');
    this.#find('details').addEventListener('toggle', () => (policy.textContent = policies().join('\n\n').replaceAll('; ', ';\n')));
    this.#find('button').addEventListener('click', () => void this.#try());
    const [name, bytes, sum] = document.querySelector('meta[name="referat-file"]')?.getAttribute('content')?.split(' ') ?? [];
    this.#find('a').setAttribute('href', name ?? '');
    this.#find('.megabytes').textContent = (Math.round(Number(bytes) / 1e5) / 10).toLocaleString(t.lang);
    this.#find('.sum').textContent = sum ?? '';
    this.#drop(name ? '.unoffered' : '.offered');
  }

  /** @param {string} selector */
  #find(selector) {
    return /** @type {Element} */ (this.querySelector(selector));
  }

  /** What is in a template. @param {string} selector */
  #copy(selector) {
    return /** @type {DocumentFragment} */ (/** @type {HTMLTemplateElement} */ (this.#find(selector)).content.cloneNode(true));
  }

  /** @param {string} selector */
  #drop(selector) {
    this.querySelectorAll(selector).forEach((one) => one.remove());
  }

  #watch() {
    ReferatPrivacy.#opened ||= performance.now();
    this.#observer = new PerformanceObserver((list) => this.#count(list.getEntries()));
    this.#observer.observe({ type: 'resource' });
  }

  /** @param {PerformanceEntry[]} entries */
  #count(entries) {
    ReferatPrivacy.#fetched.push(...entries.filter(({ name, startTime }) => startTime >= ReferatPrivacy.#opened && reachesTheNet(name)));
    this.#tell();
  }

  /** Tries to send something in every way, and shows what the browser did. */
  async #try() {
    const trial = this.#find('.trial');
    trial.replaceChildren(this.#copy('.trying'));
    const verdicts = await this.tryAll();
    const table = this.#copy('.verdicts');
    const { passed, missing, stopped } = /** @type {HTMLElement} */ (table.firstElementChild).dataset;
    for (const [way, verdict] of verdicts) {
      const place = /** @type {Element} */ (table.querySelector(`[data-way=${way}]`));
      place.className = verdict === null ? 'let-through' : 'stopped';
      place.textContent = (verdict === null ? passed : verdict === '' ? missing : `${stopped} (${verdict})`) ?? '';
    }
    trial.replaceChildren(table);
  }

  #tell() {
    const stopped = (/** @type {PerformanceEntry} */ { name, startTime }) => ReferatPrivacy.#stopped.some(({ blockedURI, timeStamp }) =>
      blockedURI === name && Math.abs(timeStamp - startTime) < SOON);
    const calls = ReferatPrivacy.#fetched.filter((entry) => !stopped(entry)).length;
    this.classList.toggle('broken', calls > 0);
    this.#find('.calls').textContent = String(calls);
  }
}

/** The worker's own script lies in memory, as do data: addresses. @param {string} address */
function reachesTheNet(address) {
  return !/^(?:blob|data):/.test(address);
}

/** Those that the page came with, and the one with which it shut the door of its host (offline/keep.js). */
const policies = () => [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')].map((meta) => meta.getAttribute('content') ?? '');
