import { words as danish } from './da-words.js';
import { errors } from './en-files.js';
import { shortDay } from './en-formats.js';
import { quoted } from './quoted.js';
import { vocabulary } from './vocabulary.js';

/** Days are told as the page tells them, and all else in the document's words. @param {string} detail */
const told = (detail) => detail.split(/(\b\d{4}-\d\d-\d\d\b)/).map((part, index) => (index % 2 === 1 ? shortDay(part) : part && quoted(part))).join('');

/** What codes are called; an outcome is the Danish term, as minutes have it, and what it means. */
export const words = vocabulary(told, (outcome, [, line]) => `${quoted(danish.outcomes[outcome].chip)} (${line})`, errors);
