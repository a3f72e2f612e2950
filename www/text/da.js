/** @import { Ballot, Diagnostic, Doubt, Outcome, Section } from '../types/referat.js' */

const LOCALE = 'da-DK';

/**
 * Formats take the browser a while to set up, so each waits for its first use.
 * @template T
 * @param {() => T} make
 */
function onFirstUse(make) {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
}

/** @param {Intl.DateTimeFormatOptions} options */
const dateFormat = (options) => onFirstUse(() => new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options }));

const longDate = dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const shortDate = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' });
const dayAndMonth = dateFormat({ day: 'numeric', month: 'long' });
const numbers = onFirstUse(() => new Intl.NumberFormat(LOCALE));
const lists = onFirstUse(() => new Intl.ListFormat(LOCALE, { type: 'conjunction' }));

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
const counted = (count, one, many) => `${numbers().format(count)} ${count === 1 ? one : many}`;

/** Tells a day as words; what is no day is given back as it is. @param {string} iso @param {() => Intl.DateTimeFormat} format */
function inWords(iso, format) {
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.valueOf()) ? iso : format().format(day);
}

/** A day with or without its year: `2025-02-04`, `--02-04`. @param {string} iso */
function shortDay(iso) {
  return iso.startsWith('--') ? inWords(`2000${iso.slice(1)}`, dayAndMonth) : inWords(iso, shortDate);
}

/** @type {Record<Outcome | 'none', { chip: string, line: string }>} */
const outcomes = {
  approved: { chip: 'Godkendt', line: 'godkendt' },
  approvedWithChanges: { chip: 'Godkendt med ændring', line: 'godkendt med ændring' },
  recommended: { chip: 'Anbefalet', line: 'anbefalet' },
  forwarded: { chip: 'Sendt videre', line: 'sendt videre' },
  noted: { chip: 'Til efterretning', line: 'til efterretning' },
  discussed: { chip: 'Drøftet', line: 'drøftet' },
  postponed: { chip: 'Udsat', line: 'udsat' },
  returned: { chip: 'Sendt tilbage', line: 'sendt tilbage' },
  rejected: { chip: 'Afvist', line: 'afvist' },
  withdrawn: { chip: 'Udgået', line: 'udgået' },
  lapsed: { chip: 'Bortfaldet', line: 'bortfaldet' },
  referredUp: { chip: 'Indbragt for byrådet', line: 'indbragt for byrådet' },
  elected: { chip: 'Valgt', line: 'valg' },
  procedural: { chip: 'Sagens gang', line: 'om sagens gang' },
  noAction: { chip: 'Ingen bemærkninger', line: 'uden bemærkninger' },
  unclear: { chip: 'Uklart udfald', line: 'med uklart udfald' },
  none: { chip: 'Uden beslutning', line: 'uden beslutning' },
};

/** Why a file could not be read: the cause, and what to do next. @type {Record<string, { cause: string, next: string }>} */
const errors = {
  'unsupported-type': {
    cause: 'Filtypen kan ikke læses endnu.',
    next: 'Lige nu kan kun rene tekstfiler (.txt) åbnes. Gem referatet som tekst, og åbn den fil.',
  },
  empty: { cause: 'Filen er tom.', next: 'Hent referatet igen, og åbn den nye fil.' },
  encrypted: { cause: 'Filen er beskyttet med adgangskode.', next: 'Gem en kopi uden adgangskode, og åbn den.' },
  'no-text': {
    cause: 'Filen indeholder ingen tekst, kun billeder af sider.',
    next: 'Find kommunens tekstudgave, eller kør tekstgenkendelse på filen.',
  },
  damaged: { cause: 'Filen er beskadiget.', next: 'Hent den igen fra kommunens hjemmeside.' },
  garbled: { cause: 'Tegnene i filen kan ikke tydes som tekst.', next: 'Gem den som tekst i UTF-8, og åbn den igen.' },
  'too-large': { cause: 'Filen er større end 100 MB.', next: 'Del den op, eller åbn møderne hver for sig.' },
  'archive-bomb': { cause: 'Arkivet fylder for meget, når det pakkes ud.', next: 'Pak det ud selv, og åbn filerne derfra.' },
  internal: { cause: 'Programmet gik i stå på denne fil.', next: 'Prøv at åbne den igen. De øvrige filer er ikke berørt.' },
  folder: { cause: 'Mapper kan ikke åbnes endnu.', next: 'Åbn mappen, og træk filerne i den hertil.' },
  'wasm-blocked': {
    cause: 'Browseren eller hjemmesiden blokerer WebAssembly, som programmet er bygget af.',
    next: 'Prøv en anden browser. Til webmaster: der mangler script-src \'wasm-unsafe-eval\'.',
  },
  'worker-blocked': {
    cause: 'Browseren eller hjemmesiden blokerer den baggrundstråd, som filerne læses i.',
    next: 'Prøv en anden browser. Til webmaster: der mangler worker-src blob:.',
  },
};

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
  'text-garbled': () => 'Nogle tegn i filen kunne ikke læses.',
};

/** @param {string} detail */
const after = (detail) => (detail ? `: ${detail}` : '');

/** Tells the days of a text as a reader writes them. @param {string} text */
const withDays = (text) => text.replace(/\b\d{4}-\d\d-\d\d\b/g, shortDay);

/** Why a reading is unsure. @type {Record<Doubt, string>} */
const reasons = {
  'misspelled-or-other-word': 'måske en slåfejl, måske et andet ord',
  'negation-in-sentence': 'der står et »ikke« i sætningen',
  'other-municipality-nearly-as-often': 'en anden kommune er nævnt næsten lige så ofte',
  'nobody-named': 'referatet siger ikke, hvem det er',
  'number-oddly-written': 'tallet er skrevet med et mellemrum eller et punktum for meget',
  'listed-as-present-too': 'referatet nævner også personen som mødt',
  'several-decisions-in-one-item': 'der står flere beslutninger, så det er måske flere punkter',
  'runner-up-is-close': 'teksten kan læses næsten lige så godt på en anden måde',
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

/** Everything the page says in Danish. */
export const da = {
  lang: 'da',

  app: {
    name: 'Referat',
    open: 'Åbn filer',
    footer: 'Om fortrolighed',
  },

  intro: {
    title: 'Læs referater hurtigere. Filerne bliver på din computer.',
    lead: 'Åbn et referat fra et byråd eller et udvalg, og se, hvad der blev besluttet. '
      + 'Hver oplysning fører tilbage til de ord i referatet, den er læst af.',
    drop: 'Træk filer hertil',
    choose: 'Vælg filer',
    example: 'Prøv med et eksempel',
    types: 'Lige nu læses rene tekstfiler (.txt). PDF og Word kommer senere.',
    gives: ['Beslutningerne med referatets egne ord', 'Hvem var fraværende, og hvem var imod', 'Hvad forvaltningen skal vende tilbage med'],
    givesTitle: 'Du får',
  },

  drop: {
    overlay: (/** @type {number} */ count) => `Slip for at åbne ${count > 0 ? counted(count, 'fil', 'filer') : 'filerne'}`,
    note: 'De læses her i browseren og sendes ikke nogen steder.',
  },

  files: {
    title: 'Filer',
    example: 'Eksempel',
    states: { waiting: 'venter', reading: 'læser', parsing: 'analyserer', done: 'færdig', failed: 'fejl' },
    items: (/** @type {number} */ count) => counted(count, 'punkt', 'punkter'),
    meetings: (/** @type {number} */ count) => counted(count, 'møde', 'møder'),
    tally: (/** @type {number} */ all, /** @type {number} */ done, /** @type {number} */ failed) =>
      [counted(all, 'fil', 'filer'), counted(done, 'færdig', 'færdige'), failed > 0 && `${failed} fejl`].filter(Boolean).join(' · '),
    close: (/** @type {string} */ name) => `Luk ${name}`,
    closeWord: 'Luk',
    progress: (/** @type {string} */ name) => `Fremdrift for ${name}`,
    untitled: 'Møde uden navn',
    unknown: 'ligner ikke et referat',
  },

  notice: {
    added: (/** @type {number} */ count) => (count === 1 ? '1 fil er tilføjet øverst.' : `${numbers().format(count)} filer er tilføjet øverst.`),
    show: 'Vis',
  },

  status: {
    ready: (/** @type {number} */ done, /** @type {number} */ all) =>
      `${done} af ${counted(all, 'fil', 'filer')} er klar.`,
    failed: (/** @type {number} */ count) => `${counted(count, 'fil', 'filer')} kunne ikke læses.`,
    closed: (/** @type {string} */ name) => `${name} er lukket.`,
    filtered: (/** @type {number} */ shown, /** @type {number} */ all) => `${shown} af ${counted(all, 'punkt', 'punkter')} vises.`,
    revealed: (/** @type {string} */ what) => `Vist i kilden: ${unstopped(what)}.`,
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
      `ved punkt ${lists().format(items.map((number) => number ?? 'uden nummer'))}`,
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
    dissent: 'Imod',
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
      if (count === null) return lists().format(who);
      return who.length > 0 ? `${count} (${who.join(', ')})` : String(count);
    },
    stages: { recommendation: 'Sagen går videre til et andet udvalg eller byrådet', final: '', unknown: '' },
    earlier: 'Tidligere i sagen',
    unnamedBody: 'Et andet udvalg eller byrådet',
    more: (/** @type {string[]} */ parts) => lists().format(parts),
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
    kroner: (/** @type {number} */ value) => `${numbers().format(value)} kr.`,
    amountCount: (/** @type {number} */ count) => `${count} beløb`,
    person: (/** @type {string | null} */ name, /** @type {string | null} */ party) =>
      (name && party ? `${name} (${party})` : (name ?? party ?? 'Unavngivet')),
  },

  fact: {
    show: 'Vis i kilden',
    showBoth: 'Se begge steder',
    at: (/** @type {string} */ what, /** @type {string} */ place) => `${unstopped(what)}, ${place}`,
    nth: (/** @type {string} */ what, /** @type {number} */ number) => `${what} ${number}`,
    showName: (/** @type {string} */ what) => `Vis i kilden: ${unstopped(what)}`,
    showSection: (/** @type {string} */ name) => `${name}: Vis i kilden`,
    showBothName: (/** @type {string} */ what) => `Se begge steder: ${unstopped(what)}`,
    named: (/** @type {string} */ value, /** @type {string} */ what) => `${value} (${what}): Vis i kilden`,
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
    page: (/** @type {number} */ page) => `side ${page}`,
    place: (/** @type {number} */ index, /** @type {number} */ count) => `Sted ${index} af ${count}`,
    previous: 'Forrige sted',
    next: 'Næste sted',
    legend: 'Det understregede er læst ud af teksten.',
  },

  legend: [['ordret', 'referatets egne ord'], ['udledt', 'sluttet af ordene'], ['usikker', 'kan læses på flere måder']],

  privacy: {
    line: (/** @type {number} */ calls) => `Netværkskald fra denne side siden åbning: ${numbers().format(calls)}.`,
    forbidden: 'Siden må ikke sende noget.',
    more: 'Sådan kontrollerer du det',
    paragraphs: [
      'Filerne læses af din egen browser. Der er ingen server, ingen konto, ingen statistik. Siden har fået forbud mod at kontakte '
        + 'nettet (se spærringen nedenfor), og tallet ovenfor er det, browseren selv har talt på denne side.',
      'Du kan selv prøve: Slå nettet fra, og åbn en fil. Eller tryk F12, vælg Netværk, og åbn en fil.',
      'Spærringen dækker ikke alt: I nogle browsere standser den hverken, at en side skifter adresse, eller at den opretter en direkte '
        + 'forbindelse til en anden browser (WebRTC). Denne side gør ingen af delene.',
      'Det her kan vi ikke love: at en udvidelse i din browser ikke læser med, at en kopi af siden på en anden hjemmeside er uændret, '
        + 'eller at et link, du selv klikker på, ikke fortæller modtageren, at du kom.',
      'Intet gemmes. Når du lukker siden, er filerne væk fra den.',
    ],
    policy: 'Spærringen, som browseren håndhæver:',
    noPolicy: 'Spærringen mangler i denne udgave af siden.',
    version: (/** @type {string} */ version) => `Version ${version}`,
  },

  outcomes,
  errors,
  error: (/** @type {string} */ code) => errors[code] ?? errors['internal'] ?? { cause: code, next: '' },
  diagnostic: (/** @type {Diagnostic['code']} */ code, /** @type {string | null} */ detail) => diagnostics[code]?.(withDays(detail ?? '')) ?? code,
  /** Sets the formats up ahead of the first document. */
  warm: () => [longDate, shortDate, lists].forEach((format) => format()),
  longDate: (/** @type {string} */ iso) => inWords(iso, longDate),
  shortDate: shortDay,
};

/** @param {string} time as `HH:MM` */
function clock(time) {
  return time.replace(/^0/, '').replace(':', '.');
}

/** Words without their full stop, for those that stand in a longer sentence. @param {string} words */
function unstopped(words) {
  return words.replace(/\.$/, '');
}
