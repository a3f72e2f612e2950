import { counted, number, shortDay } from './da-formats.js';

/** @import { Format, FollowUpKind, Mark, ReasonKind, Results, Sort, State } from '../types/collection.js' */
/** @import { View } from '../render/route.js' */

/** What is told of a person, as a column's head and in a sentence. @type {Record<State, string>} */
const states = {
  present: 'til stede', substitute: 'stedfortræder', excused: 'afbud', absent: 'fraværende', for: 'for', against: 'imod',
  abstained: 'hverken for eller imod', dissent: 'forbehold eller uenig', conflicted: 'inhabil', notParticipating: 'deltog ikke',
};

/** @type {Record<ReasonKind, string>} */
const reasons = {
  reference: 'der henvises til mødet og punktet',
  decisionQuoted: 'beslutningen er gengivet i et andet udvalgs referat',
  numberAndTitle: 'samme sagsnummer og samme titel',
  numberAndSimilarTitle: 'samme sagsnummer og en titel, der ligner',
  sameTitle: 'samme titel',
};

export const views = {
  label: 'Visninger',
  /** @type {Record<View, string>} */
  names: {
    brief: 'Kort fortalt', meetings: 'Møder', decisions: 'Beslutninger', followUps: 'Opfølgning', people: 'Personer', cases: 'Sager',
    quality: 'Kvalitet', notes: 'Noter', search: 'Søgning',
  },
  loading: 'Henter …',
  failed: 'Det kunne ikke hentes. Prøv igen.',
  more: (/** @type {number} */ left) => `Vis flere (${number(left)} tilbage)`,
  shown: (/** @type {string} */ view, /** @type {string} */ count) => `${view}: ${count}.`,
  wanted: 'Linket hører til et møde, som ikke er åbnet her. Åbn filen, så vises stedet.',
  show: 'Vis i kilden',
  showOf: (/** @type {string} */ what) => `Vis i kilden: ${what}`,
  about: (/** @type {string[]} */ parts) => parts.join(' · '),
  page: (/** @type {number} */ page) => `side ${page}`,
  item: (/** @type {string | null} */ number) => (number ? `punkt ${number}` : 'punkt uden nummer'),
  front: 'Før punkterne',
  noBody: 'Udvalget er ikke oplyst',
  meeting: (/** @type {string} */ body, /** @type {string} */ date) => [body || 'Udvalget er ikke oplyst', date && shortDay(date)].filter(Boolean).join(', '),
};

export const brief = {
  lead: (/** @type {number} */ items, /** @type {number} */ meetings, /** @type {string[]} */ [first, last]) =>
    `${counted(items, 'punkt', 'punkter')} i ${counted(meetings, 'møde', 'møder')}${period(first ?? '', last ?? '')}.`,
  disputed: 'Afstemninger og uenighed',
  stopped: 'Udsat, afvist og sendt tilbage',
  promises: 'Løfter og ønsker',
  amounts: 'De største beløb',
  contradictions: 'Modstrid i referaterne',
  nothing: 'Der er hverken uenighed, udsatte punkter, løfter, beløb eller modstrid i de åbne møder.',
  all: (/** @type {number} */ count) => `Vis alle ${number(count)}`,
};

/** @param {string} first @param {string} last */
function period(first, last) {
  if (!first) return '';
  return first === last ? ` den ${shortDay(first)}` : ` fra ${shortDay(first)} til ${shortDay(last)}`;
}

export const digest = {
  count: (/** @type {number} */ items) => counted(items, 'punkt', 'punkter'),
  none: 'Ingen punkter passer.',
  outcomes: 'Udfald',
  bodies: 'Udvalg',
  years: 'År',
  marksTitle: 'Særligt',
  /** @type {Record<Mark, string>} */
  marks: { votes: 'Afstemning', dissent: 'Uenighed', followUp: 'Opfølgning', closed: 'Lukket punkt', undecided: 'Uden beslutning' },
  chosen: (/** @type {number} */ count) => (count === 0 ? 'Filtre og rækkefølge' : `Filtre og rækkefølge (${counted(count, 'valgt', 'valgte')})`),
  reset: 'Nulstil filtre',
  sort: 'Rækkefølge',
  /** @type {Record<Sort, string>} */
  sorts: { meeting: 'Udvalg og møde', newest: 'Nyeste først', oldest: 'Ældste først', title: 'Titel', outcome: 'Udfald' },
  noName: 'Ikke oplyst',
};

export const followUps = {
  count: (/** @type {number} */ count) => counted(count, 'opfølgning', 'opfølgninger'),
  none: 'Der er hverken udsatte punkter eller løfter om at vende tilbage i de åbne møder.',
  /** @type {Record<FollowUpKind, string>} */
  kinds: { postponed: 'Udsat', returned: 'Sendt tilbage', promise: 'Løfte eller ønske' },
  takenUp: 'Taget op igen:',
  open: 'Ikke taget op i de åbne møder',
  deadlines: 'Datoer, der er nævnt',
};

export const people = {
  count: (/** @type {number} */ count) => counted(count, 'person', 'personer'),
  none: 'Ingen personer er nævnt som deltagere i de åbne møder.',
  note: 'Tallene er punkter. Der tælles kun det, som referaterne selv siger om personen; ingen stemme er sluttet ud fra partiet.',
  region: 'Personer og punkter',
  name: 'Navn',
  party: 'Parti',
  bodies: 'Udvalg',
  meetings: 'Møder',
  states,
  contradicted: (/** @type {number} */ count) => `! ${number(count)}`,
  contradictedTitle: 'Modstrid',
  details: (/** @type {string} */ name) => `Det siger referaterne om ${name}`,
};

export const cases = {
  count: (/** @type {number} */ count) => counted(count, 'sag over flere møder', 'sager over flere møder'),
  none: 'Ingen sag går igen i de åbne møder. Åbn flere møder fra samme udvalg eller byråd.',
  untitled: 'Sag uden titel',
  maybe: 'måske samme sag',
  possible: 'Måske samme sag:',
  sharing: (/** @type {number} */ count) => `${counted(count, 'punkt', 'punkter')} med samme sagsnummer hører ikke til sagen.`,
  notOpen: 'ikke åbnet her',
  reasons,
};

export const quality = {
  count: (/** @type {number} */ count) => counted(count, 'bemærkning', 'bemærkninger'),
  none: 'Der er ingen bemærkninger til de åbne møder.',
  note: 'Det, der ikke passer sammen eller ikke kunne læses sikkert. Se efter i kilden: fejlen kan både være referatets og programmets.',
  severities: { info: 'Til orientering', warning: 'Advarsel' },
};

export const search = {
  label: 'Søg i referaterne',
  placeholder: 'Søg i referaterne',
  key: '/',
  title: (/** @type {string} */ typed) => (typed ? `Søgning: ${typed}` : 'Søgning'),
  start: 'Skriv et ord, en dato, et beløb eller »en sætning i anførselstegn«.',
  found: (/** @type {Results} */ { hits, groups, documents }) =>
    `${counted(hits, 'fund', 'fund')} i ${counted(groups, 'punkt', 'punkter')} i ${counted(documents, 'møde', 'møder')}`,
  none: (/** @type {string} */ typed) => `Intet fundet for »${typed}«.`,
  helps: [
    'Prøv færre ord: Alle ord skal stå i samme punkt.',
    'Prøv begyndelsen af ordet. Bøjninger og stavemåder med å og aa findes af sig selv.',
    'En dato kan skrives 4. februar 2025, 04-02-2025 eller februar 2025, et beløb 4,5 mio. kr. eller 4.500.000.',
    'Der søges kun i de møder, som er åbne her.',
  ],
  hits: (/** @type {number} */ count) => counted(count, 'fund', 'fund'),
  keys: 'Enter: første fund · ↓ ↑: næste og forrige · Esc: tilbage',
  hit: 'fundet',
};

export const files = {
  title: 'Eksportér',
  whole: (/** @type {number} */ meetings) => `Fra ${counted(meetings, 'åbent møde', 'åbne møder')}`,
  filtered: 'Beslutningerne kun med de filtre, der er valgt.',
  /** @type {Record<Format, { name: string, note: string, file: string, type: string }>} */
  formats: {
    csv: { name: 'Beslutninger, regneark (CSV)', note: 'åbnes i Excel eller LibreOffice', file: 'beslutninger.csv', type: 'text/csv' },
    attendance: { name: 'Fremmøde, regneark (CSV)', note: 'hvem var til stede, for og imod', file: 'fremmoede.csv', type: 'text/csv' },
    markdown: { name: 'Beslutninger, tekst (Markdown)', note: 'med citater og henvisninger', file: 'beslutninger.md', type: 'text/markdown' },
    ics: { name: 'Datoer, kalender (ICS)', note: 'kun datoer, som står i referaterne', file: 'datoer.ics', type: 'text/calendar' },
    json: { name: 'Alt, data (JSON)', note: 'hele referaterne, også teksten', file: 'referater.json', type: 'application/json' },
  },
  done: (/** @type {string} */ file) => `${file} er gemt af browseren.`,
  failed: 'Filen kunne ikke laves. Prøv igen.',
  numbers: (/** @type {number} */ count) => `${counted(count, 'sted', 'steder')} i de åbne møder ligner et CPR-nummer:`,
  numbersMore: (/** @type {number} */ count) => `og ${counted(count, 'sted', 'steder')} mere`,
  numbersAsk: 'Filen kan komme til at indeholde dem. Se efter, før du deler den.',
  anyway: 'Eksportér alligevel',
  cancel: 'Fortryd',
};
