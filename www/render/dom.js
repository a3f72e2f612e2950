import { partsOf, plain } from '../text/quoted.js';

/**
 * @typedef {Node | string | null | undefined | false} Child
 * @typedef {string | number | boolean | null | undefined | ((event: any) => void)} Value
 */

/**
 * Makes an element. A function becomes a listener (`onclick`), `true` an empty attribute; what is false, null or undefined is left out,
 * among the children too.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, Value>} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...kept(children));
  return element;
}

/**
 * Makes a button that does what it says and submits nothing.
 * @param {Record<string, Value>} attributes
 * @param {...(Child | Child[])} children
 */
export function button(attributes, ...children) {
  return h('button', { type: 'button', ...attributes }, ...children);
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {Value} value
 */
function set(element, name, value) {
  if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
  else if (value === true) element.setAttribute(name, '');
  else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, plain(String(value)));
}

/**
 * The children that are there; a document's words among the page's own stand in an element that tells their language.
 * @param {(Child | Child[])[]} children
 * @returns {(Node | string)[]}
 */
export function kept(children) {
  const there = /** @type {(Node | string)[]} */ (children.flat().filter(Boolean));
  return there.flatMap(/** @returns {(Node | string)[]} */ (child) => (typeof child === 'string' ? partsOf(child).map(spoken) : [child]));
}

/** @param {string} words @param {number} index */
const spoken = (words, index) => (index % 2 === 1 ? h('span', { lang: 'da' }, words) : words);

/**
 * Puts `separator` between the nodes.
 * @param {Node[]} nodes
 * @param {string} separator
 * @returns {(Node | string)[]}
 */
export function joined(nodes, separator) {
  return nodes.flatMap((node, index) => (index > 0 ? [separator, node] : [node]));
}
