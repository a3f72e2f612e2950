import { t } from '../text/index.js';
import { chipClass, chipContent } from './chip.js';
import { button, h, joined, kept } from './dom.js';
import { basisMark, showButton } from './fact.js';
import { toneOf } from './outcomes.js';
import { pieces } from './quote.js';

/**
 * @import { Clause, Decision, OutcomeReading, Outcome, Part } from '../types/referat.js'
 * @import { Context } from './fact.js'
 */

/**
 * What was decided: the outcome as a chip, and the document's own words.
 * @param {Context} context
 * @param {Decision} decision
 * @param {string} item  the item's name, for those who hear the page
 * @param {Clause[]} clauses  of the proposal that it answers
 */
export function decisionBlock(context, decision, item, clauses) {
  return [
    h('p', { class: 'outcomes' }, ...readings(context, decision)),
    quote(context, decision, clauses),
    h('p', { class: 'acts' }, showButton(context, decision.spans, t.fact.decision(item)), basisMark(decision), t.item.stages[decision.stage]),
  ];
}

/**
 * The words in a block of their own, with a rule in the outcome's colour.
 * @param {Context} context
 * @param {Decision} decision
 * @param {Clause[]} [clauses]
 */
export function quote({ minutes: { source } }, decision, clauses = []) {
  const blocks = pieces(source.text, decision).map((piece) =>
    ('part' in piece ? partBlock(piece.part, clauses, decision.outcomes.length > 1) : h('p', {}, piece.text)));
  return h('blockquote', { class: toneOf(decision) }, ...blocks);
}

/**
 * A numbered part, with its own outcome where the parts differ, and the clause that it answers.
 * @param {Part} part
 * @param {Clause[]} clauses
 * @param {boolean} differ
 */
function partBlock({ number, text, outcomes, clause }, clauses, differ) {
  const answered = clause === null ? undefined : clauses[clause];
  const notes = kept([differ && outcomes.map(plainChip), answered && h('span', {}, `${t.item.answers} `, h('q', {}, answered.text))]);
  return h('div', { class: 'part' },
    h('p', {}, h('span', { class: 'part-number' }, `${number.replace(/\.$/, '')}.`), ' ', text),
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
  const label = t.fact.named(t.outcomes[outcome].chip, `»${text}«`);
  const onclick = () => context.reveal(spans, t.fact.outcome(outcome));
  return button({ class: chipClass(outcome), 'aria-label': label, title: t.fact.show, onclick }, ...chipContent(outcome));
}

/** @param {OutcomeReading} reading */
function evidence(reading) {
  if (reading.basis === 'verbatim' && reading.uncertain === null) return null;
  const from = reading.basis === 'derived' ? t.fact.derivedFrom(reading.text) : t.fact.readFrom(reading.text);
  const doubt = reading.uncertain && h('span', { class: 'uncertain' }, t.fact.because(reading.uncertain));
  const otherwise = reading.runnerUp && h('span', {}, t.fact.orElse(reading.runnerUp));
  return h('span', { class: 'basis' }, ...joined(/** @type {Node[]} */ (kept([h('span', {}, from), doubt, otherwise])), ' · '));
}
