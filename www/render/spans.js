/** @import { Span } from '../types/referat.js' */

/** The words on which a fact stands, as the document has them. @param {string} text @param {Span[]} spans */
export function words(text, spans) {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** The page on which the first of some words stand, where the document has pages. @param {Span[]} spans @returns {number | undefined} */
export const pageOf = ([span]) => span?.page ?? undefined;

/**
 * Spans in order, those that overlap made one.
 * @param {Span[]} spans
 * @returns {Span[]}
 */
export function merged(spans) {
  return joinSpans(spans, (last, next) => next.start <= last.end);
}

/**
 * The places in the document that spans point to: those with only white space between them are one place.
 * @param {string} text
 * @param {Span[]} spans
 * @returns {Span[]}
 */
export function places(text, spans) {
  return joinSpans(spans, (last, next) => next.start <= last.end || text.slice(last.end, next.start).trim() === '');
}

/**
 * @param {Span[]} spans
 * @param {(last: Span, next: Span) => boolean} belong
 * @returns {Span[]}
 */
function joinSpans(spans, belong) {
  /** @type {Span[]} */
  const out = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last && belong(last, span)) last.end = Math.max(last.end, span.end);
    else out.push({ ...span });
  }
  return out;
}

/**
 * The parts of ordered, disjoint spans that lie inside a stretch.
 * @param {Span[]} spans
 * @param {{ start: number, end: number }} stretch
 * @returns {Span[]}
 */
export function within(spans, { start, end }) {
  const inside = [];
  for (let i = firstEndingAfter(spans, start); i < spans.length; i += 1) {
    const span = /** @type {Span} */ (spans[i]);
    if (span.start >= end) break;
    inside.push({ ...span, start: Math.max(span.start, start), end: Math.min(span.end, end) });
  }
  return inside;
}

/**
 * @param {Span[]} spans
 * @param {number} offset
 */
function firstEndingAfter(spans, offset) {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (/** @type {Span} */ (spans[middle]).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** True where some span of an ordered, disjoint list holds the offset. @param {Span[]} spans @param {number} offset */
export function covers(spans, offset) {
  const span = spans[firstEndingAfter(spans, offset)];
  return span !== undefined && span.start <= offset;
}
