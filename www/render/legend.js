import { t } from '../text/index.js';
import { h } from './dom.js';

/** What the words beside a fact mean, in one line. */
export function legend() {
  return h('p', { class: 'hint legend' }, ...t.legend.map(([word, meaning]) => h('span', {}, h('b', {}, word), ` ${meaning} `)));
}
