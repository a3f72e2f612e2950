import { da } from './da.js';

/** Everything the page says, in the language of the reader. Another language is another table of the same shape. */
export const t = da;
