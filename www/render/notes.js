import { t } from '../text/index.js';
import { h } from './dom.js';
import { showBothButton, showButton } from './fact.js';
import { places } from './spans.js';

/**
 * @import { Diagnostic } from '../types/referat.js'
 * @import { Context } from './fact.js'
 */

/** What does not fit, in neutral words, with the way to the places. @param {Context} context @param {Diagnostic} diagnostic */
export function note(context, diagnostic) {
  const { code, severity, detail, spans } = diagnostic;
  const sentence = t.diagnostic(code, detail);
  const found = places(context.minutes.source.text, spans);
  const button = found.length > 1 ? showBothButton(context, found, sentence) : showButton(context, found, sentence);
  return h('p', { class: `remark ${severity}` },
    h('span', { class: 'remark-sign', 'aria-hidden': 'true' }, severity === 'warning' ? '!' : 'i'), h('span', {}, sentence, ' ', button));
}
