/**
 * @import { Decision, Item, Minutes, Outcome } from '../types/referat.js'
 *
 * @typedef {Outcome | 'none'} Result  an outcome, or that there is no decision
 * @typedef {'yes' | 'no' | 'wait' | 'note' | 'none'} Tone
 */

/**
 * The sign and the tone that go with the word of each outcome, in the order in which outcomes are listed.
 * @type {Record<Result, { sign: string, tone: Tone }>}
 */
export const LOOKS = {
  approved: { sign: '✓', tone: 'yes' },
  approvedWithChanges: { sign: '✓', tone: 'yes' },
  recommended: { sign: '↑', tone: 'yes' },
  elected: { sign: '✓', tone: 'yes' },
  discussed: { sign: '…', tone: 'note' },
  noted: { sign: 'i', tone: 'note' },
  forwarded: { sign: '→', tone: 'note' },
  procedural: { sign: '§', tone: 'note' },
  postponed: { sign: '‖', tone: 'wait' },
  returned: { sign: '←', tone: 'wait' },
  referredUp: { sign: '↑', tone: 'wait' },
  unclear: { sign: '?', tone: 'wait' },
  rejected: { sign: '×', tone: 'no' },
  withdrawn: { sign: '×', tone: 'none' },
  lapsed: { sign: '×', tone: 'none' },
  noAction: { sign: '–', tone: 'none' },
  none: { sign: '–', tone: 'none' },
};

const ORDER = /** @type {Result[]} */ (Object.keys(LOOKS));

/** The outcomes of an item's decision, or that there is none. @param {Item} item @returns {Result[]} */
export function resultsOf({ decision }) {
  if (!decision) return ['none'];
  return decision.outcomes.length > 0 ? decision.outcomes : ['unclear'];
}

/** The tone of a decision: that of its first outcome. @param {Decision} decision @returns {Tone} */
export function toneOf({ outcomes }) {
  return LOOKS[outcomes[0] ?? 'unclear'].tone;
}

/**
 * How many items have each outcome. An item with two outcomes is counted at both.
 * @param {Minutes} minutes
 * @returns {[Result, number][]}
 */
export function countResults({ items }) {
  const all = items.flatMap(resultsOf);
  return ORDER.map((result) => /** @type {[Result, number]} */ ([result, all.filter((other) => other === result).length]))
    .filter(([, count]) => count > 0);
}
