// The page's style sheet, for a shadow tree in the page of others: the root is the app, lengths do not follow the other page's letters, what
// depends on the window's width depends on the element's, and the colours and fonts may be set from outside.
import { transform } from 'esbuild';
import { BROWSERS } from './page.mjs';

/** Which of our custom properties may be set from outside, and as what. */
const OPEN = {
  paper: 'bg', ink: 'color', muted: 'muted', accent: 'accent', line: 'border', mark: 'mark-bg', sans: 'font', gutter: 'space',
  yes: 'outcome-approved', no: 'outcome-rejected', wait: 'outcome-postponed', note: 'outcome-noted',
};

/** What a rem is in media queries, whatever the page says. */
const PIXELS = 16;

/** @param {string} css  not minified */
export function shadowed(css) {
  return themed(css)
    .replace(/(^|[\s,{}])(:root|html|body)(?=[\s,{])/g, '$1referat-app')
    .replace(/@media \((min|max)-width: ([\d.]+)rem\)/g, (_, which, rem) => `@container referat (${which}-width: ${Number(rem) * PIXELS}px)`)
    .replace(/(?<![\w.-])(-?[\d.]+)rem\b/g, 'calc($1 * var(--rem))')
    .replace(/(?<![\w.-])([\d.]+)vh\b/g, 'calc($1 * var(--window) / 100)')
    .replace(/(?<![\w.-])([\d.]+)vw\b/g, '$1cqi')
    .replace(/border-radius: 6px/g, 'border-radius: var(--referat-radius, 6px)')
    .replace(/outline: 3px solid var\(--accent\)/g, 'outline: 3px solid var(--referat-focus, var(--accent))')
    .replace(/--([a-z]+): ([^;]+);/g, (whole, name, value) => (name in OPEN
      ? `--${name}: var(--referat-${OPEN[/** @type {keyof typeof OPEN} */ (name)]}, ${value});` : whole));
}

/** The dark colours are the reader's choice, unless the host has chosen. @param {string} css */
function themed(css) {
  return css.replace(/@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}\s*\}/, (_, dark) =>
    `@media (prefers-color-scheme: dark) { :host(:not([theme=light])) referat-app {${dark}} } :host([theme=dark]) referat-app {${dark}}`);
}

/** @param {string} css */
export async function minified(css) {
  return (await transform(css, { loader: 'css', minify: true, target: BROWSERS })).code;
}
