import { da } from './da.js';
import { drop, error, files, intro, notice, paste } from './en-files.js';
import { keys, notes, print, report, tools } from './en-notes.js';
import * as many from './en-views.js';
import { counted, list, longDay, number, shortDay, warm } from './en-formats.js';
import { unstopped } from './formats.js';
import { quoted } from './quoted.js';

/** @import { Diagnostic, Doubt, Outcome } from '../types/referat.js' */

/** The Danish term, as minutes have it, and what it means. @type {Record<Outcome | 'none', string>} */
const lines = {
  approved: 'approved',
  approvedWithChanges: 'approved with changes',
  recommended: 'recommended',
  forwarded: 'passed on',
  noted: 'noted',
  discussed: 'discussed',
  postponed: 'deferred',
  returned: 'sent back',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  referredUp: 'referred up to the council',
  elected: 'elected',
  procedural: 'procedural',
  noAction: 'without comment',
  unclear: 'of unclear outcome',
  none: 'without a decision',
};

const outcomes = /** @type {typeof da.outcomes} */ (Object.fromEntries(Object.entries(lines).map(([outcome, line]) =>
  [outcome, { chip: `${quoted(da.outcomes[/** @type {Outcome} */ (outcome)].chip)} (${line})`, line }])));

/** @type {Record<Diagnostic['code'], (detail: string) => string>} */
const diagnostics = {
  'not-minutes': () => 'This does not look like minutes: neither a meeting nor items were found. The text can be read under Source.',
  'layout-uncertain': () => 'The text can be divided into items in more than one way. Compare the outline with the source.',
  'item-missing-from-contents': (detail) => `The item is not in the table of contents of the minutes${after(detail)}.`,
  'contents-entry-without-item': (detail) => `The table of contents names an item that was not found in the text${after(detail)}.`,
  'contents-entry-truncated': () => 'The title is cut off in the table of contents of the minutes.',
  'item-number-gap': (detail) => `A number is missing in the sequence of items${after(detail)}.`,
  'routing-date-contradicted': (detail) => `The date of political consideration does not match the date of the decision${after(detail)}.`,
  'present-and-absent': (detail) => `${detail ? quoted(detail) : 'A person'} is listed both as taking part in the meeting and as absent.`,
  'outcome-word-doubtful': (detail) => `The word for the outcome may be a misspelling, or another word${after(detail)}.`,
  'outcome-unclear': () => 'The words of the decision do not say clearly what the outcome was.',
  'decision-empty': () => 'There is a heading for a decision, but nothing under it.',
  'decision-unattributed': () => 'There are several decisions, and none of them is clearly that of this meeting.',
  'section-unknown': (detail) => `A section has a heading that is not known${after(detail)}.`,
  'date-impossible': (detail) => `The date does not exist in the calendar${after(detail)}.`,
  'text-garbled': (detail) => `Some characters in the file could not be read${after(detail)}.`,
  'text-mojibake': () => 'Some letters had been corrupted before the file was saved.',
  'text-incomplete': () => 'The file is damaged, and some of the text is missing.',
  'pages-without-text': (detail) => `There are pages without text, perhaps scanned${detail ? `: page ${detail}` : ''}.`,
};

/** Days are told as the page tells them, and all else in the document's words. @param {string} detail */
const after = (detail) => detail && `: ${detail.split(/(\b\d{4}-\d\d-\d\d\b)/).map((part, index) =>
  (index % 2 === 1 ? shortDay(part) : part && quoted(part))).join('')}`;

/** @type {Record<Doubt, string>} */
const reasons = {
  'misspelled-or-other-word': 'perhaps a misspelling, perhaps another word',
  'negation-in-sentence': `the sentence has a “${quoted('ikke')}” (not) in it`,
  'only-reported': 'the text may only be reporting it',
  'verdict-on-amendment': 'it concerns an amendment',
  'other-municipality-nearly-as-often': 'another municipality is named almost as often',
  'nobody-named': 'the minutes do not say who it is',
  'number-oddly-written': 'the number is written with a space or a full stop too many',
  'listed-as-present-too': 'the minutes also list the person as present',
  'several-decisions-in-one-item': 'there are several decisions, so these may be several items',
  'runner-up-is-close': 'the text can be read almost as well in another way',
  'only-numbers-speak-for-items': 'only the numbers show where the items begin',
  'only-place-speaks-for-items': 'only the position of the titles shows where the items begin',
  'lines-were-lost': 'the text has lost its line breaks, and the items were found by their numbers',
  'no-heading-says-decision': 'no heading says that this is the decision',
};

/** @param {number | undefined} page */
const show = (page) => (page === undefined ? 'Show in source' : `Show in source, page ${page}`);

/** @param {number} count */
const items = (count) => counted(count, 'item', 'items');

/** Everything the page says in English. A document's words are marked, for they remain Danish. @type {typeof da} */
export const en = {
  lang: 'en',
  name: 'English',
  quoted,

  app: {
    name: 'Referat',
    language: 'Language',
    skip: 'Skip to content',
    open: 'Open files',
    openFolder: 'Open folder',
    guide: 'Guide',
    footer: 'About',
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
    closed: (name) => `${quoted(name)} has been closed.`,
    closedAll: 'All files have been closed.',
    filtered: (shown, all) => `${shown} of ${items(all)} shown.`,
    revealed: (what, page) => `Shown in source: ${unstopped(what)}${page === undefined ? '' : `, page ${page}`}.`,
  },

  meeting: {
    municipality: (name) => `${quoted(name)} Municipality`,
    kinds: { minutes: 'Minutes', agenda: 'Agenda', unknown: 'Document' },
    term: (term) => `term ${term}`,
    start: (time) => `at ${time}`,
    until: (time) => `to ${time}`,
    noDate: 'Date not stated',
    noAttendance: 'Attendance not stated',
    attendance: { present: 'on the attendance list', excused: 'sent apologies', absent: 'absent', substitute: 'substitute' },
    attendanceTitles: { present: 'On the attendance list', excused: 'Apologies', absent: 'Absent', substitute: 'Substitute' },
    substitutes: (count) => counted(count, 'substitute', 'substitutes'),
    substituteFor: (name) => `for ${quoted(name)}`,
    absences: (people, count) => `${people} absent for ${people === 1 ? items(count) : 'one or more items'}`,
    absentTitle: 'Absent for items',
    missed: 'absent for items',
    absentAt: (numbers) => `for item ${list(numbers.map((number) => number ?? 'without a number'))}`,
    notes: (count) => counted(count, 'remark on the document', 'remarks on the document'),
    names: {
      body: 'committee',
      municipality: 'municipality',
      term: 'council term',
      date: 'date',
      start: 'start time',
      end: 'end time',
      place: 'venue',
    },
  },

  summary: {
    line: (count, parts) => (parts.length > 0 ? `${items(count)}: ${parts.join(', ')}` : items(count)),
    overlap: 'An item with several outcomes is counted under each of them.',
    count: (outcome, count) => `${count} ${lines[outcome]}`,
    filter: 'Show only items that are',
    followUp: 'Follow-up',
    dissent: 'Disagreement',
    reset: 'Reset',
  },

  views: { label: 'View', decisions: 'Decisions', source: 'Source' },

  brief: {
    title: 'In brief',
    dissent: 'Reservation or dissent',
    postponed: 'Deferred',
    followUp: 'Follow-up',
    contradiction: 'Contradiction',
    doubtful: 'Uncertain',
    rejected: 'Rejected',
    more: (count) => `and ${counted(count, 'more place', 'more places')} in the items below`,
  },

  outline: {
    title: 'Outline',
    count: items,
    empty: 'No items were found in the text.',
    sections: {
      summary: 'Summary',
      proposal: 'Recommendation',
      decision: 'Decision',
      presentation: 'Report',
      assessment: 'Assessment',
      economy: 'Finances',
      law: 'Legal basis',
      staff: 'Staff',
      hearing: 'Consultation',
      effect: 'Impact',
      competence: 'Decided by',
      routing: 'Political consideration',
      history: 'History of the case',
      next: 'Next steps',
      theme: 'Matter for decision',
      motion: 'Member’s motion',
      attachments: 'Attachments',
      attendance: 'Attendance',
      other: 'Text without a heading',
    },
  },

  item: {
    list: 'Decisions',
    number: (number) => (number ? `Item ${number}` : 'Item without a number'),
    further: (number) => number ?? 'without a number',
    page: (page) => `Page ${page}`,
    caseType: (letter) => `Type ${letter} case`,
    closed: 'Closed item',
    listed: 'Named only in the table of contents',
    untitled: (caseNumber) => (caseNumber ? `Case ${caseNumber} without a title` : 'Item without a title'),
    noDecision: 'No decision in the minutes',
    proposal: (by) => (by ? `Recommendation of ${quoted(by)}` : 'Recommendation'),
    proposer: 'recommended by',
    answers: 'Answers:',
    conditions: 'Conditions',
    followUp: 'Follow-up',
    absent: 'Absent',
    excused: 'Apologies',
    dissent: 'Against or with reservations',
    notParticipating: 'Did not take part',
    conflict: 'conflict of interest',
    votes: 'Vote',
    ballots: { for: 'In favour', against: 'Against', abstaining: 'Abstained' },
    ballot: ({ count, names, parties }) => {
      const who = [...parties, ...names];
      if (count === null) return list(who.map(quoted));
      return who.length > 0 ? `${count} (${quoted(who.join(', '))})` : String(count);
    },
    stages: { recommendation: 'The case goes on to another committee or to the council', final: '', unknown: '' },
    earlier: 'Earlier in the case',
    unnamedBody: 'Another committee or the council',
    more: list,
    attachments: 'Attachments',
    attachmentCount: (count) => counted(count, 'attachment', 'attachments'),
    attachmentsNote: 'The attachments are named in the minutes but are not part of the file.',
    closedAttachment: 'closed',
    routing: 'Political consideration',
    routingCount: (count) => counted(count, 'political consideration', 'political considerations'),
    references: 'References',
    referenceCount: (count) => counted(count, 'reference', 'references'),
    toItem: (number) => `go to item ${number}`,
    remarks: 'Remarks',
    remarkCount: (count) => counted(count, 'remark', 'remarks'),
    amounts: 'Amounts',
    kroner: (value) => `DKK ${number(value)}`,
    amountCount: (count) => counted(count, 'amount', 'amounts'),
    person: (name, party) => (name || party ? quoted(name && party ? `${name} (${party})` : (name ?? party ?? '')) : 'Unnamed'),
  },

  fact: {
    show,
    showBoth: 'See both places',
    at: (what, place) => `${unstopped(what)}, ${place}`,
    nth: (what, number) => `${what} ${number}`,
    showName: (what, page) => `${show(page)}: ${unstopped(what)}`,
    showSection: (name) => `${name}: ${show(undefined)}`,
    showBothName: (what) => `See both places: ${unstopped(what)}`,
    named: (value, what, page) => `${value} (${what}): ${show(page)}`,
    verbatim: 'verbatim',
    derived: 'inferred',
    derivedFrom: (words) => `inferred from “${quoted(words)}”`,
    readFrom: (words) => `read from “${quoted(words)}”`,
    because: (reason) => `uncertain: ${reasons[reason]}`,
    orElse: (outcome) => `can also be read as ${lines[outcome]}`,
    outcome: (outcome) => `the outcome ${lines[outcome]}`,
    decision: 'the decision',
    part: (number) => `part ${number} of the decision`,
    proposal: 'the recommendation',
    clause: (number) => `part ${number} of the recommendation`,
    proposer: 'proposer',
    body: 'committee',
    date: 'date',
    absence: 'absence',
    dissent: 'reservation',
    notParticipating: 'did not take part',
    votes: 'the vote',
    followUp: 'follow-up',
    condition: 'condition',
    earlier: 'earlier decision',
    caseNumber: 'case number',
    caseType: 'case type',
    committees: 'committees',
    closed: 'closed',
    listed: 'the table of contents',
    amount: 'amount',
    attachment: 'attachment',
    reference: 'reference',
    routing: 'political consideration',
    attendance: 'attendance',
    title: 'title',
  },

  source: {
    title: 'Source',
    region: 'Text of the minutes',
    back: 'Back',
    backHint: 'Esc',
    page: (page) => `Page ${page}`,
    place: (index, count, page) => [`Place ${index} of ${count}`, ...page === undefined ? [] : [`page ${page}`]].join(' · '),
    previous: 'Previous place',
    next: 'Next place',
    legend: 'What is underlined has been read from the text.',
  },

  legend: [['verbatim', 'the words of the minutes'], ['inferred', 'concluded from the words'], ['uncertain', 'can be read in several ways']],

  privacy: {
    line: (calls) => `Network calls from this page since it was opened: ${number(calls)}.`,
    forbidden: 'The page is not allowed to send anything.',
    more: 'How to check this',
    policy: 'The policy that the browser enforces:',
    noPolicy: 'The policy is missing in this copy of the page.',
    version: (version) => `Version ${version}`,
    newer: 'A newer edition is here.',
    renewal: 'Change to it',
    renewalHint: '(closes the files; save your notes first)',
    save: 'Save the tool on your computer',
    saveSize: (bytes) => `one file of ${number(Math.round(bytes / 1e5) / 10)} MB`,
    sum: 'SHA-256 sum:',
    file: 'The tool as a single file',
    trial: {
      button: 'Try to send',
      hint: 'The page itself tries to get out in every way it could. Nothing of yours takes part.',
      trying: 'Trying ...',
      ways: {
        fetch: 'Load or send (fetch)', xhr: 'Load or send (XMLHttpRequest)', socket: 'An open connection (WebSocket)', beacon: 'A message in the background (beacon)',
        image: 'An image from elsewhere', form: 'A form', worker: "From the reader's own thread (worker)", webrtc: 'Straight to another browser (WebRTC)',
      },
      stopped: (directive) => `Stopped by the browser (${directive})`,
      missing: 'Removed from the page before it opens files',
      passed: 'Not stopped: the browser reported nothing',
    },
  },

  outcomes,
  error,
  diagnostic: (code, detail) => diagnostics[code]?.(detail ?? '') ?? code,
  warm,
  longDate: longDay,
  shortDate: shortDay,
};
