import { da } from './da.js';
import { en } from './en.js';

/** The languages of the page, the first of which is that of the documents. */
export const LANGUAGES = [da, en];

/** Languages whose readers can read Danish, or had rather. */
const NORTHERN = /^(?:da|nb|nn|no|sv|fo|kl|is)\b/;

/** The language for a reader who has set these in the browser: Danish, unless it is clearly not what they read. @param {readonly string[]} preferred */
export const languageFor = ([first = 'da']) => (NORTHERN.test(first) ? 'da' : 'en');

/** Everything the page says, in the language of the reader. It changes: nothing may keep a text of it from before. */
export let t = da;

/** The latest. @type {Parameters<typeof speak>} */
let spoken = ['da'];

/** Sets the language. @param {string} lang @param {(table: typeof da) => typeof da} [relabel]  says some of it otherwise */
export function speak(lang, relabel = (table) => table) {
  spoken = [lang, relabel];
  t = relabel(LANGUAGES.find((table) => table.lang === lang) ?? da);
}

/** Learns what the codes of the parser are called, which stands in its module; throws where it does not. @param {WebAssembly.Module} module */
export function learn(module) {
  for (const table of LANGUAGES) {
    const [words] = WebAssembly.Module.customSections(module, `words-${table.lang}`);
    table.learn(JSON.parse(new TextDecoder().decode(words)));
  }
  speak(...spoken);
}
