// The rules of JavaScript here: eslint's recommended ones, who may import what, and nothing that turns text into code or
// markup or sends anything anywhere.
import js from '@eslint/js';
import { globalIgnores } from 'eslint/config';
import globals from 'globals';

const PAGE = 'www/**/*.js';
const WORKERS = ['www/parser/worker.js', 'www/parser/index-worker.js', 'www/trials/worker.js'];

/** Ways out of the page. The policy blocks them too; here they are not even written. */
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection'];

const MARKUP = 'Build DOM nodes and set textContent.';
const STYLE = 'The policy allows no inline styles; use a class or an attribute.';
const SEND = 'Nothing leaves the page.';
const QUERY = 'Rendering works on the nodes it is given or makes.';

/** @type {(selector: string, message: string) => { selector: string, message: string }} */
const ban = (selector, message) => ({ selector, message });

const property = (/** @type {string} */ names) => `MemberExpression[property.name=/^(${names})$/]`;
const computed = (/** @type {string} */ names) => `MemberExpression[property.value=/^(${names})$/]`;
const attribute = (/** @type {string} */ name) =>
  `CallExpression[callee.property.name=/^setAttribute(NS)?$/] > Literal.arguments[value=/^${name}$/i]`;

const MARKUP_SINKS = 'innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString|srcdoc';

const EVERYWHERE_IN_THE_PAGE = [
  ban(property(MARKUP_SINKS), MARKUP),
  ban(computed(MARKUP_SINKS), MARKUP),
  ban('MemberExpression[object.name="document"][property.name=/^write(ln)?$/]', MARKUP),
  ban(attribute('style'), STYLE),
  ban(attribute('on.*'), 'Use addEventListener.'),
  ban(attribute('srcdoc'), MARKUP),
  ban(property('cssText'), STYLE),
  ban('Property[key.name="style"] > :matches(Literal, TemplateLiteral).value', STYLE),
  ban(property(`sendBeacon|${NETWORK.join('|')}`), SEND),
  ban(computed(`sendBeacon|${NETWORK.join('|')}`), SEND),
  ban('MemberExpression[object.name="t"]:not(:function *, PropertyDefinition *, CallExpression[callee.property.name="keys"] *)',
    'The language changes: ask for a text where it is used.'),
  ban('ImportExpression', 'The page is one bundle: import at the top.'),
];

const NO_QUERIES = [
  ban('MemberExpression[object.name="document"][property.name=/^(querySelector(All)?|getElement.*|body|head|documentElement|forms)$/]', QUERY),
  ban('MemberExpression[property.name="ownerDocument"]', QUERY),
  ban('NewExpression[callee.property.name=/^(Shared)?Worker$/]', QUERY),
];

/** @type {(message: string) => (name: string) => { name: string, message: string }} */
const refuse = (message) => (name) => ({ name, message });

/** @type {(regex: string, message: string) => { patterns: { regex: string, message: string }[] }} */
const imports = (regex, message) => ({ patterns: [{ regex, message }] });

export default [
  globalIgnores(['dist/', 'target/', 'node_modules/', 'playwright-report/', 'test-results/', 'fuzz/', 'tests/consumers/run-*/']),
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['tools/**/*.mjs', '*.config.mjs', 'benches/**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['tests/www/**/*.mjs', 'tests/consumers/**/*.{js,mjs}'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    files: [PAGE],
    ignores: WORKERS,
    languageOptions: { globals: globals.browser },
  },
  {
    files: [PAGE],
    rules: {
      'no-console': ['error', { allow: ['error'] }],
      'no-restricted-globals': ['error', ...NETWORK.map(refuse(SEND))],
      'no-restricted-syntax': ['error', ...EVERYWHERE_IN_THE_PAGE],
      'no-restricted-imports': ['error', imports('^referat:(wasm|index)$', 'Only the workers touch the engine.')],
    },
  },
  {
    // Workers in the page's own thread.
    files: ['www/viewer/inline/*.js'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['www/render/**/*.js', 'www/text/**/*.js'],
    rules: {
      'no-restricted-globals': ['error', ...[...NETWORK, 'Worker', 'SharedWorker'].map(refuse('Rendering only renders.'))],
      'no-restricted-syntax': ['error', ...EVERYWHERE_IN_THE_PAGE, ...NO_QUERIES],
      'no-restricted-imports': ['error', imports(
        '^(?!\\./|\\.\\./(render|text|types)/)|^\\./.*\\.\\.|^\\.\\./.*/\\.\\./',
        'www/render and www/text import only each other and the types.',
      )],
    },
  },
  {
    files: ['www/elements/**/*.js'],
    rules: {
      'no-restricted-imports': ['error', imports(
        '^(?!\\./|\\.\\./(render|text|types|elements)/|\\.\\./parser/(client|errors)\\.js$)|^\\./.*\\.\\.|^\\.\\./.*/\\.\\./',
        'Elements import render, text and parser/client.js.',
      )],
    },
  },
  {
    files: WORKERS,
    languageOptions: { globals: globals.worker },
    rules: {
      'no-restricted-globals': ['error', ...[...NETWORK, 'importScripts'].map(refuse(SEND)),
        ...['document', 'window'].map(refuse('A worker has no DOM.'))],
      'no-restricted-imports': ['error', imports(
        '^(?!\\./|\\.\\./types/|\\.\\./trials/worker\\.js$|referat:(wasm|index)$)|\\./client\\.js$',
        'The workers import the engine and its neighbours in www/parser.',
      )],
    },
  },
  {
    // The places that ask the network: one tries to get out, to show that the browser stops it; the viewer, and the script of pages with
    // frames, fetch what their host names, and the package its module.
    files: ['www/trials/*.js', 'www/viewer/fetched.js', 'www/viewer/compiled.js', 'www/frame/script.js'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    // Fetches the tool's own files, once, when it is installed, and sees nothing that is read.
    files: ['www/offline/service-worker.js'],
    languageOptions: { globals: globals.serviceworker },
    rules: { 'no-restricted-globals': 'off' },
  },
];
