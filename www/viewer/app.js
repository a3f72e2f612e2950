// What is drawn, and what it says. The build makes a function of it (`referat:app`): each call gives one that speaks for itself, so that
// viewers of several languages may stand on a page.
export { ELEMENTS, define } from '../elements/define.js';
export { ReferatApp } from '../elements/app.js';
export { NO_FILTER, readRoute, viewAddress } from '../render/route.js';
export { learn, speak, t } from '../text/index.js';
