import { PARTS } from './api.js';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Landmarks of a page of its own, which are none in the page of others. */
const LANDMARKS = '.bar, main, .foot';

/**
 * Gives what is drawn inside the names by which others may style it, and its headings and landmarks the place that they have in the page around it.
 * @param {Node} root
 * @param {() => number} level  of the first heading
 */
export function named(root, level) {
  const name = (/** @type {Element} */ element) => {
    const parts = Object.keys(PARTS).filter((part) => element.matches(/** @type {string} */ (PARTS[part])));
    if (element.part.value !== parts.join(' ')) element.part.value = parts.join(' ');
    if (element.matches(LANDMARKS)) element.setAttribute('role', 'group');
    if (element.matches(HEADINGS)) element.setAttribute('aria-level', String(Number(element.localName[1]) + level() - 1));
  };
  const within = (/** @type {Element} */ element) => [element, ...element.querySelectorAll(ALL)].forEach(name);
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') name(/** @type {Element} */ (target));
      for (const node of addedNodes) if (node instanceof Element) within(node);
    }
  });
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'aria-pressed'] });
}

const ALL = [HEADINGS, LANDMARKS, ...Object.values(PARTS)].join(', ');
