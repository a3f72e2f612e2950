import { h } from '../render/dom.js';
import { t } from '../text/index.js';

/** Counts what the browser has fetched for this page since it was open, and says how to check it. It states only what was counted. */
export class ReferatPrivacy extends HTMLElement {
  #calls = 0;
  #line = h('p', { class: 'privacy-line' });
  /** @type {PerformanceObserver | undefined} */ #observer;

  connectedCallback() {
    if (this.childElementCount === 0) this.append(this.#line, explanation());
    this.#tell();
    if (document.readyState === 'complete') this.#watch();
    else window.addEventListener('load', () => this.#watch(), { once: true });
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
  }

  #watch() {
    const opened = performance.now();
    this.#observer = new PerformanceObserver((list) => {
      this.#calls += list.getEntries().filter(({ name, startTime }) => startTime >= opened && reachesTheNet(name)).length;
      this.#tell();
    });
    this.#observer.observe({ type: 'resource' });
  }

  #tell() {
    this.classList.toggle('broken', this.#calls > 0);
    this.#line.textContent = this.#calls === 0 ? t.privacy.line(0) : t.privacy.lineBroken(this.#calls);
  }
}

/** The worker's own script lies in memory, as do data: addresses. @param {string} address */
function reachesTheNet(address) {
  return !/^(?:blob|data):/.test(address);
}

function explanation() {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
  return h('details', { class: 'privacy-more' },
    h('summary', {}, t.privacy.more),
    ...t.privacy.paragraphs.map((words) => h('p', {}, words)),
    h('p', {}, policy ? t.privacy.policy : t.privacy.noPolicy),
    policy && h('pre', { lang: 'en' }, h('code', {}, policy.replaceAll('; ', ';\n'))));
}
