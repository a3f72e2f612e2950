import { counted, items, list, meetings, number, remarks, shortDay } from './da-formats.js';
import { words } from './da-words.js';

/** @import { Change, Format, FollowUpKind, Mark, PieceKind, ReasonKind, Results, Sort, State, TwinReason } from '../types/collection.js' */
/** @import { Facet, View } from '../render/route.js' */

export const views = {
  label: 'Visninger',
  /** @type {Record<View, string>} */
  names: {
    brief: 'Kort fortalt', meetings: 'Møder', decisions: 'Beslutninger', followUps: 'Opfølgning', people: 'Personer', cases: 'Sager',
    quality: 'Kvalitet', notes: 'Noter', search: 'Søgning', compare: 'Sammenligning', meeting: 'Møde',
  },
  loading: 'Henter …',
  failed: 'Det kunne ikke hentes. Prøv igen.',
  more: (/** @type {number} */ left) => `Vis flere (${number(left)} tilbage)`,
  noItem: 'Mødet har ikke det punkt.',
  unknown: 'Ukendt link.',
  wanted: 'Linket hører til et møde, som ikke er åbnet her. Åbn filen, så vises stedet.',
  page: (/** @type {number} */ page) => `side ${page}`,
  item: (/** @type {string | null} */ number) => (number ? `punkt ${number}` : 'punkt uden nummer'),
  front: 'Før punkterne',
  noBody: 'Udvalget er ikke oplyst',
  meeting: (/** @type {string} */ body, /** @type {string} */ date) => [body || 'Udvalget er ikke oplyst', date && shortDay(date)].filter(Boolean).join(', '),
};

export const brief = {
  lead: (/** @type {number} */ count, /** @type {number} */ met, /** @type {string[]} */ [first, last]) =>
    `${items(count)} i ${meetings(met)}${period(first ?? '', last ?? '')}.`,
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
  count: items,
  none: 'Ingen punkter passer.',
};

export const filters = {
  /** @type {Record<Facet, string>} */
  names: {
    outcomes: 'Udfald', marks: 'Særligt', years: 'År', bodies: 'Udvalg', subjects: 'Emne', sections: 'Afsnit', parties: 'Parti',
    people: 'Person i beslutningen',
  },
  /** @type {Record<Mark, string>} */
  marks: { votes: 'Afstemning', dissent: 'Uenighed', followUp: 'Opfølgning', closed: 'Lukket punkt', undecided: 'Uden beslutning' },
  title: (/** @type {boolean} */ sorted, /** @type {string[]} */ chosen) =>
    (chosen.length > 0 ? `Filtre: ${list(chosen)}` : sorted ? 'Filtre og rækkefølge' : 'Filtre'),
  fold: (/** @type {string} */ label, /** @type {number} */ count) => `${label} (${number(count)})`,
  reset: 'Nulstil filtre',
  sifted: 'Der er valgt filtre. Nulstil dem for at se alt.',
  sort: 'Rækkefølge',
  /** @type {Record<Sort, string>} */
  sorts: { meeting: 'Udvalg og møde', newest: 'Nyeste først', oldest: 'Ældste først', title: 'Titel', outcome: 'Udfald' },
  notOpen: 'Ikke åbnet her',
};

/** @param {number} changed */
const differing = (changed) => (changed > 0 ? `; ${counted(changed, 'beslutning er anderledes', 'beslutninger er anderledes')}` : '');

export const meetingList = {
  count: meetings,
  none: 'Ingen møder passer.',
  ofBody: (/** @type {number} */ count, /** @type {number} */ all) => `${meetings(count)} · ${items(all)}`,
  again: (/** @type {number} */ times) => `Filen er åbnet ${number(times)} gange og tælles én gang.`,
  also: 'Også åbnet:',
  /** @param {TwinReason} reason @param {number} changed */
  twin: (reason, changed) => `${words.twin(reason)}, tælles ikke med${differing(changed)}`,
  prefer: 'Tæl denne i stedet',
  preferName: (/** @type {string} */ name) => `Tæl denne i stedet: ${name}`,
  preferred: (/** @type {string} */ name) => `${name} tælles nu med.`,
  compare: 'Sammenlign',
  compareName: (/** @type {string} */ name) => `Sammenlign med ${name}`,
  compareAny: 'Sammenlign to møder',
  /** @param {TwinReason} reason @param {number} changed */
  twinLine: (reason, changed) => `Også åbnet (${words.twin(reason)}${differing(changed)}):`,
  table: 'Fremmøde punkt for punkt',
};

export const compare = {
  lead: (/** @type {string[]} */ parts) => (parts.length > 0 ? `${list(parts)}.` : 'Der er ingen punkter at sammenligne.'),
  none: 'Vælg to møder, der er åbnet her.',
  before: 'Før',
  after: 'Efter',
  swap: 'Byt om',
  choose: 'Vælg et møde',
  /** @type {Record<Change, string>} */
  changes: {
    decision: 'Beslutningen er ændret', removed: 'Kun i den første', added: 'Kun i den anden', text: 'Anden tekst er ændret', nothing: 'Uændret',
  },
  /** @type {Record<Change, (count: number) => string>} */
  counts: {
    decision: (count) => counted(count, 'ændret beslutning', 'ændrede beslutninger'),
    removed: (count) => `${number(count)} kun i den første`,
    added: (count) => `${number(count)} kun i den anden`,
    text: (count) => `${number(count)} med anden ændret tekst`,
    nothing: (count) => counted(count, 'uændret punkt', 'uændrede punkter'),
  },
  legend: 'Sådan er ændringer vist:',
  /** @type {Record<PieceKind, string>} */
  pieces: { same: 'uændret', removed: 'slettet', added: 'tilføjet' },
  /** For those who hear it: what stands around changed words. @type {Record<PieceKind, [string, string]>} */
  around: { same: ['', ''], removed: ['[slettet: ', ']'], added: ['[tilføjet: ', ']'] },
  title: 'Titel',
  section: (/** @type {string} */ name, /** @type {number} */ count) => `${name}: ${counted(count, 'ændring', 'ændringer')}`,
};

export const followUps = {
  count: (/** @type {number} */ count) => counted(count, 'opfølgning', 'opfølgninger'),
  none: 'Der er hverken udsatte punkter eller løfter om at vende tilbage i de åbne møder.',
  /** @type {Record<FollowUpKind, string>} */
  kinds: { postponed: 'Udsat', returned: 'Sendt tilbage', promise: 'Løfte eller ønske' },
  takenUp: 'Taget op igen:',
  open: 'Ikke taget op i de åbne møder',
  /** @param {boolean} open @param {number} count */
  group: (open, count) => (open ? `${number(count)} ${count === 1 ? 'åben' : 'åbne'}` : `${number(count)} taget op igen`),
  deadlines: 'Datoer, der er nævnt',
};

export const people = {
  count: (/** @type {number} */ count) => counted(count, 'person', 'personer'),
  none: 'Ingen personer er nævnt som deltagere i de åbne møder.',
  note: 'Tallene er punkter. Der tælles kun det, som referaterne selv siger om personen; ingen stemme er sluttet ud fra partiet. En prik er ingen punkter.',
  region: 'Personer og punkter',
  name: 'Navn',
  party: 'Parti',
  bodies: 'Udvalg',
  meetings: 'Møder',
  contradicted: (/** @type {number} */ count) => `! ${number(count)}`,
  contradictedTitle: 'Modstrid',
  nothing: 'ikke oplyst',
  all: 'Alle møder',
  of: 'Vis',
  table: 'Fremmøde og stemmer, punkt for punkt',
  tableCount: (/** @type {number} */ people, /** @type {number} */ all) => `${counted(people, 'person', 'personer')} og ${items(all)}`,
  tableNote: 'Hvert tegn fører til ordene i referatet. Der står kun det, som referatet selv siger; ingen stemme er sluttet ud fra partiet.',
  noRoster: 'Referatet har ingen liste over deltagerne. Derfor er det for de fleste ikke oplyst, om de var til stede.',
  nobody: 'Referatet nævner ingen deltagere.',
  legend: 'Tegn:',
  /** What stands in a narrow cell. @type {Record<State, string>} */
  signs: {
    present: '✓', substitute: 'stedf.', excused: 'afbud', absent: 'frav.', for: 'for', against: 'imod', abstained: 'blankt', dissent: 'uenig',
    conflicted: 'inhabil', notParticipating: 'ej med',
  },
  partly: (/** @type {string} */ state) => `${state} (en del af tiden)`,
  cell: (/** @type {string} */ name, /** @type {string} */ item, /** @type {string} */ state) => `${name}, ${item}: ${state}`,
  clash: 'Modstrid i referatet',
  details: (/** @type {string} */ name) => `Det siger referaterne om ${name}`,
};

export const cases = {
  count: (/** @type {number} */ count) => counted(count, 'sag over flere møder', 'sager over flere møder'),
  none: 'Ingen sag går igen i de åbne møder. Åbn flere møder fra samme udvalg eller byråd.',
  untitled: 'Sag uden titel',
  maybe: 'mulig samme sag',
  possible: 'Mulig samme sag:',
  sharing: (/** @type {number} */ count) => `${items(count)} med samme sagsnummer hører ikke til sagen.`,
  because: (/** @type {ReasonKind} */ kind, /** @type {number} */ count) => `Hører med: ${words.reason(kind)}${count > 1 ? ` (${number(count)} steder)` : ''}`,
};

export const quality = {
  count: remarks,
  none: 'Der er ingen bemærkninger til de åbne møder.',
  note: 'Det, der ikke passer sammen eller ikke kunne læses sikkert. Se efter i kilden: fejlen kan både være referatets og programmets.',
  severities: { info: 'Til orientering', warning: 'Advarsel' },
};

export const search = {
  label: 'Søg i referaterne',
  title: (/** @type {string} */ typed) => (typed ? `Søgning: ${typed}` : 'Søgning'),
  start: 'Skriv et ord, en dato, et beløb eller »en sætning i anførselstegn«.',
  found: (/** @type {Results} */ { hits, groups, documents }) =>
    `${counted(hits, 'fund', 'fund')} i ${items(groups)} i ${meetings(documents)}`,
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
  aside: (/** @type {string} */ name) => `kun i en anden udgave: ${name}`,
};

export const files = {
  title: 'Eksportér',
  whole: (/** @type {number} */ meetings) => `Fra ${counted(meetings, 'åbent dokument', 'åbne dokumenter')}`,
  only: 'Kun mødet, der vises',
  filtered: 'Beslutninger, fremmøde og datoer kun med de filtre, der er valgt; data (JSON) med alt.',
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
};
