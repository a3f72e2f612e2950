// What the tables of texts say, for the tests that compare them.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plain } from '../../www/text/quoted.js';

/** @typedef {typeof import('../../www/text/da.js').da} Table */

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

/** The names of the model's values. @type {{ $defs: Record<string, { oneOf?: { const: string }[], enum?: string[] }> }} */
const { $defs } = JSON.parse(readFileSync(path('../../schema/referat-1.schema.json'), 'utf8'));
const valuesOf = (/** @type {string} */ name) => $defs[name]?.oneOf?.map((one) => one.const) ?? $defs[name]?.enum ?? [];

export const CODES = valuesOf('Code');
export const DOUBTS = valuesOf('Doubt');
export const ERRORS = [...readFileSync(path('../../www/text/da-files.js'), 'utf8').matchAll(/^ {2}'?([a-z-]+)'?: (?:always|\(\w+\) =>|unsupported)/gm)]
  .map(([, code]) => code ?? '');

/** Numbers and names of the library's main groups of subjects. */
export const SUBJECTS = [...readFileSync(path('../../src/messages/export.rs'), 'utf8').matchAll(/^ {4}\("(\d\d)", "([^"]+)"\),$/gm)]
  .map(([, number = '', name = '']) => /** @type {const} */ ([number, name]));

/** @param {object} table @param {string} [at] @returns {[string, unknown][]} */
export const leaves = (table, at = '') => Object.entries(table).flatMap(([key, value]) =>
  (typeof value === 'object' && value !== null ? leaves(value, `${at}.${key}`) : [/** @type {[string, unknown]} */ ([`${at}.${key}`, value])]));

/** What a text says, whatever it is about; null where it needs more than words and numbers. @param {unknown} say @param {unknown[]} about */
export function sample(say, about = [7, 3, 2]) {
  if (typeof say !== 'function') return say;
  try {
    const said = say(...about);
    return typeof said === 'object' || said === undefined ? null : String(said);
  } catch {
    return null;
  }
}

/** What a table says about values of the model, in their order. @param {Table} t @param {string} detail */
export function chosen(t, detail) {
  return [
    ...CODES.flatMap((code) => [t.diagnostic(/** @type {any} */ (code), detail), t.files.warning(/** @type {any} */ (code), detail) ?? '']),
    ...SUBJECTS.map(([number, name]) => t.many.filters.subject(number, name)),
    ...DOUBTS.map((doubt) => t.fact.because(/** @type {any} */ (doubt))),
    ...ERRORS.flatMap((code) => Object.values(t.error(code, detail))),
    t.error('unsupported-type', 'DOC').next, t.error('unsupported-type', 'ZIP').next, t.error('encrypted', 'sealed').next,
  ];
}

/** So many sides texts have. */
const ABOUT = [
  [7, 3, 2], [1, 1, 1], [0, 0, undefined], ['', '', undefined], [null, null], [['1', '2'], ['1']],
  [{ hits: 2, groups: 2, documents: 2, all: 5, read: 1, failed: 1, locked: 1, cancelled: 1, skipped: 1, busy: false }],
  [{ all: 5, read: 1, failed: 1, locked: 1, cancelled: 1, skipped: 0, busy: true }],
  [2, 2, ['2025-02-04', '2025-03-04']], [2, 2, ['2025-02-04', '2025-02-04']],
];

/** The words of at least four letters in a text, small. @param {string} text */
export const wordsIn = (text) => new Set(plain(text).toLowerCase().match(/\p{L}{4,}/gu));

/** The longer texts in a language. @param {string} lang */
export const pagesIn = (lang) => readdirSync(path('../../www/pages')).filter((name) => name.endsWith(`.${lang}.html`))
  .map((name) => readFileSync(path(`../../www/pages/${name}`), 'utf8').replace(/<[^>]*>/g, ' '));

/** All that a language says, as words. @param {Table} t */
export const wordsOf = (t) => wordsIn([
  ...pagesIn(t.lang),
  ...leaves(t).filter(([at]) => !/\.(?:quoted|file|type)$/.test(at)).flatMap(([, text]) => ABOUT.map((about) => sample(text, about))), ...chosen(t, ''), ...chosen(t, '1'),
].join(' '));
