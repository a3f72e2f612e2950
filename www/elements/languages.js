import { button, h } from '../render/dom.js';
import { LANGUAGES, t } from '../text/index.js';
import { tell } from './tell.js';

/** The languages of the page. Tells with an event `referat-speak` of the one that is wanted. */
export function languages() {
  return h('div', { class: 'languages', role: 'group', 'aria-label': t.app.language }, LANGUAGES.map(({ lang, name }) => button({
    lang, 'aria-pressed': String(lang === t.lang),
    onclick: ({ currentTarget }) => tell(currentTarget, 'referat-speak', lang),
  }, lang.toUpperCase(), h('span', { class: 'visually-hidden' }, `: ${name}`))));
}
