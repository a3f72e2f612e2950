/**
 * Tells those above an element of something; false where one of them does not want it.
 * @param {EventTarget} element
 * @param {string} type
 * @param {unknown} [detail]
 */
export const tell = (element, type, detail) => element.dispatchEvent(new CustomEvent(type, { bubbles: true, cancelable: true, detail }));
