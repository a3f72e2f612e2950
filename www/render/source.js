import { t } from '../text/index.js';
import { h } from './dom.js';
import { factSpans } from './facts.js';
import { covers, merged, within } from './spans.js';

/**
 * @import { Minutes, Span } from '../types/referat.js'
 *
 * @typedef {{ start: number, end: number }} Stretch
 * @typedef {{ facts: Span[], headings: Span[], furniture: Span[], noted: Span[], breaks: Map<number, number> }} Layers
 *   what is drawn on the text; `breaks` tells which page begins where
 */

/** Small enough to be drawn in a moment. */
const CHUNK = 4000;

/**
 * The text in stretches that can be drawn one at a time: an item begins one, and a long item has several, cut at blank lines.
 * @param {Minutes} minutes
 * @returns {Stretch[]}
 */
export function stretchesOf({ source: { text }, items }) {
  const starts = items.flatMap(({ spans }) => spans.slice(0, 1).map(({ start }) => lineStart(text, start)));
  const first = Math.max(0, text.search(/\S/));
  const cuts = [first, ...new Set(starts.filter((start) => start > first)), text.length].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, index) => split(text, /** @type {number} */ (cuts[index]), end));
}

/** @param {string} text @param {number} offset */
const lineStart = (text, offset) => text.lastIndexOf('\n', offset - 1) + 1;

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {Stretch[]}
 */
function split(text, start, end) {
  /** @type {Stretch[]} */
  const out = [];
  let at = start;
  while (end - at > CHUNK) {
    const cut = cutAfter(text, at + CHUNK);
    if (cut >= end) break;
    out.push({ start: at, end: cut });
    at = cut;
  }
  if (end > at) out.push({ start: at, end });
  return out;
}

/** Where a line begins at or after an offset; in a text without lines, the offset itself. @param {string} text @param {number} offset */
function cutAfter(text, offset) {
  const newline = text.indexOf('\n', offset);
  const far = newline < 0 || newline - offset > CHUNK;
  if (far) return isLowSurrogate(text, offset) ? offset + 1 : offset;
  let cut = newline + 1;
  while (text[cut] === '\n') cut += 1;
  return cut;
}

/** @param {string} text @param {number} offset */
const isLowSurrogate = (text, offset) => (text.charCodeAt(offset) & 0xfc00) === 0xdc00;

/** @param {Minutes} minutes @returns {Layers} */
export function layersOf(minutes) {
  const sections = minutes.items.flatMap((item) => item.sections.flatMap(({ headingSpans }) => headingSpans));
  const titles = minutes.items.flatMap((item) => item.head.slice(0, 1).flatMap(({ spans }) => spans));
  return {
    facts: factSpans(minutes),
    headings: merged([...sections, ...titles]),
    furniture: merged(minutes.furniture),
    noted: [],
    breaks: pageBreaks(minutes),
  };
}

/** @param {Minutes} minutes @returns {Map<number, number>} */
function pageBreaks({ source, front, items, furniture }) {
  const breaks = new Map();
  if (!source.pages) return breaks;
  const first = new Map();
  const blocks = [...front, ...items.flatMap(({ head, sections }) => [...head, ...sections.flatMap((section) => section.blocks)])];
  for (const { start, page } of [...blocks.flatMap(({ spans }) => spans), ...furniture]) {
    if (page !== undefined && start < (first.get(page) ?? Infinity)) first.set(page, start);
  }
  for (const [page, start] of first) breaks.set(start, page);
  return breaks;
}

/**
 * Draws a stretch: the words exactly as they are, facts underlined, `marks` marked.
 * @param {string} text
 * @param {Stretch} stretch
 * @param {Layers} layers
 * @param {Span[]} marks  in order and disjoint
 * @returns {Node[]}
 */
export function drawStretch(text, stretch, layers, marks) {
  const inside = within(marks, stretch);
  /** @type {Node[]} */
  const out = [];
  let at = stretch.start;
  for (const mark of inside) {
    out.push(...plain(text, { start: at, end: mark.start }, layers), ...marked(text, mark, layers));
    at = mark.end;
  }
  out.push(...plain(text, { start: at, end: stretch.end }, layers));
  return out;
}

/** @param {string} text @param {Stretch} stretch @param {Layers} layers */
function marked(text, stretch, { breaks }) {
  return parts(stretch, [...breaks.keys()].filter((offset) => offset > stretch.start && offset < stretch.end)).flatMap(({ start, end }) => [
    ...pageBreak(breaks, start),
    h('mark', { tabindex: '-1', 'data-start': start, 'data-end': end }, document.createTextNode(text.slice(start, end))),
  ]);
}

/** @param {string} text @param {Stretch} stretch @param {Layers} layers */
function plain(text, stretch, layers) {
  const { facts, headings, furniture, noted } = layers;
  const edges = [facts, headings, furniture, noted].flatMap((layer) => within(layer, stretch)).flatMap(({ start, end }) => [start, end]);
  const cuts = [...edges, ...layers.breaks.keys()].filter((offset) => offset > stretch.start && offset < stretch.end);
  return parts(stretch, cuts).flatMap(({ start, end }) =>
    [...pageBreak(layers.breaks, start), piece(text.slice(start, end), classesAt(layers, start))]);
}

/** @param {Stretch} stretch @param {number[]} cuts @returns {Stretch[]} */
function parts({ start, end }, cuts) {
  const bounds = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  return bounds.slice(1).map((to, index) => ({ start: /** @type {number} */ (bounds[index]), end: to }));
}

/** @param {Layers} layers @param {number} offset */
function classesAt({ facts, headings, furniture, noted }, offset) {
  const classes = { 'source-heading': headings, 'source-fact': facts, 'source-furniture': furniture, 'source-noted': noted };
  return Object.entries(classes).flatMap(([name, spans]) => (covers(spans, offset) ? [name] : [])).join(' ');
}

/** @param {string} words @param {string} classes */
function piece(words, classes) {
  const node = document.createTextNode(words);
  return classes ? h('span', { class: classes }, node) : node;
}

/** The page on which an offset lies, where the document has pages. @param {Layers} layers @param {number} offset */
export function pageAt({ breaks }, offset) {
  const before = [...breaks].filter(([start]) => start <= offset);
  return before.sort(([a], [b]) => a - b).at(-1)?.[1] ?? null;
}

/** @param {Map<number, number>} breaks @param {number} offset */
function pageBreak(breaks, offset) {
  const page = breaks.get(offset);
  return page === undefined ? [] : [h('span', { class: 'page-break', lang: t.lang }, t.item.page(page))];
}
