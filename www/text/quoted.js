/** Stands before and after words that are not of the page's own language: a document's. A document's own are left out. */
const MARK = '\x1f';

/** Marks words in a text as a document's, so that they can be told apart when it is drawn. @param {string} words */
export const quoted = (words) => MARK + plain(words) + MARK;

/** A text without such marks, where all of it must be one language. @param {string} text */
export const plain = (text) => text.replaceAll(MARK, '');

/** The parts of a text: every second one is a document's. @param {string} text */
export const partsOf = (text) => text.split(MARK);
