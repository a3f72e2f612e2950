import { t } from '../text/index.js';
import { button, h, joined } from './dom.js';
import { sidesOf } from './people.js';
import { resultsOf } from './outcomes.js';
import { titleOfItem } from './titles.js';

/**
 * @import { Diagnostic, Item, Minutes, Votes } from '../types/referat.js'
 * @import { Context } from './fact.js'
 *
 * @typedef {{ label: string, items: number[], words: string }} Line
 */

/** As many as can be taken in at a glance. */
const MOST = 7;

/**
 * What a reader asks first: who was against, what was put off, what is promised, what does not fit. Nothing where there is none.
 * @param {Context} context
 */
export function brief(context) {
  const lines = linesOf(context.minutes);
  if (lines.length === 0) return null;
  const shown = lines.slice(0, MOST);
  return h('section', { class: 'brief', 'aria-labelledby': 'kort' },
    h('h2', { id: 'kort' }, t.brief.title),
    h('ul', {}, ...shown.map((line) => entry(context, line))),
    lines.length > MOST && h('p', { class: 'hint' }, t.brief.more(lines.length - MOST)));
}

/** @param {Context} context @param {Line} line */
function entry(context, { label, items, words }) {
  const buttons = items.map((index, place) => button({ class: 'show', onclick: () => context.goTo(index) },
    place === 0 ? t.item.number(numberOf(context, index)) : t.item.further(numberOf(context, index))));
  return h('li', {},
    h('span', { class: 'brief-label' }, label),
    h('span', {}, h('span', { class: 'brief-items' }, ...joined(buttons, ' ')), ' ', words));
}

/** @param {Context} context @param {number} index */
const numberOf = ({ minutes }, index) => minutes.items[index]?.number ?? null;

/** @param {Minutes} minutes @returns {Line[]} */
function linesOf({ items, diagnostics }) {
  /** @param {string} label @param {(item: Item) => string[]} words */
  const each = (label, words) => items.flatMap((item, index) => words(item).map((text) => ({ label, items: [index], words: text })));
  return gathered([
    ...each(t.item.votes, ({ decision }) => counted(decision?.votes ?? null)),
    ...each(t.brief.dissent, ({ decision }) => decision?.dissent.map(({ text }) => t.quoted(text)) ?? []),
    ...each(t.brief.rejected, (item) => (resultsOf(item).includes('rejected') ? [titleOfItem(item)] : [])),
    ...each(t.brief.postponed, (item) => (resultsOf(item).includes('postponed') ? [titleOfItem(item)] : [])),
    ...each(t.brief.followUp, ({ decision }) => decision?.followUps.map(({ text }) => t.quoted(text)) ?? []),
    ...diagnostics.flatMap(({ code, detail, item }) => {
      const label = REMARKABLE[code] && t.brief[REMARKABLE[code]];
      return item !== null && label ? [{ label, items: [item], words: t.diagnostic(code, detail) }] : [];
    }),
  ]);
}

/** How counted votes fell, where somebody was against; who is only named stands among those who were against. @param {Votes | null} votes */
function counted(votes) {
  const sides = votes ? sidesOf(votes) : [];
  if (!votes || !sides.includes('against') || sides.every((side) => votes[side].count === null)) return [];
  return [sides.map((side) => `${t.item.ballots[side]} ${t.item.ballot(votes[side])}`).join(' · ')];
}

/** @type {Partial<Record<Diagnostic['code'], 'contradiction' | 'doubtful'>>} */
const REMARKABLE = {
  'present-and-absent': 'contradiction',
  'routing-date-contradicted': 'contradiction',
  'outcome-word-doubtful': 'doubtful',
};

/** The same words at several items are one line. @param {Line[]} lines @returns {Line[]} */
function gathered(lines) {
  /** @type {Map<string, Line>} */
  const byWords = new Map();
  for (const line of lines) {
    const key = `${line.label} ${line.words}`;
    const same = byWords.get(key);
    if (same) same.items.push(...line.items.filter((item) => !same.items.includes(item)));
    else byWords.set(key, line);
  }
  return [...byWords.values()];
}
