import { t } from '../text/index.js';
import { h } from './dom.js';
import { departure, factButton, showButton } from './fact.js';

/**
 * @import { Absence, Ballot, Condition, Decision, Dissent, FollowUp, Minutes, NonParticipation, Span, Votes } from '../types/referat.js'
 * @import { Context } from './fact.js'
 *
 * @typedef {{ name: string, party: string | null, items: number[], spans: Span[] }} Gap  somebody absent at items
 */

/**
 * A line of a description list; nothing where it has no content.
 * @param {string} term
 * @param {...(Node | null)} content
 */
export function row(term, ...content) {
  const there = content.filter((node) => node !== null);
  return there.length > 0 ? [h('dt', {}, term), ...there.map((node) => h('dd', {}, node))] : [];
}

/**
 * What belongs to a decision: its terms, what shall follow, how the votes fell, who was against, took no part or was absent.
 * @param {Context} context
 * @param {Decision} decision
 */
export function decisionRows(context, decision) {
  const { absent, conditions, dissent, followUps, notParticipating, votes } = decision;
  const away = absent.filter(({ status }) => status !== 'excused');
  const excused = absent.filter(({ status }) => status === 'excused');
  const rows = [
    ...row(t.item.conditions, ...said(context, conditions, t.fact.condition)),
    ...row(t.item.followUp, ...said(context, followUps, t.fact.followUp)),
    ...row(t.item.votes, votes && ballots(context, votes)),
    ...row(t.item.dissent, ...dissent.map((one, index) => objection(context, one, nth(t.fact.dissent, index, dissent)))),
    ...row(t.item.notParticipating, ...notParticipating.map((one) => abstainer(context, one))),
    ...row(t.item.absent, ...away.map((one) => absence(context, one))),
    ...row(t.item.excused, ...excused.map((one) => absence(context, one))),
  ];
  return rows.length > 0 ? h('dl', { class: 'rows' }, ...rows) : null;
}

/** Words of their own, each with its way to the source. @param {Context} context @param {(Condition | FollowUp)[]} list @param {string} what */
function said(context, list, what) {
  return list.map((one, index) => h('span', { class: 'said' },
    h('q', { lang: 'da' }, one.text), ' ', showButton(context, one.spans, nth(what, index, list)), departure(one)));
}

/** Several of a kind are told apart by number. @param {string} what @param {number} index @param {unknown[]} list */
const nth = (what, index, list) => (list.length > 1 ? `${what} ${index + 1}` : what);

/** @param {Context} context @param {Absence} absence */
function absence(context, absence) {
  const name = t.item.person(absence.name, absence.party);
  return h('span', {}, factButton(context, name, absence.spans, t.fact.absence), departure(absence));
}

/** @param {Context} context @param {Dissent} dissent @param {string} what */
function objection(context, dissent, what) {
  const { name, party, text, spans } = dissent;
  const said = name !== null && text.includes(name);
  const who = (name ?? party) !== null && !said ? h('b', {}, t.item.person(name, party)) : null;
  return h('span', { class: 'said' }, who, who && ': ', h('q', { lang: 'da' }, text), ' ', showButton(context, spans, what), departure(dissent));
}

/** @param {Context} context @param {NonParticipation} one */
function abstainer(context, one) {
  const what = [one.scope && t.quoted(one.scope), one.conflict && t.item.conflict].filter(Boolean).join(', ');
  const name = t.item.person(one.name, one.party);
  return h('span', {}, factButton(context, name, one.spans, t.fact.notParticipating), what && ` · ${what}`, departure(one));
}

/** @param {Context} context @param {Votes} votes */
function ballots(context, votes) {
  const list = sidesOf(votes).map((side) => h('span', { class: 'ballot' }, h('b', {}, t.item.ballots[side]), ` ${t.item.ballot(votes[side])}`));
  return h('span', { class: 'ballots' }, ...list, showButton(context, votes.spans, t.fact.votes), departure(votes));
}

/** The sides of which something is told. @param {Votes} votes */
export const sidesOf = (votes) => /** @type {const} */ (['for', 'against', 'abstaining']).filter((side) => cast(votes[side]));

/** @param {Ballot} ballot */
function cast({ count, names, parties }) {
  return count !== null || names.length > 0 || parties.length > 0;
}

/**
 * Who was absent at items although the list of the meeting does not say so.
 * @param {Minutes} minutes
 * @returns {Gap[]}
 */
export function gapsOf({ meeting, items }) {
  const known = new Set(meeting.attendance?.filter(({ status }) => status === 'absent' || status === 'excused').map(({ name }) => name));
  /** @type {Map<string, Gap>} */
  const gaps = new Map();
  items.forEach(({ decision }, index) => decision?.absent.filter(({ name }) => !known.has(name)).forEach(({ name, party, spans }) => {
    const gap = gaps.get(name) ?? { name, party, items: [], spans: [] };
    gaps.set(name, { ...gap, items: [...new Set([...gap.items, index])], spans: [...gap.spans, ...spans] });
  }));
  return [...gaps.values()];
}
