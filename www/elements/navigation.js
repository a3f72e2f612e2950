import { h } from '../render/dom.js';
import { viewAddress } from '../render/route.js';
import { t } from '../text/index.js';

/** @import { Filter } from '../types/collection.js' */
/** @import { View } from '../render/route.js' */

/** The views, in the order in which they are offered. @type {View[]} */
const VIEWS = ['brief', 'meetings', 'decisions', 'followUps', 'people', 'cases', 'quality', 'notes'];

/** Views that are reached from another one. @type {Partial<Record<View, View>>} */
const WITHIN = { meeting: 'meetings', compare: 'meetings' };

/** The links to the views. */
export function navigation() {
  return h('nav', { class: 'sections', 'aria-label': t.many.views.label }, h('ul', {}, VIEWS.map((view) =>
    h('li', {}, h('a', { href: viewAddress({ view }), 'data-view': view }, t.many.views.names[view])))));
}

/** Tells which view is shown; the links keep what is chosen. @param {HTMLElement} nav @param {View} shown @param {Filter} filter */
export function mark(nav, shown, filter) {
  for (const link of nav.querySelectorAll('a')) {
    const view = /** @type {View} */ (link.dataset['view']);
    const current = view === shown ? 'page' : view === WITHIN[shown] ? 'true' : null;
    if (current) link.setAttribute('aria-current', current);
    else link.removeAttribute('aria-current');
    link.href = viewAddress({ view, filter });
  }
}
