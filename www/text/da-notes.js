import { counted } from './da-formats.js';

/** What can be done with an item or with words. */
export const tools = {
  label: 'Det viste sted',
  note: 'Notér',
  mark: 'Markér',
  quote: 'Kopiér citat',
  link: 'Kopiér link',
  report: 'Meld fejl',
  quoteCopied: 'Citatet er kopieret med kildehenvisning.',
  linkCopied: 'Linket er kopieret. Det virker for den, der åbner den samme fil.',
  failed: 'Det kunne ikke lade sig gøre. Prøv igen.',
  byHand: 'Browseren lader ikke siden kopiere. Markér teksten, og kopiér den med Ctrl+C.',
  nothing: 'Der er ingen ord at knytte noten til.',
};

export const notes = {
  of: (/** @type {string} */ place) => `Note til ${place}`,
  words: 'de valgte ord',
  field: 'Din note',
  mine: 'Dine noter',
  save: 'Gem',
  cancel: 'Annullér',
  edit: 'Ret',
  add: 'Skriv note',
  remove: 'Slet',
  named: (/** @type {string} */ act, /** @type {string} */ words) => `${act} noten »${words}«`,
  saved: 'Noten er gemt i siden.',
  kept: 'Noten er gemt på denne computer.',
  marked: 'Ordene er markeret.',
  removed: (/** @type {number} */ count) => (count === 1 ? 'Noten er slettet.' : `${counted(count, 'note', 'noter')} er slettet.`),
  taken: (/** @type {number} */ count) => `${counted(count, 'note', 'noter')} er hentet.`,
  count: (/** @type {number} */ count) => (count === 0 ? 'Du har ingen noter.' : counted(count, 'note', 'noter')),
  none: 'Vælg »Notér« ved et punkt, eller markér ord i kilden, og vælg »Markér« eller »Notér«.',
  earlier: (/** @type {number} */ count) => `Du har ${counted(count, 'note', 'noter')} på denne computer.`,
  remember: 'Husk på denne computer',
  remembered: 'Noterne gemmes her i browseren, også når siden lukkes. Gem dem også som fil: nogle browsere sletter det, de gemmer, efter en uge.',
  forgotten: 'Noterne er væk, når siden lukkes.',
  refused: 'Browseren gemmer ikke noget for denne side. Noterne er her, til siden lukkes; gem dem som fil.',
  toFile: 'Gem som fil',
  fromFile: 'Hent fra fil',
  numbers: (/** @type {number} */ count) => `${counted(count, 'note', 'noter')} indeholder noget, der ligner et CPR-nummer.`,
  clear: 'Slet alt',
  file: 'noter.json',
  lost: 'Ordene findes ikke i den fil, der er åben.',
  moved: (/** @type {string} */ name) => `Skrevet i en anden udgave af mødet: ${name}`,
  closed: (/** @type {string} */ name) => `Filen er ikke åben her: ${name}`,
};

export const report = {
  title: 'Meld en forkert aflæsning',
  lead: 'Rapporten fortæller, hvordan filen er læst, men ingen ord fra den. Intet sendes: Kopiér den, og send den selv til dem, der laver programmet.',
  field: 'Hvad er forkert? (kan udelades)',
  text: 'Rapporten',
  copy: 'Kopiér rapporten',
  copied: 'Rapporten er kopieret.',
};

export const keys = {
  title: 'Genveje',
  lead: 'Genvejene virker, når du ikke er ved at skrive.',
  /** @type {[string, string][]} */
  list: [
    ['j k', 'næste og forrige punkt'],
    ['Enter', 'åbn; ved et punkt: vis beslutningen i kilden'],
    ['o', 'disposition'],
    ['s', 'kilde'],
    ['/ Ctrl+K', 'søg'],
    ['n N', 'næste og forrige fund'],
    ['e', 'eksportér'],
    ['Ctrl+Z', 'fortryd lukning eller sletning'],
    ['Esc', 'tilbage'],
    ['?', 'denne hjælp'],
  ],
  single: 'Genveje med én tast er slået til',
};

export const print = {
  title: 'Udskriv',
  note: 'det, der vises nu, med kildehenvisninger',
  source: (/** @type {string} */ name, /** @type {string} */ hash) => `${name} · SHA-256 ${hash}`,
  page: (/** @type {number} */ page) => `(side ${page})`,
};
