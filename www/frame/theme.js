/** What each theme makes of the rules for dark windows; another one leaves the choice to the reader. @type {Record<string, string>} */
const MEDIA = { dark: 'all', light: 'not all' };

const OWN = '(prefers-color-scheme: dark)';

/** Rules for dark windows, which the page around the frame may choose. @type {CSSMediaRule[]} */
let rules;

/** @param {string} theme  `light`, `dark` or `auto` */
export function themed(theme) {
  rules ??= [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === OWN).map((rule) => /** @type {CSSMediaRule} */ (rule));
  for (const { media } of rules) media.mediaText = MEDIA[theme] ?? OWN;
  document.documentElement.style.colorScheme = theme in MEDIA ? theme : '';
}
