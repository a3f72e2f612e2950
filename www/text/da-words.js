import { errors } from './da-files.js';
import { shortDay } from './da-formats.js';
import { vocabulary } from './vocabulary.js';

/** What codes are called; days are told as a reader writes them. */
export const words = vocabulary((detail) => detail.replace(/\b\d{4}-\d\d-\d\d\b/g, shortDay), (_, [alone]) => alone, errors);
