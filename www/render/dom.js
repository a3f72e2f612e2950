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
  else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
}

/**
 * The children that are there.
 * @param {(Child | Child[])[]} children
 * @returns {(Node | string)[]}
 */
export function kept(children) {
  return /** @type {(Node | string)[]} */ (children.flat().filter(Boolean));
}

/**
 * Puts `separator` between the nodes.
 * @param {Node[]} nodes
 * @param {string} separator
 * @returns {(Node | string)[]}
 */
export function joined(nodes, separator) {
  return nodes.flatMap((node, index) => (index > 0 ? [separator, node] : [node]));
}
