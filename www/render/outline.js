import { t } from '../text/index.js';
import { signOf } from './chip.js';
import { button, h } from './dom.js';
import { called, departs } from './fact.js';
import { itemId } from './ids.js';
import { LOOKS, resultsOf } from './outcomes.js';
import { titleOfItem } from './titles.js';

/**
 * @import { Item, Section } from '../types/referat.js'
 * @import { Context } from './fact.js'
 */

/** The items as a list of links. @param {Context} context */
export function outlineList(context) {
  const { items } = context.minutes;
  if (items.length === 0) return h('p', { class: 'hint' }, t.outline.empty);
  return h('ol', { class: 'outline' }, items.flatMap((item, index) => [groupLine(items, index), entry(context, item, index)]));
}

/** The name of the group that begins with an item, or null. @param {Item[]} items @param {number} index */
export function groupAt(items, index) {
  const group = items[index]?.group ?? null;
  return group === (items[index - 1]?.group ?? null) ? null : group;
}

/** @param {Item[]} items @param {number} index */
function groupLine(items, index) {
  const group = groupAt(items, index);
  return group === null ? null : h('li', { class: 'outline-group', lang: 'da' }, group);
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
      h('span', { class: 'outline-number' }, item.number ?? '–'), h('span', { class: 'outline-title' }, titleOfItem(item), item.closed && h('span', { class: 'outline-mark' }, t.item.closed), item.listed && h('span', { class: 'outline-mark' }, t.item.listed)),
      h('span', { class: 'outline-signs', 'data-read': item.decision?.readings.some(departs) }, ...signs(item))));
}

/** The sections of an item, for the line of the outline that is current. @param {Context} context @param {number} index */
export function sectionList(context, index) {
  const item = /** @type {Item} */ (context.minutes.items[index]);
  const here = { ...context, place: t.item.number(item.number) };
  return h('ol', { class: 'outline-sections' }, ...item.sections.map((one) => section(here, one)));
}

/** @param {Item} item */
function signs(item) {
  return resultsOf(item).map((result) => h('span', { class: LOOKS[result].tone },
    signOf(result), h('span', { class: 'visually-hidden' }, `, ${t.outcomes[result].line}`)));
}

/** @param {Context} context @param {Section} section */
function section(context, { kind, heading, headingSpans, spans }) {
  const name = heading ? t.quoted(heading) : t.outline.sections[kind];
  const target = headingSpans.length > 0 ? headingSpans : spans.slice(0, 1);
  const onclick = () => context.reveal(target, called(context, name));
  return h('li', {}, button({ class: 'plain', 'aria-label': t.fact.showSection(called(context, name)), onclick }, name));
}
