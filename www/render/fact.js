import { t } from '../text/index.js';
import { button, h } from './dom.js';
import { pageOf } from './spans.js';

/**
 * @import { Fact, Minutes, Span } from '../types/referat.js'
 * @import { Tool } from './tools.js'
 *
 * @typedef {Pick<Fact, 'basis' | 'uncertain'>} Standing  how a fact relates to the document
 *
 * @typedef {object} Context  what the drawing of a meeting needs to know
 * @property {Minutes} minutes
 * @property {string} [place]  the item that is being drawn, by name: part of what each of its buttons is called
 * @property {number | null} [page]  the page on which that item begins, which stands with its name
 * @property {(spans: Span[], what: string) => void} reveal  shows words in the source; `what` tells which
 * @property {(item: number) => void} goTo  goes to an item
 * @property {(tool: Tool, item: number) => void} use  what the reader does with an item
 */

/** What something is called, with the item that it belongs to. @param {Context} context @param {string} what */
export function called({ place }, what) {
  return place === undefined ? what : t.fact.at(what, place);
}

/**
 * A short fact that is itself the button: thinly underlined, as its words are in the source.
 * @param {Context} context
 * @param {string} value
 * @param {Span[]} spans
 * @param {string} what  names the fact: `mødested`
 */
export function factButton(context, value, spans, what) {
  if (spans.length === 0) return h('span', {}, value);
  const name = called(context, what);
  const onclick = () => context.reveal(spans, `${name}, ${value}`);
  return button({ class: 'fact', 'aria-label': t.fact.named(value, name, pageOf(spans)), title: t.fact.show(pageOf(spans)), onclick }, value);
}

/**
 * The button beside longer words: "Vis i kilden".
 * @param {Context} context
 * @param {Span[]} spans
 * @param {string} what
 */
export function showButton(context, spans, what) {
  if (spans.length === 0) return null;
  const name = called(context, what);
  const page = pageOf(spans);
  const onPaper = page === undefined ? null : t.print.page(page);
  return button({ class: 'show', 'aria-label': t.fact.showName(name, page), 'data-page': onPaper, onclick: () => context.reveal(spans, name) },
    t.fact.show(page === context.page ? undefined : page));
}

/**
 * The button for words that contradict each other: "Se begge steder".
 * @param {Context} context
 * @param {Span[]} spans
 * @param {string} what
 */
export function showBothButton(context, spans, what) {
  const name = called(context, what);
  return button({ class: 'show', 'aria-label': t.fact.showBothName(name), onclick: () => context.reveal(spans, name) }, t.fact.showBoth);
}

/**
 * Says in a word how a fact relates to the document: `ordret`, `udledt`, `usikker: ...`.
 * @param {Standing} fact
 */
export function basisMark({ basis, uncertain }) {
  if (uncertain !== null) return h('span', { class: 'basis uncertain' }, t.fact.because(uncertain));
  return h('span', { class: 'basis' }, basis === 'verbatim' ? t.fact.verbatim : t.fact.derived);
}

/** True where a fact is not simply what the document says. @param {Standing} fact */
export const departs = ({ basis, uncertain }) => basis !== 'verbatim' || uncertain !== null;

/**
 * The same for short facts, where only what departs from the document's own words is said.
 * @param {Standing} fact
 */
export function departure(fact) {
  return departs(fact) ? basisMark(fact) : null;
}
