import { counted, number } from './en-formats.js';
import { quoted } from './quoted.js';

/**
 * @import { Code } from '../types/referat.js'
 * @import { Tally } from './da-files.js'
 * @typedef {typeof import('./da-files.js')} Da
 */

/** @param {number} count */
const someFiles = (count) => counted(count, 'file', 'files');

/** @param {string} count */
const notOpened = (count) => `${counted(Number(count), 'file was', 'files were')} not opened:`;

/** @type {Da['errors']} */
export const errors = (count) => ({
  'too-large': ['The file is larger than 100 MB, the most that can be read.', 'Split it, and open the meetings one by one.'],
  'too-many': [`${notOpened(count)} no more than 5,000 files can be open.`, 'Close some, and open the rest.'],
  'too-much': [`${notOpened(count)} open files can hold no more than 2 GB in all.`, 'Close some, and open the rest.'],
  'archive-in-archive': ['The file is an archive inside an archive.', 'Unpack the outer one on your computer, and open this one by itself.'],
  unreadable: ['The browser cannot get at the file.', 'Has it been moved or deleted? Drop it here again.'],
  timeout: ['The file was given up after a minute without progress.', 'Try again, or save it in another format.'],
  'not-a-result': ['The file is JSON, but neither minutes nor notes that were saved with this program.', 'Open the minutes themselves, or a JSON file that you exported from here.'],
  cancelled: ['Reading was cancelled.', ''],
  internal: ['The program failed on this file.', 'Try again. The other files are not affected.'],
  'wasm-blocked': ['The browser or the website blocks WebAssembly, of which the program is made.',
    'Try another browser. For the webmaster: script-src \'wasm-unsafe-eval\' is missing.'],
  'worker-blocked': ['The browser or the website blocks the background thread in which files are read.',
    'Try another browser. For the webmaster: worker-src blob: is missing.'],
});

/** @type {Partial<Record<Code, (detail: string) => string>>} */
const warnings = {
  'text-incomplete': () => 'incomplete',
  'pages-without-text': (pages) => (pages ? `no text: page ${pages}` : 'pages without text'),
  'text-mojibake': () => 'corrupted letters',
  'text-garbled': () => 'illegible characters',
};

/** @type {Da['intro']} */
export const intro = {
  title: 'Read minutes faster. Your files stay on your computer.',
  lead: 'Open the minutes of a Danish council or committee, and see what was decided. '
    + 'Every piece of information leads back to the words in the minutes from which it was read.',
  drop: 'Drop files or a folder here',
  choose: 'Choose files',
  chooseFolder: 'Choose folder',
  example: 'Try an example',
  types: 'PDF, DOCX, ODT, RTF, HTML, TXT or ZIP.',
  paste: 'You can also paste copied text with Ctrl+V.',
  gives: ['The decisions in the words of the minutes', 'Who was absent, and who voted against', 'What the administration is to report back on'],
  givesTitle: 'What you get',
};

/** @type {Da['drop']} */
export const drop = {
  overlay: (count) => `Release to open ${count > 0 ? someFiles(count) : 'the files'}`,
  note: 'They are read here in the browser and sent nowhere.',
};

/** @type {Da['paste']} */
export const paste = { name: (time) => `Pasted text ${time.replace(':', '.')}` };

/** @param {Tally} tally */
const troubles = ({ failed, locked }) => [
  failed > 0 && `${number(failed)} could not be read`,
  locked > 0 && `${number(locked)} locked`,
].filter((part) => part !== false);

/** @param {Tally} tally */
function counts({ all, read, cancelled, skipped, busy }) {
  const stopped = cancelled > 0 ? [`${number(cancelled)} cancelled`] : [];
  if (busy) return [all > 0 ? `${number(read)} of ${number(all)} read` : 'Looking for files', ...stopped];
  if (skipped > 0) return [`${someFiles(all + skipped)} found`, `${number(read)} read`, `${number(skipped)} skipped`, ...stopped];
  return [read === all ? `${someFiles(all)} read` : `${number(read)} of ${someFiles(all)} read`, ...stopped];
}

/** @type {Da['files']} */
export const files = {
  title: 'Files',
  example: 'Example',
  states: {
    waiting: 'waiting', reading: 'reading', parsing: 'analysing', unpacking: 'unpacking', done: 'done', failed: 'error',
    locked: 'locked', cancelled: 'cancelled',
  },
  warning: (code, detail) => warnings[code]?.(detail ?? '') ?? null,
  counts,
  troubles,
  tally: (tally) => [...counts(tally), ...troubles(tally)].join(' · '),
  progressOfAll: 'Progress of all files',
  skippedNote: 'Files that belong to the system are skipped, such as .DS_Store and Thumbs.db.',
  stopAll: 'Stop all',
  retryAll: (count) => `Try ${someFiles(count)} again`,
  closeAll: 'Close all',
  close: (name) => `Close ${quoted(name)}`,
  closeWord: 'Close',
  stop: (name) => `Cancel ${quoted(name)}`,
  stopWord: 'Cancel',
  retry: (name) => `Try again: ${quoted(name)}`,
  retryWord: 'Try again',
  password: 'Password',
  passwordFor: (name) => `Password for ${quoted(name)}`,
  unlock: 'Unlock',
  wrongPassword: 'That is not the password.',
  progress: (name) => `Progress of ${quoted(name)}`,
  beyond: (count) => counted(Number(count), 'more file', 'more files'),
  untitled: 'Meeting without a name',
  unknown: 'does not look like minutes',
  notMinutes: 'This does not look like minutes.',
  showAnyway: 'Show the text anyway',
  showAnywayName: (name) => `Show the text anyway: ${quoted(name)}`,
};

/** @type {Da['notice']} */
export const notice = {
  added: (count) => (count === 1 ? '1 file has been added at the top.' : `${number(count)} files have been added at the top.`),
  folder: 'The files in the folder are being added at the top.',
  show: 'Show',
  undo: 'Undo',
  undoHint: 'Undo with Ctrl+Z.',
  undone: 'That has been undone.',
};
