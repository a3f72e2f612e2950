/**
 * @import { ReasonKind, State, TwinReason } from '../types/collection.js'
 * @import { Diagnostic, Doubt, Outcome } from '../types/referat.js'
 *
 * @typedef {[alone: string, counted: string]} Name
 * @typedef {[cause: string, next: string]} Trouble  why a file could not be read, and what to do next
 * @typedef {object} Words  src/messages/da.json and en.json, which the parser's module carries as sections `words-da` and `words-en`
 * @property {Record<Outcome | 'none', Name>} outcomes
 * @property {Record<Diagnostic['code'], [string]>} diagnostics
 * @property {Record<Doubt, [string]>} doubts
 * @property {Record<string, Trouble>} errors  by code, or `code/detail` where the detail makes a difference
 * @property {Record<string, [string]>} subjects  by the number of the main group
 * @property {Record<State, [string]>} states
 * @property {Record<ReasonKind, [string]>} reasons
 * @property {Record<TwinReason, [string]>} twins
 */

/** A sentence with the detail in its place; of `[with {}|without]` one side is said. @param {string} sentence @param {string} detail */
const filled = (sentence, detail) => sentence.replace(/\[(.*?)(?:\|(.*))?\]/, (_, part, without = '') => (detail ? part.replace('{}', () => detail) : without));

/**
 * What codes are called in a language. None of the parser's comes before it is there itself, which is when its words are learnt.
 * @param {(detail: string) => string} told  how a language tells what a document says
 * @param {(outcome: Outcome | 'none', name: Name) => string} chip  how an outcome stands alone
 * @param {(detail: string) => Words['errors']} own  the page's own errors
 */
export function vocabulary(told, chip, own) {
  const words = /** @type {Words} */ ({ errors: {} });
  const outcomes = /** @type {Record<Outcome | 'none', { chip: string, line: string }>} */ ({});
  return {
    outcomes,
    doubt: (/** @type {Doubt} */ doubt) => words.doubts[doubt][0],
    subject: (/** @type {string} */ group) => words.subjects[group]?.[0] ?? '',
    state: (/** @type {State} */ state) => words.states[state][0],
    reason: (/** @type {ReasonKind} */ reason) => words.reasons[reason][0],
    twin: (/** @type {TwinReason} */ twin) => words.twins[twin][0],
    diagnostic: (/** @type {Diagnostic['code']} */ code, /** @type {string | null} */ detail) => filled(words.diagnostics[code][0], told(detail ?? '')),
    error(/** @type {string} */ code, /** @type {string | null} */ detail) {
      const [errors, about] = [{ ...words.errors, ...own(detail ?? '') }, detail ?? ''];
      const [cause, next] = /** @type {Trouble} */ (errors[`${code}/${about}`] ?? errors[code] ?? errors['internal']);
      return { cause: filled(cause, about), next };
    },
    learn(/** @type {Words} */ learnt) {
      Object.assign(words, learnt);
      for (const [outcome, name] of /** @type {[Outcome | 'none', Name][]} */ (Object.entries(learnt.outcomes))) {
        outcomes[outcome] = { chip: chip(outcome, name), line: name[1] };
      }
    },
  };
}
