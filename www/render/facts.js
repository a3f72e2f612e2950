import { merged } from './spans.js';

/** @import { Item, Minutes, Span } from '../types/referat.js' */

/**
 * The words of all facts of a meeting, in order and disjoint: what the source underlines.
 * @param {Minutes} minutes
 * @returns {Span[]}
 */
export function factSpans({ meeting, items }) {
  /** @type {Span[]} */
  const found = [];
  collect(meeting, found);
  for (const item of items) collect(factsOf(item), found);
  return merged(found);
}

/** The parts of an item that state something; its sections and its extent do not. @param {Item} item */
function factsOf({ evidence, proposal, decision, earlierDecisions, attachments, routing, references, amounts }) {
  return [evidence, proposal?.bySpans, proposal?.clauses, decision, earlierDecisions, attachments, routing, references, amounts];
}

/**
 * @param {unknown} value
 * @param {Span[]} found
 */
function collect(value, found) {
  if (typeof value !== 'object' || value === null) return;
  if (isSpan(value)) found.push(value);
  else for (const part of Object.values(value)) collect(part, found);
}

/**
 * @param {object} value
 * @returns {value is Span}
 */
function isSpan(value) {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}
