// The one Content-Security-Policy: the build writes it into the page as <meta>, which also covers hosts that set no headers,
// and the server reads it there and sends it as a header. The page is a single file: it names its own scripts and style sheet
// by their hashes and no host at all, so that not even its own host can be told anything about what is read in it. What installs
// a host's page comes from the host, and before anything is read.
// The worker starts from a Blob, because only such a worker inherits the policy of a <meta>.
import { createHash } from 'node:crypto';

/** Stands in index.html before everything that the policy is about. */
export const POLICY_MARK = '<!-- policy -->';

const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/**
 * The policy of a page that has these texts inline, and nothing else. A host's page may have a manifest, and the service worker that keeps it; it
 * shuts that door itself before it reads a file (www/offline/keep.js).
 * @param {{ scripts?: string[], style?: string, hosted?: boolean }} [inline]
 */
export function policyFor({ scripts = [], style, hosted = false } = {}) {
  return [
    "default-src 'none'",
    ['script-src', ...scripts.map(quoted), "'wasm-unsafe-eval'"].join(' '),
    `style-src ${style === undefined ? "'none'" : quoted(style)}`,
    hosted ? "worker-src blob: 'self'" : 'worker-src blob:',
    ...(hosted ? ["manifest-src 'self'"] : []),
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types referat-worker',
  ].join('; ');
}

/** That of the service worker, which asks for the tool's own files and nothing else (www/offline/service-worker.js). */
export const KEEPER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** @param {string} text */
const quoted = (text) => `'${hashOf(text)}'`;

/** As policies and `integrity` name a text. @param {string} text */
export const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** @param {string} html @param {string} policy */
export function withPolicy(html, policy) {
  return html.replace(POLICY_MARK, () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

/** The policy that stands in a page; the strictest where none does. @param {string} html */
export function policyIn(html) {
  return META.exec(html)?.[1] ?? policyFor();
}

/** What goes with every answer. @param {string} policy */
export function headersWith(policy) {
  return {
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
