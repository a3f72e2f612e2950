import { t } from '../text/index.js';
import { chipClass, chipContent } from './chip.js';
import { button, h, joined, kept } from './dom.js';
import { basisMark, called, departs, factButton, showButton } from './fact.js';
import { toneOf } from './outcomes.js';
import { pieces } from './quote.js';
import { pageOf } from './spans.js';

/**
 * @import { Clause, Decision, OutcomeReading, Outcome, Part } from '../types/referat.js'
 * @import { Context } from './fact.js'
 */

/**
 * What was decided: the outcomes as chips, and the document's own words.
 * @param {Context} context
 * @param {Decision} decision
 * @param {object} more
 * @param {string} more.name  what the decision is called: `beslutningen`
 * @param {Clause[]} [more.clauses]  of the proposal that it answers
 * @param {Node | null} [more.origin]  who decided it and when, where that is to be told
 */
export function decisionBlock(context, decision, { name, clauses = [], origin = null }) {
  return [
    h('p', { class: 'outcomes' }, ...readings(context, decision)),
    quote(context, decision, clauses),
    h('p', { class: 'acts' }, showButton(context, decision.spans, name), standing(decision), t.item.stages[decision.stage], origin),
  ];
}

/** Who decided and when, as far as the decision's own words tell. @param {Context} context @param {Decision} decision */
export function ownOrigin(context, decision) {
  const { body, date } = decision.evidence;
  return body.length + date.length > 0 ? origin(context, decision) : null;
}

/** Who decided and when. @param {Context} context @param {Decision} decision */
export function origin(context, { body, date, evidence }) {
  const parts = kept([
    body && factButton(context, t.quoted(body), evidence.body, t.fact.body),
    date && factButton(context, t.shortDate(date), evidence.date, t.fact.date),
  ]);
  return h('span', { class: 'origin' }, ...joined(/** @type {Node[]} */ (parts), ', '));
}

/** Its words are always the document's own; that is said where the outcome is not. @param {Decision} decision */
function standing(decision) {
  return departs(decision) || decision.readings.some(departs) ? basisMark(decision) : null;
}

/**
 * The words in a block of their own, with a rule in the outcome's colour.
 * @param {Context} context
 * @param {Decision} decision
 * @param {Clause[]} clauses
 */
function quote(context, decision, clauses) {
  const blocks = pieces(context.minutes.source.text, decision).map((piece) =>
    ('part' in piece ? partBlock(context, piece.part, clauses, decision) : h('p', { lang: 'da' }, piece.text)));
  return h('blockquote', { class: toneOf(decision) }, ...blocks);
}

/**
 * A numbered part, with its own outcome where the parts differ, and the clauses that it answers.
 * @param {Context} context
 * @param {Part} part
 * @param {Clause[]} clauses
 * @param {Decision} decision
 */
function partBlock(context, { number, text, outcomes, clauses: answers, spans }, clauses, decision) {
  const answered = answers.flatMap((index) => clauses[index] ?? []);
  const label = number.replace(/\.$/, '');
  const notes = kept([
    decision.outcomes.length > 1 && outcomes.map(plainChip),
    answered.length > 0 && h('span', {}, `${t.item.answers} `,
      ...answered.flatMap((clause, index) => [index > 0 && ', ', h('q', { lang: 'da' }, clause.text)])),
    decision.parts.length > 1 && showButton(context, spans, t.fact.part(label)),
  ]);
  return h('div', { class: 'part' },
    h('p', { lang: 'da' }, h('span', { class: 'part-number' }, `${label}.`), ' ', text),
    notes.length > 0 && h('p', { class: 'part-notes' }, ...notes));
}

/** @param {Outcome} outcome */
function plainChip(outcome) {
  return h('span', { class: chipClass(outcome) }, ...chipContent(outcome));
}

/**
 * A chip for each outcome, with what it was read from where it was not said outright.
 * @param {Context} context
 * @param {Decision} decision
 */
function readings(context, { outcomes, readings }) {
  return outcomes.map((outcome) => {
    const reading = readings.find((one) => one.outcome === outcome);
    return h('span', { class: 'outcome' }, reading ? readChip(context, reading) : plainChip(outcome), reading ? evidence(reading) : null);
  });
}

/** @param {Context} context @param {OutcomeReading} reading */
function readChip(context, { outcome, spans, text }) {
  if (spans.length === 0) return plainChip(outcome);
  const label = t.fact.named(t.outcomes[outcome].chip, called(context, `»${text}«`), pageOf(spans));
  const onclick = () => context.reveal(spans, called(context, t.fact.outcome(outcome)));
  return button({ class: chipClass(outcome), 'aria-label': label, title: t.fact.show(pageOf(spans)), onclick }, ...chipContent(outcome));
}

/** @param {OutcomeReading} reading */
function evidence(reading) {
  if (!departs(reading)) return null;
  const from = reading.basis === 'derived' ? t.fact.derivedFrom(reading.text) : t.fact.readFrom(reading.text);
  const doubt = reading.uncertain && h('span', { class: 'uncertain' }, t.fact.because(reading.uncertain));
  const otherwise = reading.runnerUp && h('span', {}, t.fact.orElse(reading.runnerUp));
  return h('span', { class: 'basis' }, ...joined(/** @type {Node[]} */ (kept([h('span', {}, from), doubt, otherwise])), ' · '));
}
