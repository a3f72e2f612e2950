// The one Content-Security-Policy: sent as a header by the server and written into the page as <meta>, which also covers
// hosts that set no headers. `connect-src 'none'` is the promise of the page: the documents read in it stay in it.
// The worker starts from a Blob, because only such a worker inherits the policy of a <meta>.

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  'worker-src blob:',
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types referat-worker',
];

export const POLICY = DIRECTIVES.join('; ');

/** Stands in index.html before everything that loads something. */
export const POLICY_MARK = '<!-- policy -->';

/** @param {string} html */
export function withPolicy(html) {
  return html.replace(POLICY_MARK, `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
}

export const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
