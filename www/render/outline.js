import { t } from '../text/index.js';
import { signOf } from './chip.js';
import { button, h } from './dom.js';
import { itemId } from './ids.js';
import { LOOKS, resultsOf } from './outcomes.js';

/**
 * @import { Item, Section } from '../types/referat.js'
 * @import { Context } from './fact.js'
 */

/** The items as a list of links. @param {Context} context */
export function outlineList(context) {
  const { items } = context.minutes;
  if (items.length === 0) return h('p', { class: 'hint' }, t.outline.empty);
  return h('ol', { class: 'outline' }, ...items.map((item, index) => entry(context, item, index)));
}

/**
 * @param {Context} context
 * @param {Item} item
 * @param {number} index
 */
function entry(context, item, index) {
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    context.goTo(index);
  };
  return h('li', { 'data-item': index },
    h('a', { href: `#${itemId(index)}`, onclick: go },
      h('span', { class: 'outline-number' }, item.number ?? '–'), h('span', { class: 'outline-title' }, item.title),
      h('span', { class: 'outline-signs' }, ...signs(item))));
}

/** The sections of an item, for the line of the outline that is current. @param {Context} context @param {number} index */
export function sectionList(context, index) {
  const sections = context.minutes.items[index]?.sections ?? [];
  return h('ol', { class: 'outline-sections' }, ...sections.map((one) => section(context, one)));
}

/** @param {Item} item */
function signs(item) {
  return resultsOf(item).map((result) => h('span', { class: LOOKS[result].tone },
    signOf(result), h('span', { class: 'visually-hidden' }, `, ${t.outcomes[result].line}`)));
}

/** @param {Context} context @param {Section} section */
function section(context, { kind, heading, headingSpans, spans }) {
  const name = heading ?? t.outline.sections[kind] ?? kind;
  const target = headingSpans.length > 0 ? headingSpans : spans.slice(0, 1);
  const onclick = () => context.reveal(target, name);
  return h('li', {}, button({ class: 'plain', 'aria-label': t.fact.showSection(name), onclick }, name));
}
