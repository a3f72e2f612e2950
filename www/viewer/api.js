// What the element offers. It reads its attributes by this table; `custom-elements.json` and the tables of README are made of it or held against it.

/**
 * @typedef {object} Attribute
 * @property {string} name
 * @property {'string' | 'boolean' | 'number'} type
 * @property {string} [property]  that follows it
 * @property {boolean} [anew]  whether another value starts the element anew
 * @property {string} description
 */

/** @type {Attribute[]} */
export const ATTRIBUTES = [
  { name: 'src', type: 'string', property: 'src', anew: true, description: 'addresses of minutes to open, separated by spaces; of the same origin, and without cookies' },
  { name: 'allow-cross-origin', type: 'boolean', property: 'allowCrossOrigin', description: 'lets `src` name other origins' },
  { name: 'view', type: 'string', property: 'view', description: 'what is shown first: `brief`, `meetings`, `decisions`, `outline`, `source`, `people`, `cases`, `followups`, `quality`; `decisions` where it is absent' },
  { name: 'item', type: 'string', property: 'item', description: 'the number of the item that is shown first' },
  { name: 'lang', type: 'string', anew: true, description: '`da` or `en`, else as the page around it' },
  { name: 'theme', type: 'string', property: 'theme', description: '`auto`, `light` or `dark`' },
  { name: 'controls', type: 'string', property: 'controls', description: 'which of `drop search filter export notes print privacy` a visitor has; all where it is absent' },
  { name: 'readonly', type: 'boolean', property: 'readOnly', description: 'opens no files of visitors, and takes no notes; outcomes that are in doubt or concluded are left out, their words remain' },
  { name: 'compact', type: 'boolean', property: 'compact', description: 'the decisions alone, in one column, five of them until the reader asks for more' },
  { name: 'shortcuts', type: 'string', property: 'shortcuts', description: '`on`: keys count, while the focus is inside' },
  { name: 'hash-prefix', type: 'string', property: 'hashPrefix', anew: true, description: 'keeps the place in the address of the page, behind this prefix' },
  { name: 'heading-level', type: 'number', property: 'headingLevel', anew: true, description: 'the level of its first heading in the page around it: 2, 3 or 4; 2 where it is absent' },
  { name: 'max-files', type: 'number', property: 'maxFiles', description: 'the most files that may be opened at a time' },
  { name: 'max-bytes', type: 'number', property: 'maxBytes', description: 'the most bytes that may be opened at a time' },
  { name: 'worker', type: 'string', anew: true, description: '`module`, `blob`, `off` or `auto`: where it reads; `auto` takes the first that the page allows' },
  { name: 'wasm-src', type: 'string', anew: true, description: 'addresses of `referat.wasm` and `referat-index.wasm`, in place of its own' },
  { name: 'worker-src', type: 'string', anew: true, description: 'addresses of `worker.js` and `index-worker.js`, in place of its own' },
];

/** The custom properties of its style. */
export const STYLE_PROPERTIES = [
  'font', 'font-size', 'color', 'bg', 'muted', 'accent', 'border', 'radius', 'space', 'focus', 'mark-bg', 'mark-color', 'outcome-approved', 'outcome-rejected',
  'outcome-postponed', 'outcome-noted', 'max-height',
].map((name) => `--referat-${name}`);

/** @type {Record<string, string>} */
export const EVENTS = {
  'referat-ready': 'the first file can be read',
  'referat-open': 'files are about to be opened; may be refused',
  'referat-progress': 'how far a file is',
  'referat-document': 'a meeting is known',
  'referat-error': 'a file, or the element, cannot be used, and why',
  'referat-select': 'a place is shown',
  'referat-export': 'a file is about to be made; may be refused',
  'referat-resize': 'its height',
};

/** @type {Record<string, string>} */
export const SLOTS = {
  '': 'shown without JavaScript, until the minutes are there, and where they cannot be shown',
  empty: 'a welcome of your own',
  header: 'above all',
  footer: 'below all',
  'privacy-note': 'at its foot',
};

export const STATES = ['loading', 'empty', 'error', 'dragging'];

/** What each part is called inside. @type {Record<string, string>} */
export const PARTS = {
  toolbar: '.bar',
  search: '.search-field',
  chip: '.chip',
  'chip-pressed': '.chip[aria-pressed=true]',
  dropzone: '.drop-place',
  'file-row': '.file',
  'file-row-error': '.file.troubled',
  progress: 'progress',
  outline: '.outline',
  'outline-item': '.outline > li > a',
  item: 'article.item',
  'item-title': 'article.item h3',
  outcome: '.outcomes .chip',
  quote: 'blockquote',
  fact: '.fact',
  source: '.source-page',
  mark: 'mark',
  table: 'table',
  note: '.own-note',
  status: '.trouble',
  privacy: '.foot',
  button: '.button, .more-items',
};

/** Properties and methods besides those of attributes. @type {Record<string, string>} */
export const MEMBERS = {
  ready: 'a promise: the first file can be read; rejected where no parser can be started',
  version: 'of the parser',
  files: 'the files that are open; may be set',
  documents: 'what is known of each meeting that is open',
  selection: 'the place that was shown last; may be set',
  filter: 'what is chosen in the views over all meetings; may be set',
  labels: 'texts said otherwise, by their names in `www/text`; outcomes as `outcomes.approved.chip` (alone) and `.line` (in a count)',
  trustedTypesPolicy: 'a policy of the page for the addresses of workers, in place of `referat-worker`',
  'open()': 'opens files, a Blob or a text',
  'close()': 'closes a document or a file by its id, or all',
  'cancel()': 'stops the reading of a file, or of all',
  'reveal()': 'shows an item or words',
  'search()': 'what is found',
  'exportAs()': '`json`, `csv`, `attendance`, `md` or `ics`, as a Blob',
  'print()': 'prints the page with all that is shown',
  'focus()': 'moves the focus inside',
};
