import { make } from 'referat:app';
import style from 'referat:style';
import { relabelled } from '../text/labels.js';

/** @typedef {ReturnType<typeof make> & { sheet: CSSStyleSheet }} Instance  the app, as it speaks to some of the viewers, and its style sheet */

/** What has been made, by what it says. @type {Map<string, Instance>} */
const made = new Map();

/** The parser's, once it is there. @type {WebAssembly.Module | null} */
let met = null;

/** Learns what the parser's codes are called. @param {WebAssembly.Module} module */
export function learn(module) {
  for (const app of made.values()) app.learn(module);
  met = module;
}

/**
 * The app in a language, with some texts said otherwise.
 * @param {string} lang
 * @param {object} labels
 * @returns {Instance}
 */
export function speaking(lang, labels) {
  const key = JSON.stringify([lang, labels]);
  const instance = made.get(key) ?? instantiate(lang, labels);
  made.set(key, instance);
  return instance;
}

/** The names of elements are the whole page's: each instance has others. @param {string} lang @param {object} labels @returns {Instance} */
function instantiate(lang, labels) {
  const app = make();
  const names = Object.keys(app.ELEMENTS);
  let suffix = '';
  for (let number = 2; customElements.get(`referat-app${suffix}`); number += 1) suffix = `-${number}`;
  app.define(suffix);
  app.speak(lang, (table) => relabelled(table, labels));
  if (met) app.learn(met);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.replace(new RegExp(`(?<![\\w-])(?:${names.join('|')})\\b(?!-)`, 'g'), `$&${suffix}`));
  return Object.assign(app, { sheet });
}
