import { t } from '../text/index.js';
import { button, h } from './dom.js';

/**
 * @import { Fact, Minutes, Span } from '../types/referat.js'
 *
 * @typedef {Pick<Fact, 'basis' | 'uncertain'>} Standing  how a fact relates to the document
 *
 * @typedef {object} Context  what the drawing of a meeting needs to know
 * @property {Minutes} minutes
 * @property {(spans: Span[], what: string) => void} reveal  shows words in the source; `what` tells which
 * @property {(item: number) => void} goTo  goes to an item
 */

/**
 * A short fact that is itself the button: thinly underlined, as its words are in the source.
 * @param {Context} context
 * @param {string} value
 * @param {Span[]} spans
 * @param {string} what  names the fact: `mødested`
 */
export function factButton(context, value, spans, what) {
  if (spans.length === 0) return h('span', {}, value);
  const onclick = () => context.reveal(spans, `${what}, ${value}`);
  return button({ class: 'fact', 'aria-label': t.fact.named(value, what), title: t.fact.show, onclick }, value);
}

/**
 * The button beside longer words: "Vis i kilden".
 * @param {Context} context
 * @param {Span[]} spans
 * @param {string} what
 */
export function showButton(context, spans, what) {
  if (spans.length === 0) return null;
  return button({ class: 'show', 'aria-label': t.fact.showName(what), onclick: () => context.reveal(spans, what) }, t.fact.show);
}

/**
 * The button for words that contradict each other: "Se begge steder".
 * @param {Context} context
 * @param {Span[]} spans
 * @param {string} what
 */
export function showBothButton(context, spans, what) {
  return button({ class: 'show', 'aria-label': t.fact.showBothName(what), onclick: () => context.reveal(spans, what) }, t.fact.showBoth);
}

/**
 * Says in a word how a fact relates to the document: `ordret`, `udledt`, `usikker: ...`.
 * @param {Standing} fact
 * @param {string} [from]  the words that it was concluded from
 */
export function basisMark({ basis, uncertain }, from) {
  if (uncertain !== null) return h('span', { class: 'basis uncertain' }, t.fact.because(uncertain));
  if (basis === 'verbatim') return h('span', { class: 'basis' }, t.fact.verbatim);
  return h('span', { class: 'basis' }, from ? t.fact.derivedFrom(from) : t.fact.derived);
}

/**
 * The same for short facts, where only what departs from the document's own words is said.
 * @param {Standing} fact
 */
export function departure(fact) {
  return fact.basis === 'verbatim' && fact.uncertain === null ? null : basisMark(fact);
}
