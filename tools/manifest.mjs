// What the npm package says of itself: package.json, custom-elements.json and the types of the element's properties, from one table (www/viewer/api.js).
import { ATTRIBUTES, EVENTS, MEMBERS, PARTS, SLOTS, STATES, STYLE_PROPERTIES } from '../www/viewer/api.js';
import { readVersion } from './project.mjs';

const described = (/** @type {Record<string, string>} */ table) => Object.entries(table).map(([name, description]) => ({ name, description }));

/** @type {Record<string, string>} */
const TYPES = { string: 'string | null', number: 'number | null', boolean: 'boolean' };

/** The element, as the Custom Elements Manifest has it. */
export function customElements() {
  const fields = ATTRIBUTES.flatMap(({ name, property, type, description }) =>
    (property ? [{ kind: 'field', name: property, attribute: name, reflects: true, type: { text: TYPES[type] }, description }] : []));
  const others = described(MEMBERS).map(({ name, description }) => ({ kind: name.endsWith('()') ? 'method' : 'field', name: name.replace('()', ''), description }));
  const declaration = {
    kind: 'class', customElement: true, name: 'ReferatViewer', tagName: 'referat-viewer',
    description: 'Danish council minutes: the decisions, the outline and the source, read in the browser.',
    superclass: { name: 'HTMLElement' },
    attributes: ATTRIBUTES.map(({ name, property, type, description }) => ({ name, fieldName: property, type: { text: type }, description })),
    members: [...fields, ...others],
    events: described(EVENTS).map((event) => ({ ...event, type: { text: 'CustomEvent' } })),
    slots: described(SLOTS),
    cssParts: Object.keys(PARTS).map((name) => ({ name })),
    cssProperties: STYLE_PROPERTIES.map((name) => ({ name })),
    cssStates: STATES.map((name) => ({ name })),
  };
  const exported = { kind: 'js', name: 'ReferatViewer', declaration: { name: 'ReferatViewer', module: 'dist/index.js' } };
  const defined = { kind: 'custom-element-definition', name: 'referat-viewer', declaration: { name: 'ReferatViewer', module: 'dist/index.js' } };
  return {
    schemaVersion: '2.1.0',
    modules: [
      { kind: 'javascript-module', path: 'dist/index.js', declarations: [declaration], exports: [exported] },
      { kind: 'javascript-module', path: 'dist/define.js', declarations: [], exports: [defined] },
    ],
  };
}

/** The types of `referat` and `referat/define`, beside what tsc writes for the class. */
export const elementTypes = () => ({
  'index.d.ts': `import { ReferatViewer } from './types/viewer/element.js';
declare module './types/viewer/element.js' {
  interface ReferatViewer {
${ATTRIBUTES.flatMap(({ property, type, description }) => (property ? [`    /** ${description} */\n    ${property}: ${TYPES[type]};`] : [])).join('\n')}
  }
}
export { ReferatViewer };
`,
  'define.d.ts': `import type { ReferatViewer } from './index.js';
declare global {
  interface HTMLElementTagNameMap {
    'referat-viewer': ReferatViewer;
  }
}
`,
  'core.d.ts': "export * from './types/package/core.js';\nexport type * from './types/types/referat.js';\n",
  'bundle.d.ts': "import './define.js';\nexport { ReferatViewer } from './index.js';\n",
});

/** @param {string} name */
const typed = (name) => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` });

/** The package's package.json. */
export const packageManifest = () => ({
  name: 'referat',
  version: readVersion(),
  description: 'A reader of Danish council minutes: outline, decisions and facts, each with the words it was read from.',
  keywords: ['referat', 'minutes', 'custom element', 'webassembly', 'pdf'],
  license: 'MIT OR Apache-2.0',
  type: 'module',
  sideEffects: ['./dist/define.js', './dist/referat-viewer.bundle.js', './dist/worker.js', './dist/index-worker.js', './dist/themes/*.css'],
  customElements: 'custom-elements.json',
  types: './dist/index.d.ts',
  exports: {
    '.': typed('index'),
    './define': typed('define'),
    './core': typed('core'),
    './worker': './dist/worker.js',
    './index-worker': './dist/index-worker.js',
    './referat.wasm': './dist/referat.wasm',
    './referat-index.wasm': './dist/referat-index.wasm',
    './bundle': { types: './dist/bundle.d.ts', default: './dist/referat-viewer.bundle.js' },
    './themes/*.css': './dist/themes/*.css',
    './words/da.json': './dist/words/da.json',
    './words/en.json': './dist/words/en.json',
    './app': './app/referat.html',
    './custom-elements.json': './custom-elements.json',
    './package.json': './package.json',
  },
  engines: { node: '>=20.19' },
});
