import { t } from '../text/index.js';
import { chipClass, chipContent } from './chip.js';
import { decisionBlock, origin, ownOrigin } from './decision.js';
import { button, h, joined, kept } from './dom.js';
import { departure, factButton, showButton } from './fact.js';
import { itemId } from './ids.js';
import { moreBlock } from './more.js';
import { note } from './notes.js';
import { decisionRows } from './people.js';
import { pageOf } from './spans.js';
import { titleOfItem } from './titles.js';
import { toolButtons } from './tools.js';

/**
 * @import { Decision, Item, Proposal } from '../types/referat.js'
 * @import { Context } from './fact.js'
 * @import { Tool } from './tools.js'
 */

/** A decision so short that it means nothing without the proposal it answers. */
const SHORT = 90;

/**
 * One agenda item: number in the margin, title, decision, and what belongs to it.
 * @param {Context} context
 * @param {number} index
 */
export function itemArticle(context, index) {
  const item = /** @type {Item} */ (context.minutes.items[index]);
  const name = t.item.number(item.number);
  const here = { ...context, place: name, page: item.page };
  const id = itemId(index);
  return h('article', { class: 'item', id, tabindex: '-1', 'data-item': index, 'aria-labelledby': `${id}-title` },
    numberInMargin(context, item, name),
    h('div', { class: 'item-body' },
      h('h3', { id: `${id}-title` }, h('span', { class: 'visually-hidden' }, `${name}: `), titleOfItem(item)),
      facts(here, item),
      decided(here, item),
      proposal(here, item),
      item.decision && decisionRows(here, item.decision),
      earlier(here, item),
      remarks(context, index).filter(({ severity }) => severity === 'warning').map((one) => note(here, one)),
      moreBlock(here, item, remarks(context, index).filter(({ severity }) => severity === 'info')),
      h('p', { class: 'acts item-tools' }, ...toolButtons(TOOLS, (tool) => context.use(tool, index), name))));
}

/** @type {Tool[]} */
const TOOLS = ['note', 'quote', 'link', 'report'];

/** What is said of the item, but for the doubt that stands beside its outcome already. @param {Context} context @param {number} index */
function remarks({ minutes }, index) {
  return minutes.diagnostics.filter(({ item, code }) => item === index && code !== 'outcome-word-doubtful');
}

/**
 * @param {Context} context
 * @param {Item} item
 * @param {string} name
 */
function numberInMargin(context, { number, evidence }, name) {
  const spans = [...evidence.number, ...evidence.title];
  if (spans.length === 0) return h('p', { class: 'item-number' }, number ?? '');
  const label = t.fact.showName(`${name}, ${t.fact.title}`, pageOf(spans));
  return h('p', { class: 'item-number' },
    button({ 'aria-label': label, title: t.fact.show(pageOf(spans)), onclick: () => context.reveal(spans, name) }, number ?? '•'));
}

/** @param {Context} context @param {Item} item */
function facts(context, item) {
  const { evidence } = item;
  const line = [
    item.closed && factButton(context, t.item.closed, evidence.closed.length ? evidence.closed : item.spans, t.fact.closed),
    item.listed && factButton(context, t.item.listed, item.spans, t.fact.listed),
    item.caseType && factButton(context, t.item.caseType(item.caseType), evidence.caseType, t.fact.caseType),
    item.committees.length > 0 && factButton(context, t.quoted(item.committees.join(', ')), evidence.committees, t.fact.committees),
    item.caseNumber && factButton(context, item.caseNumber, evidence.caseNumber, t.fact.caseNumber),
    item.page !== null && h('span', {}, t.item.page(item.page)),
    departure(item),
  ];
  const there = /** @type {Node[]} */ (kept(line));
  return there.length > 0 && h('p', { class: 'item-facts' }, ...joined(there, ' · '));
}

/** @param {Context} context @param {Item} item */
function decided(context, { decision, proposal }) {
  if (!decision) return [noDecision()];
  const more = { name: t.fact.decision, clauses: proposal?.clauses ?? [], origin: ownOrigin(context, decision) };
  return decisionBlock(context, decision, more);
}

function noDecision() {
  return h('div', {},
    h('p', { class: 'outcomes' }, h('span', { class: chipClass('none') }, ...chipContent('none'))),
    h('p', { class: 'undecided' }, t.item.noDecision));
}

/** The proposal, open where the decision cannot be understood without it. @param {Context} context @param {Item} item */
function proposal(context, { proposal, decision }) {
  if (!proposal) return null;
  const answered = decision?.parts.some(({ clauses }) => clauses.length > 0) ?? false;
  const open = decision !== null && decision.text.length < SHORT && !answered;
  return h('details', { class: 'proposal', open },
    h('summary', {}, t.item.proposal(proposal.by)),
    clauses(context, proposal),
    h('p', { class: 'acts' }, showButton(context, proposal.spans, t.fact.proposal), proposer(context, proposal), departure(proposal)));
}

/** @param {Context} context @param {Proposal} proposal */
function proposer(context, { by, bySpans }) {
  return by !== null && bySpans.length > 0
    && h('span', {}, `${t.item.proposer} `, factButton(context, t.quoted(by), bySpans, t.fact.proposer));
}

/** @param {Context} context @param {Proposal} proposal */
function clauses(context, { clauses }) {
  if (clauses.length === 1) return h('p', { lang: 'da' }, clauses[0]?.text);
  return h('ol', {}, ...clauses.map(({ number, text, spans }, index) => h('li', { value: parseInt(number ?? '', 10) || undefined },
    t.quoted(text), ' ', showButton(context, spans, t.fact.clause(number?.replace(/\.$/, '') ?? String(index + 1))))));
}

/** Decisions of other bodies, or of earlier meetings, in the same case. @param {Context} context @param {Item} item */
function earlier(context, { earlierDecisions }) {
  if (earlierDecisions.length === 0) return null;
  return h('details', { class: 'earlier' },
    h('summary', {}, `${t.item.earlier} (${earlierDecisions.length})`),
    ...earlierDecisions.map((decision) => earlierOne(context, decision)));
}

/** @param {Context} context @param {Decision} decision */
function earlierOne(context, decision) {
  const name = [decision.body ? t.quoted(decision.body) : t.item.unnamedBody, decision.date && t.shortDate(decision.date)].filter(Boolean).join(', ');
  const here = { ...context, place: context.place === undefined ? name : t.fact.at(name, context.place) };
  return h('div', { class: 'earlier-one' },
    h('p', { class: 'earlier-head' }, decision.body === null && t.item.unnamedBody, origin(here, decision)),
    ...decisionBlock(here, decision, { name: t.fact.earlier }),
    decisionRows(here, decision));
}
