import { button, h } from '../render/dom.js';
import { LANGUAGES, t } from '../text/index.js';

/** The languages of the page. Tells with an event `referat-speak` of the one that is wanted. */
export function languages() {
  return h('div', { class: 'languages', role: 'group', 'aria-label': t.app.language }, LANGUAGES.map(({ lang, name }) => button({
    lang, 'aria-pressed': String(lang === t.lang),
    onclick: ({ currentTarget }) => currentTarget.dispatchEvent(new CustomEvent('referat-speak', { bubbles: true, detail: lang })),
  }, lang.toUpperCase(), h('span', { class: 'visually-hidden' }, `: ${name}`))));
}
