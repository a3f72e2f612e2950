/**
 * @import { Decision, Part, Span } from '../types/referat.js'
 *
 * @typedef {{ text: string } | { part: Part }} Piece
 */

const BLANK_LINE = /\n[^\S\n]*\n/;
const LIST_ENTRY = /^\s*(?:\d+[.)]|[-–•*])\s/;
const WORD = /\p{L}{3}/u;

/**
 * The paragraphs that spans make up: lines that the page broke are joined, blank lines and list entries keep theirs.
 * @param {string} text
 * @param {Span[]} spans
 * @returns {string[]}
 */
export function paragraphs(text, spans) {
  /** @type {string[]} */
  const out = [];
  let end = 0;
  for (const span of spans) {
    const slice = text.slice(span.start, span.end);
    const joins = out.length > 0 && !BLANK_LINE.test(text.slice(end, span.start)) && !LIST_ENTRY.test(slice);
    if (joins) out.push(`${out.pop()} ${slice}`);
    else out.push(...slice.split(BLANK_LINE));
    end = span.end;
  }
  return out;
}

/**
 * A decision's words with its numbered parts in their places.
 * @param {string} text
 * @param {Decision} decision
 * @returns {Piece[]}
 */
export function pieces(text, { spans, parts }) {
  const stretches = parts.flatMap((part) => part.spans.map((span) => ({ part, span }))).sort((a, b) => a.span.start - b.span.start);
  /** @type {Piece[]} */
  const out = [];
  /** @type {Span[]} */
  let prose = [];
  const flush = () => {
    out.push(...paragraphs(text, prose).map((words) => ({ text: words })));
    prose = [];
  };
  const keep = (/** @type {number} */ start, /** @type {number} */ end) => {
    if (WORD.test(text.slice(start, end))) prose.push({ start, end });
  };
  for (const { start, end } of spans) {
    let at = start;
    for (const { part, span } of stretches) {
      if (span.end <= start || span.start >= end) continue;
      keep(at, labelStart(text, at, span.start));
      flush();
      if (!out.some((piece) => 'part' in piece && piece.part === part)) out.push({ part });
      at = span.end;
    }
    keep(at, end);
  }
  flush();
  return out;
}

/**
 * Where the number before a part begins: its line, if nothing but the number stands on it.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function labelStart(text, start, end) {
  const line = text.lastIndexOf('\n', end - 1) + 1;
  return line > start && !WORD.test(text.slice(line, end)) ? line : end;
}
