import { h } from '../render/dom.js';
import { viewAddress } from '../render/route.js';
import { t } from '../text/index.js';

/** @import { View } from '../render/route.js' */

/** The views, in the order in which they are offered. @type {View[]} */
const VIEWS = ['brief', 'meetings', 'decisions', 'followUps', 'people', 'cases', 'quality', 'notes'];

/** The links to the views. */
export function navigation() {
  return h('nav', { class: 'sections', 'aria-label': t.many.views.label }, h('ul', {}, VIEWS.map((view) =>
    h('li', {}, h('a', { href: viewAddress({ view }), 'data-view': view }, t.many.views.names[view])))));
}
