import { t } from '../text/index.js';
import { button, h } from './dom.js';
import { departure, factButton } from './fact.js';
import { note } from './notes.js';
import { row } from './people.js';

/**
 * @import { Amount, Attachment, Diagnostic, Item, Reference, Routing } from '../types/referat.js'
 * @import { Context } from './fact.js'
 */

/**
 * What is good to have but rarely read, folded: attachments, amounts, references, routing, lesser remarks.
 * @param {Context} context
 * @param {Item} item
 * @param {Diagnostic[]} remarks
 */
export function moreBlock(context, item, remarks) {
  const titles = [
    count(item.attachments, t.item.attachmentCount), count(item.amounts, t.item.amountCount), count(references(item), t.item.referenceCount),
    count(item.routing, t.item.routingCount), count(remarks, t.counts.remarks),
  ].flat();
  if (titles.length === 0) return null;
  return h('details', { class: 'more' },
    h('summary', {}, t.item.more(titles)),
    h('dl', { class: 'rows' },
      ...row(t.item.attachments, ...item.attachments.map((one) => attachment(context, one))),
      ...row(t.item.amounts, amounts(context, item.amounts)),
      ...row(t.item.references, ...references(item).map((one) => reference(context, one))),
      ...row(t.item.routing, ...item.routing.map((one) => route(context, one))),
      ...row(t.item.remarks, ...remarks.map((one) => note(context, one)))),
    item.attachments.length > 0 && h('p', { class: 'hint' }, t.item.attachmentsNote));
}

/** @param {unknown[]} list @param {(count: number) => string} say @returns {string[]} */
function count(list, say) {
  return list.length > 0 ? [say(list.length)] : [];
}

/** @param {Context} context @param {Attachment} attachment */
function attachment(context, attachment) {
  return h('span', {}, factButton(context, t.quoted(attachment.title), attachment.spans, t.fact.attachment),
    attachment.closed && ` · ${t.item.closedAttachment}`, departure(attachment));
}

/** Each amount once, with all the places where it stands. @param {Context} context @param {Amount[]} all */
function amounts(context, all) {
  const texts = [...new Set(all.map(({ text }) => text))];
  return all.length > 0 ? h('span', { class: 'names' }, ...texts.map((text) => {
    const same = all.filter((one) => one.text === text);
    return h('span', {}, factButton(context, t.quoted(text), same.flatMap(({ spans }) => spans), t.fact.amount), ...same.slice(0, 1).flatMap(reading));
  })) : null;
}

/** The amount in whole kroner, where its words put it otherwise. @param {Amount} amount */
function reading(amount) {
  const { text, value } = amount;
  const plain = text.replace(/,\d\d\b/, '').replace(/\D/g, '') === String(value);
  return [plain ? null : h('span', { class: 'basis' }, `= ${t.item.kroner(value)}`), departure(amount)];
}

/** References that say the same, with all the places where they do. @param {Item} item @returns {Reference[]} */
function references({ references }) {
  /** @type {Map<string, Reference>} */
  const byWords = new Map();
  for (const one of references) {
    const key = `${one.item} ${one.text}`;
    const same = byWords.get(key);
    byWords.set(key, same ? { ...same, spans: [...same.spans, ...one.spans] } : one);
  }
  return [...byWords.values()];
}

/** @param {Context} context @param {Reference} reference */
function reference(context, reference) {
  const target = reference.item;
  const number = target === null ? null : context.minutes.items[target]?.number;
  return h('span', {}, factButton(context, t.quoted(reference.text), reference.spans, t.fact.reference),
    target !== null && number && button({ class: 'show', onclick: () => context.goTo(target) }, t.item.toItem(number)),
    departure(reference));
}

/** @param {Context} context @param {Routing} routing */
function route(context, routing) {
  const { body, role, date } = routing;
  const words = [t.quoted(role ? `${body} (${role})` : body), date && t.shortDate(date)].filter(Boolean).join(', ');
  return h('span', {}, factButton(context, words, routing.spans, t.fact.routing), departure(routing));
}
