import { button, h } from '../render/dom.js';
import { t } from '../text/index.js';
import { passage } from './passage.js';

/** @typedef {() => Promise<Map<keyof typeof t.privacy.trial.ways, string | null>>} Trial  for each way the directive that stopped it, `''` where the way is not there, null where nothing stopped it */

/**
 * Counts what the browser has fetched for this page since it was open, and says how to check it. It states what was counted,
 * and what the policy forbids where there is one.
 */
export class ReferatPrivacy extends HTMLElement {
  /** One count for the page, even when this element is made anew. */ static #calls = 0;
  static #opened = 0;
  #policy = policies().length > 0;
  #line = h('p', { class: 'privacy-line' });
  #trial = h('div', { class: 'trial', role: 'status' });
  /** Tries every way out of the page. @type {Trial} */ tryAll = () => Promise.resolve(new Map());
  /** @type {PerformanceObserver | undefined} */ #observer;

  connectedCallback() {
    if (this.childElementCount === 0) this.append(this.#line, explanation(this.#policy, this.#trial, () => void this.#try()), file());
    this.#tell();
    if (document.readyState === 'complete') this.#watch();
    else window.addEventListener('load', () => this.#watch(), { once: true });
  }

  disconnectedCallback() {
    this.#count(this.#observer?.takeRecords() ?? []);
    this.#observer?.disconnect();
  }

  #watch() {
    ReferatPrivacy.#opened ||= performance.now();
    this.#observer = new PerformanceObserver((list) => this.#count(list.getEntries()));
    this.#observer.observe({ type: 'resource' });
  }

  /** @param {PerformanceEntry[]} entries */
  #count(entries) {
    ReferatPrivacy.#calls += entries.filter(({ name, startTime }) => startTime >= ReferatPrivacy.#opened && reachesTheNet(name)).length;
    this.#tell();
  }

  /** Tries to send something in every way, and shows what the browser did. */
  async #try() {
    const { ways, trying, stopped, missing, passed } = t.privacy.trial;
    this.#trial.replaceChildren(h('p', {}, trying));
    const verdicts = [...await this.tryAll()];
    const said = (/** @type {string | null} */ verdict) => (verdict === null ? passed : verdict === '' ? missing : stopped(verdict));
    this.#trial.replaceChildren(h('dl', { class: 'rows' }, ...verdicts.flatMap(([way, verdict]) => [
      h('dt', {}, ways[way]), h('dd', { class: verdict === null ? 'let-through' : 'stopped' }, said(verdict))])));
  }

  #tell() {
    const calls = ReferatPrivacy.#calls;
    const promise = this.#policy && calls === 0 ? ` ${t.privacy.forbidden}` : '';
    this.classList.toggle('broken', calls > 0);
    this.#line.textContent = t.privacy.line(calls) + promise;
  }
}

/** The worker's own script lies in memory, as do data: addresses. @param {string} address */
function reachesTheNet(address) {
  return !/^(?:blob|data):/.test(address);
}

/** Those that the page came with, and the one with which it shut the door of its host (offline/keep.js). */
const policies = () => [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')].map((meta) => meta.getAttribute('content') ?? '');

/** @param {boolean} policy @param {HTMLElement} trial  a place for what a trial showed @param {() => void} begin */
function explanation(policy, trial, begin) {
  const code = h('code', {});
  const fill = () => (code.textContent = policies().join('\n\n').replaceAll('; ', ';\n'));
  return h('details', { class: 'privacy-more', ontoggle: fill },
    h('summary', {}, t.privacy.more),
    passage('privacy'),
    h('p', {}, button({ class: 'button', onclick: begin }, t.privacy.trial.button), ' ', t.privacy.trial.hint),
    trial,
    h('p', {}, policy ? t.privacy.policy : t.privacy.noPolicy),
    policy && h('pre', { lang: 'en' }, code));
}

/** The tool as one file: how to keep it, where the page offers it, and how to check it. */
function file() {
  const [name, bytes, sum] = document.querySelector('meta[name="referat-file"]')?.getAttribute('content')?.split(' ') ?? [];
  const { privacy } = t;
  return h('details', { class: 'privacy-more' },
    h('summary', {}, name ? privacy.save : privacy.file),
    name && h('p', {}, h('a', { href: name, download: true }, privacy.save), ` (${privacy.saveSize(Number(bytes))})`),
    name && h('p', {}, privacy.sum, ' ', h('code', { class: 'sum' }, sum)),
    passage('file'));
}
