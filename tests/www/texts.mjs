// What the tables of texts say, for the tests that compare them.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errors } from '../../www/text/da-files.js';
import { da } from '../../www/text/da.js';
import { en } from '../../www/text/en.js';
import { plain } from '../../www/text/quoted.js';

/** @typedef {typeof import('../../www/text/da.js').da} Table */

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

/** The names of the model's values. @type {{ $defs: Record<string, { oneOf?: { const: string }[], enum?: string[] }> }} */
const { $defs } = JSON.parse(readFileSync(path('../../schema/referat-1.schema.json'), 'utf8'));
const valuesOf = (/** @type {string} */ name) => $defs[name]?.oneOf?.map((one) => one.const) ?? $defs[name]?.enum ?? [];

/** What a language calls the codes of the parser. @param {string} lang @returns {import('../../www/text/vocabulary.js').Words} */
const wordsOfParser = (lang) => JSON.parse(readFileSync(path(`../../src/messages/${lang}.json`), 'utf8'));

// The page learns them from the parser's module.
for (const table of [da, en]) table.learn(wordsOfParser(table.lang));

export { da, en };
/** The values of a type of the answers. @param {string} name */
const answersOf = (name) => [.../** @type {RegExpExecArray} */ (new RegExp(`^export type ${name} =([^;]+);`, 'm').exec(answers))[1]?.matchAll(/'(\w+)'/g) ?? []].map(([, value]) => value);
const answers = readFileSync(path('../../www/types/collection.d.ts'), 'utf8');

export const CODES = valuesOf('Code');
export const OUTCOMES = [...valuesOf('Outcome'), 'none'];
export const DOUBTS = valuesOf('Doubt');
export const ERRORS = [...Object.keys(errors('')), ...Object.keys(wordsOfParser('da').errors)];

/** Numbers of the library's main groups of subjects. */
export const SUBJECTS = Object.keys(wordsOfParser('da').subjects);

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
    ...OUTCOMES.flatMap((outcome) => Object.values(/** @type {any} */ (t.outcomes)[outcome])),
    ...SUBJECTS.map(t.subject),
    ...answersOf('State').map((state) => t.state(/** @type {any} */ (state))),
    ...answersOf('ReasonKind').map((reason) => t.reason(/** @type {any} */ (reason))),
    ...answersOf('TwinReason').map((twin) => t.twin(/** @type {any} */ (twin))),
    ...DOUBTS.map((doubt) => t.fact.because(/** @type {any} */ (doubt))),
    ...ERRORS.flatMap((code) => Object.values(t.error(code, detail))),
    ...['DOC', 'PAGES', 'ZIP'].map((type) => t.error('unsupported-type', type).next), t.error('encrypted', 'sealed').next,
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
  ...leaves(t).filter(([at]) => !/\.(?:quoted|file|type|learn)$/.test(at)).flatMap(([, text]) => ABOUT.map((about) => sample(text, about))), ...chosen(t, ''), ...chosen(t, '1'),
].join(' '));
