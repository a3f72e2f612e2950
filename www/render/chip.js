import { t } from '../text/index.js';
import { h } from './dom.js';
import { LOOKS } from './outcomes.js';

/** @import { Result } from './outcomes.js' */

/** What a chip shows: the sign and the word. @param {Result} result */
export function chipContent(result) {
  return [signOf(result), h('span', {}, t.outcomes[result].chip)];
}

/** The class names of a chip. @param {Result} result */
export function chipClass(result) {
  return `chip ${LOOKS[result].tone}`;
}

/**
 * The sign alone, for the eye only: the style sheet draws it, so that it is no part of what is read aloud or copied.
 * @param {Result} result
 */
export function signOf(result) {
  return h('span', { class: 'sign', 'data-sign': LOOKS[result].sign });
}
