import { t } from '../text/index.js';
import { h } from './dom.js';
import { departure, factButton, showButton } from './fact.js';

/**
 * @import { Absence, Ballot, Decision, Dissent, NonParticipation, Votes } from '../types/referat.js'
 * @import { Context } from './fact.js'
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
 * Who was absent, who was against, who took no part, and how the votes fell.
 * @param {Context} context
 * @param {Decision} decision
 */
export function peopleRows(context, decision) {
  const { absent, dissent, notParticipating, votes } = decision;
  const away = absent.filter(({ status }) => status !== 'excused');
  const excused = absent.filter(({ status }) => status === 'excused');
  return [
    ...row(t.item.votes, votes && ballots(context, votes)),
    ...row(t.item.dissent, ...dissent.map((one) => objection(context, one))),
    ...row(t.item.notParticipating, ...notParticipating.map((one) => abstainer(context, one))),
    ...row(t.item.absent, ...away.map((one) => absence(context, one))),
    ...row(t.item.excused, ...excused.map((one) => absence(context, one))),
  ];
}

/** @param {Context} context @param {Absence} absence */
function absence(context, absence) {
  const name = t.item.person(absence.name, absence.party);
  return h('span', {}, factButton(context, name, absence.spans, t.fact.absence), departure(absence));
}

/** @param {Context} context @param {Dissent} dissent */
function objection(context, dissent) {
  const { name, party, text, spans } = dissent;
  const said = name !== null && text.includes(name);
  const who = (name ?? party) !== null && !said ? h('b', {}, t.item.person(name, party)) : null;
  return h('span', { class: 'said' },
    who, who && ': ', h('q', {}, text), ' ', showButton(context, spans, t.fact.dissent), departure(dissent));
}

/** @param {Context} context @param {NonParticipation} one */
function abstainer(context, one) {
  const what = [one.scope, one.conflict && t.item.conflict].filter(Boolean).join(', ');
  const name = t.item.person(one.name, one.party);
  return h('span', {}, factButton(context, name, one.spans, t.fact.notParticipating), what && ` · ${what}`, departure(one));
}

/** @param {Context} context @param {Votes} votes */
function ballots(context, votes) {
  const sides = /** @type {const} */ (['for', 'against', 'abstaining']).filter((side) => cast(votes[side]));
  const list = sides.map((side) => h('span', { class: 'ballot' }, h('b', {}, t.item.ballots[side]), ` ${t.item.ballot(votes[side])}`));
  return h('span', { class: 'ballots' }, ...list, showButton(context, votes.spans, t.fact.votes), departure(votes));
}

/** @param {Ballot} ballot */
function cast({ count, names, parties }) {
  return count !== null || names.length > 0 || parties.length > 0;
}
