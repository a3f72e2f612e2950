import { clock, counted, number } from './da-formats.js';

/** @import { Code } from '../types/referat.js' */

/**
 * Why the page, and not the parser, could not read a file, and what to do next; too large a file is turned away before the parser, and its words, are there. @param {string} count  of files, where it is about several
 * @returns {Record<string, [cause: string, next: string]>}
 */
export const errors = (count) => ({
  'too-large': ['Filen er større end 100 MB, som er det mest, der læses.', 'Del den op, og åbn møderne hver for sig.'],
  'too-many': [`${counted(Number(count), 'fil er', 'filer er')} ikke åbnet, fordi der højst kan være 5.000 filer åbne.`, 'Luk nogle, og åbn resten.'],
  'too-much': [`${counted(Number(count), 'fil er', 'filer er')} ikke åbnet, fordi de åbne filer højst må fylde 2 GB.`, 'Luk nogle, og åbn resten.'],
  'archive-in-archive': ['Filen er et arkiv inde i et arkiv.', 'Pak det yderste ud på din computer, og åbn dette for sig.'],
  unreadable: ['Browseren kan ikke få fat i filen.', 'Er den flyttet eller slettet? Træk den hertil igen.'],
  timeout: ['Filen er opgivet efter et minut uden fremdrift.', 'Prøv igen, eller gem den i et andet format.'],
  'not-a-result': ['Filen er JSON, men hverken referater eller noter, som er gemt med dette program.', 'Åbn referatet selv, eller en JSON-fil, som du har eksporteret herfra.'],
  cancelled: ['Læsningen er afbrudt.', ''],
  internal: ['Programmet gik i stå på denne fil.', 'Prøv igen. De øvrige filer er ikke berørt.'],
  'wasm-blocked': ['Browseren eller hjemmesiden blokerer WebAssembly, som programmet er bygget af.',
    'Prøv en anden browser. Til webmaster: der mangler script-src \'wasm-unsafe-eval\'.'],
  'worker-blocked': ['Browseren eller hjemmesiden blokerer den baggrundstråd, som filerne læses i.',
    'Prøv en anden browser. Til webmaster: der mangler worker-src blob:.'],
});

/** What is wrong with the text of a file that was read: in a word, for its row. @type {Partial<Record<Code, (detail: string) => string>>} */
const warnings = {
  'text-incomplete': () => 'ufuldstændig',
  'pages-without-text': (pages) => (pages ? `uden tekst: side ${pages}` : 'sider uden tekst'),
  'text-mojibake': () => 'forvanskede bogstaver',
  'text-garbled': () => 'ulæselige tegn',
};

export const intro = {
  title: 'Læs referater hurtigere. Filerne bliver på din computer.',
  lead: 'Åbn et referat fra et byråd eller et udvalg, og se, hvad der blev besluttet. '
    + 'Hver oplysning fører tilbage til de ord i referatet, den er læst af.',
  drop: 'Træk filer eller en mappe hertil',
  choose: 'Vælg filer',
  chooseFolder: 'Vælg mappe',
  example: 'Prøv med et eksempel',
  types: 'PDF, DOCX, ODT, RTF, HTML, TXT eller ZIP.',
  paste: 'Du kan også indsætte kopieret tekst med Ctrl+V.',
  gives: ['Beslutningerne med referatets egne ord', 'Hvem var fraværende, og hvem var imod', 'Hvad forvaltningen skal vende tilbage med'],
  givesTitle: 'Du får',
};

export const drop = {
  overlay: (/** @type {number} */ count) => `Slip for at åbne ${count > 0 ? counted(count, 'fil', 'filer') : 'filerne'}`,
  note: 'De læses her i browseren og sendes ikke nogen steder.',
};

export const paste = {
  name: (/** @type {string} */ time) => `Indsat tekst ${clock(time)}`,
};

/**
 * How far the files are: `37 af 300 læst · 2 kunne ikke læses`.
 * @typedef {{ all: number, read: number, failed: number, locked: number, cancelled: number, skipped: number, busy: boolean }} Tally
 */

/** The parts of a tally that are not as they should be. @param {Tally} tally */
const troubles = ({ failed, locked }) => [
  failed > 0 && `${number(failed)} kunne ikke læses`,
  locked > 0 && `${number(locked)} låst`,
].filter((part) => part !== false);

/** @param {Tally} tally */
function counts({ all, read, cancelled, skipped, busy }) {
  const stopped = cancelled > 0 ? [`${number(cancelled)} afbrudt`] : [];
  if (busy) return [all > 0 ? `${number(read)} af ${number(all)} læst` : 'Leder efter filer', ...stopped];
  const found = counted(all + skipped, 'fil', 'filer');
  if (skipped > 0) return [`${found} fundet`, `${number(read)} læst`, `${number(skipped)} sprunget over`, ...stopped];
  return [read === all ? `${found} læst` : `${number(read)} af ${found} læst`, ...stopped];
}

export const files = {
  title: 'Filer',
  example: 'Eksempel',
  states: {
    waiting: 'venter', reading: 'læser', parsing: 'analyserer', unpacking: 'pakker ud', done: 'færdig', failed: 'fejl',
    locked: 'låst', cancelled: 'afbrudt',
  },
  warning: (/** @type {Code} */ code, /** @type {string | null} */ detail) => warnings[code]?.(detail ?? '') ?? null,
  counts,
  troubles,
  tally: (/** @type {Tally} */ tally) => [...counts(tally), ...troubles(tally)].join(' · '),
  progressOfAll: 'Fremdrift for alle filer',
  skippedNote: 'Sprunget over er filer, som hører til systemet, for eksempel .DS_Store og Thumbs.db.',
  stopAll: 'Stop',
  retryAll: (/** @type {number} */ count) => `Prøv ${counted(count, 'fil', 'filer')} igen`,
  closeAll: 'Luk alle',
  close: (/** @type {string} */ name) => `Luk ${name}`,
  closeWord: 'Luk',
  stop: (/** @type {string} */ name) => `Afbryd ${name}`,
  stopWord: 'Afbryd',
  retry: (/** @type {string} */ name) => `Prøv igen: ${name}`,
  retryWord: 'Prøv igen',
  password: 'Adgangskode',
  passwordFor: (/** @type {string} */ name) => `Adgangskode til ${name}`,
  unlock: 'Lås op',
  wrongPassword: 'Adgangskoden passer ikke.',
  progress: (/** @type {string} */ name) => `Fremdrift for ${name}`,
  beyond: (/** @type {string | null} */ count) => counted(Number(count), 'fil mere', 'filer mere'),
  untitled: 'Møde uden navn',
  unknown: 'ligner ikke et referat',
  notMinutes: 'Det ligner ikke et referat.',
  showAnyway: 'Vis teksten alligevel',
  showAnywayName: (/** @type {string} */ name) => `Vis teksten alligevel: ${name}`,
};

export const notice = {
  added: (/** @type {number} */ count) => (count === 1 ? '1 fil er tilføjet øverst.' : `${number(count)} filer er tilføjet øverst.`),
  folder: 'Filerne i mappen tilføjes øverst.',
  show: 'Vis',
  undo: 'Fortryd',
  undoHint: 'Fortryd med Ctrl+Z.',
  undone: 'Det er fortrudt.',
};
