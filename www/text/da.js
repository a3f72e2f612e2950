import { drop, error, files, intro, notice, paste } from './da-files.js';
import { keys, notes, print, report, tools } from './da-notes.js';
import * as many from './da-views.js';
import { clock, counted, list, longDay, number, shortDay, warm } from './da-formats.js';
import { capitalised, unstopped } from './formats.js';

/** @import { Ballot, Diagnostic, Doubt, Outcome, Section } from '../types/referat.js' */

/** @type {Record<Outcome | 'none', string>} */
const lines = {
  approved: 'godkendt',
  approvedWithChanges: 'godkendt med ændring',
  recommended: 'anbefalet',
  forwarded: 'sendt videre',
  noted: 'til efterretning',
  discussed: 'drøftet',
  postponed: 'udsat',
  returned: 'sendt tilbage',
  rejected: 'afvist',
  withdrawn: 'udgået',
  lapsed: 'bortfaldet',
  referredUp: 'indbragt for byrådet',
  elected: 'valg',
  procedural: 'om sagens gang',
  noAction: 'uden bemærkninger',
  unclear: 'med uklart udfald',
  none: 'uden beslutning',
};

/** On a chip the words of the line stand alone, unless others do. @type {Record<string, string>} */
const chips = { elected: 'Valgt', procedural: 'Sagens gang', noAction: 'Ingen bemærkninger', unclear: 'Uklart udfald' };

const outcomes = /** @type {Record<Outcome | 'none', { chip: string, line: string }>} */ (Object.fromEntries(
  Object.entries(lines).map(([outcome, line]) => [outcome, { chip: chips[outcome] ?? capitalised(line), line }])));

/**
 * What does not fit in a document; `detail` is in the document's own words.
 * @type {Record<Diagnostic['code'], (detail: string) => string>}
 */
const diagnostics = {
  'not-minutes': () => 'Det ligner ikke et referat: Der er hverken fundet et møde eller punkter. Teksten kan læses under Kilde.',
  'layout-uncertain': () => 'Teksten kan deles op i punkter på mere end én måde. Sammenlign dispositionen med kilden.',
  'item-missing-from-contents': (detail) => `Punktet står ikke i referatets egen indholdsfortegnelse${after(detail)}.`,
  'contents-entry-without-item': (detail) => `Indholdsfortegnelsen nævner et punkt, som ikke er fundet i teksten${after(detail)}.`,
  'contents-entry-truncated': () => 'Titlen er skåret af i referatets egen indholdsfortegnelse.',
  'item-number-gap': (detail) => `Der mangler et nummer i rækken af punkter${after(detail)}.`,
  'routing-date-contradicted': (detail) => `Datoen for den politiske behandling passer ikke med beslutningens dato${after(detail)}.`,
  'present-and-absent': (detail) => `${detail || 'En person'} står både som deltager i mødet og som fraværende.`,
  'outcome-word-doubtful': (detail) => `Ordet for udfaldet er måske en slåfejl, måske et andet ord${after(detail)}.`,
  'outcome-unclear': () => 'Ordene i beslutningen siger ikke klart, hvad udfaldet blev.',
  'decision-empty': () => 'Der er en overskrift til en beslutning, men der står intet under den.',
  'decision-unattributed': () => 'Der står flere beslutninger, og ingen af dem er klart dette mødes.',
  'section-unknown': (detail) => `Et afsnit har en overskrift, som ikke er kendt${after(detail)}.`,
  'date-impossible': (detail) => `Datoen findes ikke i kalenderen${after(detail)}.`,
  'text-garbled': (detail) => `Nogle tegn i filen kunne ikke læses${after(detail)}.`,
  'text-mojibake': () => 'Nogle bogstaver var forvanskede, før filen blev gemt.',
  'text-incomplete': () => 'Filen er beskadiget, og noget af teksten mangler.',
  'pages-without-text': (detail) => `Der er sider uden tekst, måske scannede${detail ? `: side ${detail}` : ''}.`,
};

/** @param {string} detail */
const after = (detail) => (detail ? `: ${detail}` : '');

/** Tells the days of a text as a reader writes them. @param {string} text */
const withDays = (text) => text.replace(/\b\d{4}-\d\d-\d\d\b/g, shortDay);

/** Why a reading is unsure. @type {Record<Doubt, string>} */
const reasons = {
  'misspelled-or-other-word': 'måske en slåfejl, måske et andet ord',
  'negation-in-sentence': 'der står et »ikke« i sætningen',
  'only-reported': 'teksten fortæller måske kun om det',
  'verdict-on-amendment': 'det gælder et ændringsforslag',
  'other-municipality-nearly-as-often': 'en anden kommune er nævnt næsten lige så ofte',
  'nobody-named': 'referatet siger ikke, hvem det er',
  'number-oddly-written': 'tallet er skrevet med et mellemrum eller et punktum for meget',
  'listed-as-present-too': 'referatet nævner også personen som mødt',
  'several-decisions-in-one-item': 'der står flere beslutninger, så det er måske flere punkter',
  'runner-up-is-close': 'teksten kan læses næsten lige så godt på en anden måde',
  'only-numbers-speak-for-items': 'kun numrene viser, hvor punkterne begynder',
  'only-place-speaks-for-items': 'kun titlernes plads viser, hvor punkterne begynder',
  'lines-were-lost': 'teksten har mistet sine linjeskift, og punkternes begyndelse er fundet ud fra numrene',
  'no-heading-says-decision': 'ingen overskrift siger, at det er beslutningen',
};

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

/** The words that lead to the source. @param {number | undefined} page */
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
    guide: 'Vejledning',
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
    filtered: (/** @type {number} */ shown, /** @type {number} */ all) => `${shown} af ${counted(all, 'punkt', 'punkter')} vises.`,
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
    attendanceTitles: { present: 'På deltagerlisten', excused: 'Afbud', absent: 'Fraværende', substitute: 'Stedfortræder' },
    substitutes: (/** @type {number} */ count) => counted(count, 'stedfortræder', 'stedfortrædere'),
    substituteFor: (/** @type {string} */ name) => `for ${name}`,
    absences: (/** @type {number} */ people, /** @type {number} */ items) =>
      `${people} fraværende ved ${people === 1 ? counted(items, 'punkt', 'punkter') : 'et eller flere punkter'}`,
    absentTitle: 'Fraværende ved punkter',
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
    line: (/** @type {number} */ items, /** @type {string[]} */ parts) =>
      (parts.length > 0 ? `${counted(items, 'punkt', 'punkter')}: ${parts.join(', ')}` : counted(items, 'punkt', 'punkter')),
    overlap: 'Et punkt med flere udfald tælles ved hvert af dem.',
    count: (/** @type {Outcome | 'none'} */ outcome, /** @type {number} */ count) => `${count} ${outcomes[outcome].line}`,
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
    count: (/** @type {number} */ count) => counted(count, 'punkt', 'punkter'),
    empty: 'Der er ikke fundet punkter i teksten.',
    sections,
  },

  item: {
    list: 'Beslutninger',
    number: (/** @type {string | null} */ number) => (number ? `Punkt ${number}` : 'Punkt uden nummer'),
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
    remarkCount: (/** @type {number} */ count) => counted(count, 'bemærkning', 'bemærkninger'),
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
    nth: (/** @type {string} */ what, /** @type {number} */ number) => `${what} ${number}`,
    showName: (/** @type {string} */ what, /** @type {number | undefined} */ page) => `${show(page)}: ${unstopped(what)}`,
    showSection: (/** @type {string} */ name) => `${name}: ${show(undefined)}`,
    showBothName: (/** @type {string} */ what) => `Se begge steder: ${unstopped(what)}`,
    named: (/** @type {string} */ value, /** @type {string} */ what, /** @type {number | undefined} */ page) =>
      `${value} (${what}): ${show(page)}`,
    verbatim: 'ordret',
    derived: 'udledt',
    derivedFrom: (/** @type {string} */ words) => `udledt af »${words}«`,
    readFrom: (/** @type {string} */ words) => `læst af »${words}«`,
    because: (/** @type {Doubt} */ reason) => `usikker: ${reasons[reason]}`,
    orElse: (/** @type {Outcome} */ outcome) => `kan også læses som ${outcomes[outcome].line}`,
    outcome: (/** @type {Outcome} */ outcome) => `udfaldet ${outcomes[outcome].line}`,
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
    page: (/** @type {number} */ page) => `Side ${page}`,
    place: (/** @type {number} */ index, /** @type {number} */ count, /** @type {number | undefined} */ page) =>
      [`Sted ${index} af ${count}`, ...page === undefined ? [] : [`side ${page}`]].join(' · '),
    previous: 'Forrige sted',
    next: 'Næste sted',
    legend: 'Det understregede er læst ud af teksten.',
  },

  legend: [['ordret', 'referatets egne ord'], ['udledt', 'sluttet af ordene'], ['usikker', 'kan læses på flere måder']],

  privacy: {
    line: (/** @type {number} */ calls) => `Netværkskald fra denne side siden åbning: ${number(calls)}.`,
    forbidden: 'Siden må ikke sende noget.',
    more: 'Sådan kontrollerer du det',
    policy: 'Spærringen, som browseren håndhæver:',
    noPolicy: 'Spærringen mangler i denne udgave af siden.',
    version: (/** @type {string} */ version) => `Version ${version}`,
    newer: 'En nyere udgave er hentet.',
    renewal: 'Skift til den',
    renewalHint: '(filerne lukkes; gem dine noter først)',
    save: 'Gem værktøjet på computeren',
    saveSize: (/** @type {number} */ bytes) => `én fil på ${number(Math.round(bytes / 1e5) / 10)} MB`,
    sum: 'SHA-256:',
    file: 'Værktøjet som én fil',
    trial: {
      button: 'Prøv at sende',
      hint: 'Siden forsøger selv at slippe ud på hver måde, den kunne. Der er intet af dit i forsøget.',
      trying: 'Forsøger ...',
      ways: {
        fetch: 'Hente eller sende (fetch)', xhr: 'Hente eller sende (XMLHttpRequest)', socket: 'Åben forbindelse (WebSocket)', beacon: 'Besked i baggrunden (beacon)',
        image: 'Et billede udefra', form: 'En formular', worker: 'Fra læserens egen tråd (worker)', webrtc: 'Direkte til en anden browser (WebRTC)',
      },
      stopped: (/** @type {string} */ directive) => `Standset af browseren (${directive})`,
      missing: 'Fjernet fra siden, før den åbner filer',
      passed: 'Ikke standset: browseren meldte intet',
    },
  },

  outcomes,
  error,
  diagnostic: (/** @type {Diagnostic['code']} */ code, /** @type {string | null} */ detail) => diagnostics[code]?.(withDays(detail ?? '')) ?? code,
  warm,
  longDate: longDay,
  shortDate: shortDay,
};
