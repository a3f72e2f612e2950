import { counted } from './en-formats.js';
import { quoted } from './quoted.js';

/** @typedef {typeof import('./da-notes.js')} Da */

/** @param {number} count */
const some = (count) => counted(count, 'note', 'notes');

/** @type {Da['tools']} */
export const tools = {
  label: 'The place shown',
  note: 'Add note',
  mark: 'Highlight',
  quote: 'Copy quote',
  link: 'Copy link',
  report: 'Report an error',
  quoteCopied: 'The quote has been copied, with its source.',
  linkCopied: 'The link has been copied. It works for anyone who opens the same file.',
  failed: 'That did not work. Please try again.',
  byHand: 'The browser does not let the page copy. Select the text, and copy it with Ctrl+C.',
  nothing: 'There are no words to attach the note to.',
};

/** @type {Da['notes']} */
export const notes = {
  of: (place) => `Note on ${place}`,
  words: 'the selected words',
  field: 'Your note',
  mine: 'Your notes',
  save: 'Save',
  cancel: 'Cancel',
  edit: 'Edit',
  add: 'Write a note',
  remove: 'Delete',
  named: (act, words) => `${act} the note “${quoted(words)}”`,
  saved: 'The note is kept in the page.',
  kept: 'The note is kept on this computer.',
  marked: 'The words have been highlighted.',
  removed: (count) => (count === 1 ? 'The note has been deleted.' : `${some(count)} have been deleted.`),
  taken: (count) => (count === 1 ? '1 note has been fetched.' : `${some(count)} have been fetched.`),
  count: (count) => (count === 0 ? 'You have no notes.' : some(count)),
  none: 'Choose “Add note” at an item, or select words in the source and choose “Highlight” or “Add note”.',
  earlier: (count) => `You have ${some(count)} on this computer.`,
  remember: 'Remember on this computer',
  remembered: 'Your notes are kept here in the browser, even when the page is closed. Save them as a file too: some browsers delete what they keep after a week.',
  forgotten: 'Your notes are gone once the page is closed.',
  refused: 'The browser keeps nothing for this page. Your notes are here until the page is closed; save them as a file.',
  toFile: 'Save as file',
  fromFile: 'Open a file of notes',
  numbers: (/** @type {number} */ count) => `${counted(count, 'note holds', 'notes hold')} what looks like a CPR number.`,
  clear: 'Delete all',
  file: 'notes.json',
  lost: 'The words are not in the file that is open.',
  moved: (name) => `Written on another version of the meeting: ${quoted(name)}`,
  closed: (name) => `The file is not open here: ${quoted(name)}`,
};

/** @type {Da['report']} */
export const report = {
  title: 'Report a wrong reading',
  lead: 'The report tells how the file was read, but holds no word of it. Nothing is sent: copy it, and send it yourself to those who make the program.',
  field: 'What is wrong? (optional)',
  text: 'The report',
  copy: 'Copy the report',
  copied: 'The report has been copied.',
};

/** @type {Da['keys']} */
export const keys = {
  title: 'Shortcuts',
  lead: 'Shortcuts work while you are not writing.',
  list: [
    ['j k', 'next and previous item'],
    ['Enter', 'open; at an item: show the decision in the source'],
    ['o', 'outline'],
    ['s', 'source'],
    ['/ Ctrl+K', 'search'],
    ['n N', 'next and previous hit'],
    ['e', 'export'],
    ['Ctrl+Z', 'undo closing or deleting'],
    ['Esc', 'back'],
    ['?', 'this help'],
  ],
  single: 'Shortcuts of a single key are on',
};

/** @type {Da['print']} */
export const print = {
  title: 'Print',
  note: 'what is shown now, with references to the source',
  source: (name, hash) => `${quoted(name)} · SHA-256 ${hash}`,
  page: (page) => `(page ${page})`,
};
