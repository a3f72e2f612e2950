import { t } from '../text/index.js';
import { h } from './dom.js';

/** @import { Step } from '../types/collection.js' */

const DAY = 86_400_000;

/** @param {string} tag @param {Record<string, string>} attributes @param {SVGElement[]} children */
function svg(tag, attributes, children = []) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * The steps of a case as dots, as far apart as their days are; for the eye alone, since the list of steps says the same.
 * @param {Step[]} steps
 */
export function timeline(steps) {
  const dated = steps.flatMap(({ date, about }) => {
    const day = Date.parse(date) / DAY;
    return Number.isNaN(day) ? [] : [{ day, date, open: about !== null }];
  });
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || first.day === last.day) return null;
  const dots = new Map(dated.map(({ day, open }) => [day, open]));
  const at = (/** @type {number} */ day) => `${(2 + (96 * (day - first.day)) / (last.day - first.day)).toFixed(1)}%`;
  return h('div', { class: 'timeline', 'aria-hidden': 'true' },
    h('span', {}, t.shortDate(first.date)),
    svg('svg', { height: '16', focusable: 'false' }, [
      svg('line', { x1: '2%', x2: '98%', y1: '8', y2: '8' }),
      ...[...dots].map(([day, open]) => svg('circle', { cx: at(day), cy: '8', r: '5', class: open ? 'open' : 'named' })),
    ]),
    h('span', {}, t.shortDate(last.date)));
}
