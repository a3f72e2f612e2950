import { drop, files, intro, notice, paste } from './da-files.js';
import { keys, notes, print, report, tools } from './da-notes.js';
import * as many from './da-views.js';
import { clock, counted, items, list, longDay, meetings, number, remarks, shortDay, warm } from './da-formats.js';
import { words } from './da-words.js';
import { capitalised, unstopped } from './formats.js';

/** @import { Ballot, Doubt, Outcome, Section } from '../types/referat.js' */

/** @type {Record<Section['kind'], string>} */
const sections = {
  summary: 'Resumé',
  proposal: 'Indstilling',
  decision: 'Beslutning',
  presentation: 'Sagsfremstilling',
  assessment: 'Vurdering',
  economy: 'Økonomi',
  law: 'Lovgrundlag',
  staff: 'Personale',
  hearing: 'Høring',
  effect: 'Effekt',
  competence: 'Beslutningskompetence',
  routing: 'Politisk behandling',
  history: 'Sagens forløb',
  next: 'Videre proces',
  theme: 'Beslutningstema',
  motion: 'Initiativretsforslag',
  attachments: 'Bilag',
  attendance: 'Fremmøde',
  other: 'Tekst uden overskrift',
};

/** The words that lead to the source. @param {number} [page] */
const show = (page) => (page === undefined ? 'Vis i kilden' : `Vis i kilden, side ${page}`);

/** Everything the page says in Danish. */
export const da = {
  lang: 'da',
  name: 'Dansk',
  /** A document's words among those of the page: here they are of one language. @type {(words: string) => string} */
  quoted: (words) => words,

  app: {
    name: 'Referat',
    language: 'Sprog',
    skip: 'Spring til indhold',
    open: 'Åbn filer',
    openFolder: 'Åbn mappe',
    newer: 'En nyere udgave er hentet.',
    renewal: 'Skift til den',
    renewalHint: '(filerne lukkes; gem dine noter først)',
    version: (/** @type {string} */ version) => `Version ${version}`,
    footer: 'Om siden',
  },

  intro,
  drop,
  many,
  paste,
  files,
  notice,
  keys,
  notes,
  print,
  report,
  tools,

  status: {
    closed: (/** @type {string} */ name) => `${name} er lukket.`,
    closedAll: 'Alle filer er lukket.',
    filtered: (/** @type {number} */ shown, /** @type {number} */ all) => `${shown} af ${items(all)} vises.`,
    revealed: (/** @type {string} */ what, /** @type {number | undefined} */ page) =>
      `Vist i kilden: ${unstopped(what)}${page === undefined ? '' : `, side ${page}`}.`,
  },

  meeting: {
    municipality: (/** @type {string} */ name) => `${name} Kommune`,
    kinds: { minutes: 'Referat', agenda: 'Dagsorden', unknown: 'Dokument' },
    term: (/** @type {string} */ term) => `valgperioden ${term}`,
    start: (/** @type {string} */ time) => `kl. ${clock(time)}`,
    until: (/** @type {string} */ time) => `til kl. ${clock(time)}`,
    noDate: 'Datoen er ikke oplyst',
    noAttendance: 'Deltagere er ikke oplyst',
    attendance: { present: 'på deltagerlisten', excused: 'afbud', absent: 'fraværende', substitute: 'stedfortræder' },
    substitutes: (/** @type {number} */ count) => counted(count, 'stedfortræder', 'stedfortrædere'),
    substituteFor: (/** @type {string} */ name) => `for ${name}`,
    absences: (/** @type {number} */ people, /** @type {number} */ count) =>
      `${people} fraværende ved ${people === 1 ? items(count) : 'et eller flere punkter'}`,
    missed: 'fraværende ved punkter',
    absentAt: (/** @type {(string | null)[]} */ items) =>
      `ved punkt ${list(items.map((number) => number ?? 'uden nummer'))}`,
    notes: (/** @type {number} */ count) => counted(count, 'bemærkning til dokumentet', 'bemærkninger til dokumentet'),
    names: {
      body: 'udvalg',
      municipality: 'kommune',
      term: 'valgperiode',
      date: 'dato',
      start: 'starttidspunkt',
      end: 'sluttidspunkt',
      place: 'mødested',
    },
  },

  summary: {
    line: (/** @type {number} */ count, /** @type {string[]} */ parts) =>
      (parts.length > 0 ? `${items(count)}: ${parts.join(', ')}` : items(count)),
    overlap: 'Et punkt med flere udfald tælles ved hvert af dem.',
    count: (/** @type {Outcome | 'none'} */ outcome, /** @type {number} */ count) => `${count} ${words.outcomes[outcome].line}`,
    filter: 'Vis kun punkter, der er',
    followUp: 'Opfølgning',
    dissent: 'Uenighed',
    reset: 'Nulstil',
  },

  views: { label: 'Visning', decisions: 'Beslutninger', source: 'Kilde' },

  brief: {
    title: 'Kort fortalt',
    dissent: 'Forbehold eller uenig',
    postponed: 'Udsat',
    followUp: 'Opfølgning',
    contradiction: 'Modstrid',
    doubtful: 'Usikkert',
    rejected: 'Afvist',
    more: (/** @type {number} */ count) => `og ${counted(count, 'sted', 'steder')} mere i punkterne nedenfor`,
  },

  outline: {
    title: 'Disposition',
    empty: 'Der er ikke fundet punkter i teksten.',
    sections,
  },

  item: {
    list: 'Beslutninger',
    number: (/** @type {string | null} */ number) => capitalised(many.views.item(number)),
    further: (/** @type {string | null} */ number) => number ?? 'uden nummer',
    page: (/** @type {number} */ page) => `Side ${page}`,
    caseType: (/** @type {string} */ letter) => `${letter}-sag`,
    closed: 'Lukket punkt',
    listed: 'Kun nævnt i indholdsfortegnelsen',
    untitled: (/** @type {string | null} */ caseNumber) => (caseNumber ? `Sag ${caseNumber} uden titel` : 'Punkt uden titel'),
    noDecision: 'Ingen beslutning i referatet',
    proposal: (/** @type {string | null} */ by) => (by ? `Indstilling fra ${by}` : 'Indstilling'),
    proposer: 'indstillet af',
    answers: 'Svarer på:',
    conditions: 'Vilkår',
    followUp: 'Opfølgning',
    absent: 'Fraværende',
    excused: 'Afbud',
    dissent: 'Imod eller forbehold',
    notParticipating: 'Deltog ikke',
    conflict: 'inhabil',
    votes: 'Afstemning',
    ballots: { for: 'For', against: 'Imod', abstaining: 'Hverken for eller imod' },
    ballot: (/** @type {Ballot} */ { count, names, parties }) => {
      const who = [...parties, ...names];
      if (count === null) return list(who);
      return who.length > 0 ? `${count} (${who.join(', ')})` : String(count);
    },
    stages: { recommendation: 'Sagen går videre til et andet udvalg eller byrådet', final: '', unknown: '' },
    earlier: 'Tidligere i sagen',
    unnamedBody: 'Et andet udvalg eller byrådet',
    more: list,
    attachments: 'Bilag',
    attachmentCount: (/** @type {number} */ count) => `${count} bilag`,
    attachmentsNote: 'Bilagene er nævnt i referatet, men er ikke med i filen.',
    closedAttachment: 'lukket',
    routing: 'Politisk behandling',
    routingCount: (/** @type {number} */ count) => counted(count, 'politisk behandling', 'politiske behandlinger'),
    references: 'Henvisninger',
    referenceCount: (/** @type {number} */ count) => counted(count, 'henvisning', 'henvisninger'),
    toItem: (/** @type {string} */ number) => `gå til punkt ${number}`,
    remarks: 'Bemærkninger',
    amounts: 'Beløb',
    kroner: (/** @type {number} */ value) => `${number(value)} kr.`,
    amountCount: (/** @type {number} */ count) => `${count} beløb`,
    person: (/** @type {string | null} */ name, /** @type {string | null} */ party) =>
      (name && party ? `${name} (${party})` : (name ?? party ?? 'Unavngivet')),
  },

  fact: {
    show,
    showBoth: 'Se begge steder',
    at: (/** @type {string} */ what, /** @type {string} */ place) => `${unstopped(what)}, ${place}`,
    /** @type {(what: string, page?: number) => string} */
    showName: (what, page) => `${show(page)}: ${unstopped(what)}`,
    showSection: (/** @type {string} */ name) => `${name}: ${show(undefined)}`,
    showBothName: (/** @type {string} */ what) => `Se begge steder: ${unstopped(what)}`,
    named: (/** @type {string} */ value, /** @type {string} */ what, /** @type {number | undefined} */ page) =>
      `${value} (${what}): ${show(page)}`,
    verbatim: 'ordret',
    derived: 'udledt',
    derivedFrom: (/** @type {string} */ words) => `udledt af »${words}«`,
    readFrom: (/** @type {string} */ words) => `læst af »${words}«`,
    because: (/** @type {Doubt} */ reason) => `usikker: ${words.doubt(reason)}`,
    orElse: (/** @type {Outcome} */ outcome) => `kan også læses som ${words.outcomes[outcome].line}`,
    outcome: (/** @type {Outcome} */ outcome) => `udfaldet ${words.outcomes[outcome].line}`,
    decision: 'beslutningen',
    part: (/** @type {string} */ number) => `del ${number} af beslutningen`,
    proposal: 'indstillingen',
    clause: (/** @type {string} */ number) => `del ${number} af indstillingen`,
    proposer: 'forslagsstiller',
    body: 'udvalg',
    date: 'dato',
    absence: 'fravær',
    dissent: 'forbehold',
    notParticipating: 'deltog ikke',
    votes: 'afstemningen',
    followUp: 'opfølgning',
    condition: 'vilkår',
    earlier: 'tidligere beslutning',
    caseNumber: 'sagsnummer',
    caseType: 'sagstype',
    committees: 'udvalg',
    closed: 'lukket',
    listed: 'indholdsfortegnelsen',
    amount: 'beløb',
    attachment: 'bilag',
    reference: 'henvisning',
    routing: 'politisk behandling',
    attendance: 'deltagelse',
    title: 'titel',
  },

  source: {
    title: 'Kilde',
    region: 'Referatets tekst',
    back: 'Tilbage',
    backHint: 'Esc',
    place: (/** @type {number} */ index, /** @type {number} */ count, /** @type {number | undefined} */ page) =>
      [`Sted ${index} af ${count}`, ...page === undefined ? [] : [`side ${page}`]].join(' · '),
    previous: 'Forrige sted',
    next: 'Næste sted',
    legend: 'Det understregede er læst ud af teksten.',
  },

  legend: [['ordret', 'referatets egne ord'], ['udledt', 'sluttet af ordene'], ['usikker', 'kan læses på flere måder']],

  ...words,
  counts: { items, meetings, remarks },
  warm,
  longDate: longDay,
  shortDate: shortDay,
};
