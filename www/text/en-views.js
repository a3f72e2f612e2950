import { counted, items, list, meetings, number, remarks, shortDay } from './en-formats.js';
import { words } from './en-words.js';
import { quoted } from './quoted.js';

/** @typedef {typeof import('./da-views.js')} Da */

const NO_BODY = 'Committee not stated';

/** @type {Da['views']} */
export const views = {
  label: 'Views',
  names: {
    brief: 'In brief', meetings: 'Meetings', decisions: 'Decisions', followUps: 'Follow-up', people: 'People', cases: 'Cases',
    quality: 'Quality', notes: 'Notes', search: 'Search', compare: 'Comparison', meeting: 'Meeting',
  },
  loading: 'Loading …',
  failed: 'It could not be loaded. Try again.',
  more: (left) => `Show more (${number(left)} left)`,
  noItem: 'The meeting has no such item.',
  unknown: 'Unknown link.',
  wanted: 'The link belongs to a meeting that is not open here. Open the file, and the place will be shown.',
  page: (page) => `page ${page}`,
  item: (number) => (number ? `item ${number}` : 'item without a number'),
  front: 'Before the items',
  noBody: NO_BODY,
  meeting: (body, date) => [body ? quoted(body) : NO_BODY, date && shortDay(date)].filter(Boolean).join(', '),
};

/** @type {Da['brief']} */
export const brief = {
  lead: (count, met, [first, last]) => `${items(count)} in ${meetings(met)}${period(first ?? '', last ?? '')}.`,
  disputed: 'Votes and disagreement',
  stopped: 'Deferred, rejected and sent back',
  promises: 'Promises and requests',
  amounts: 'The largest amounts',
  contradictions: 'Contradictions in the minutes',
  nothing: 'There is no disagreement, deferral, promise, amount or contradiction in the open meetings.',
  all: (count) => `Show all ${number(count)}`,
};

/** @param {string} first @param {string} last */
function period(first, last) {
  if (!first) return '';
  return first === last ? ` on ${shortDay(first)}` : ` from ${shortDay(first)} to ${shortDay(last)}`;
}

/** @type {Da['digest']} */
export const digest = {
  count: items,
  none: 'No items match.',
};

/** @type {Da['filters']} */
export const filters = {
  names: {
    outcomes: 'Outcome', marks: 'Notable', years: 'Year', bodies: 'Committee', subjects: 'Subject', sections: 'Section', parties: 'Party',
    people: 'Person in the decision',
  },
  marks: { votes: 'Vote', dissent: 'Disagreement', followUp: 'Follow-up', closed: 'Closed item', undecided: 'No decision' },
  title: (sorted, chosen) => (chosen.length > 0 ? `Filters: ${list(chosen)}` : sorted ? 'Filters and order' : 'Filters'),
  fold: (label, count) => `${label} (${number(count)})`,
  reset: 'Reset filters',
  sifted: 'Filters are chosen. Reset them to see everything.',
  sort: 'Order',
  sorts: { meeting: 'Committee and meeting', newest: 'Newest first', oldest: 'Oldest first', title: 'Title', outcome: 'Outcome' },
  notOpen: 'Not open here',
};

/** @param {number} changed */
const differing = (changed) => (changed > 0 ? `; ${counted(changed, 'decision differs', 'decisions differ')}` : '');

/** @type {Da['meetingList']} */
export const meetingList = {
  count: meetings,
  none: 'No meetings match.',
  ofBody: (count, all) => `${meetings(count)} · ${items(all)}`,
  again: (times) => `The file is open ${number(times)} times and counted once.`,
  also: 'Also open:',
  twin: (reason, changed) => `${words.twin(reason)}, not counted${differing(changed)}`,
  prefer: 'Count this one instead',
  preferName: (name) => `Count this one instead: ${quoted(name)}`,
  preferred: (name) => `${quoted(name)} is now counted.`,
  compare: 'Compare',
  compareName: (name) => `Compare with ${quoted(name)}`,
  compareAny: 'Compare two meetings',
  twinLine: (reason, changed) => `Also open (${words.twin(reason)}${differing(changed)}):`,
  table: 'Attendance item by item',
};

/** @type {Da['compare']} */
export const compare = {
  lead: (parts) => (parts.length > 0 ? `${list(parts)}.` : 'There are no items to compare.'),
  none: 'Choose two meetings that are open here.',
  before: 'Before',
  after: 'After',
  swap: 'Swap',
  choose: 'Choose a meeting',
  changes: {
    decision: 'The decision has changed', removed: 'Only in the first', added: 'Only in the second', text: 'Other text has changed', nothing: 'Unchanged',
  },
  counts: {
    decision: (count) => counted(count, 'changed decision', 'changed decisions'),
    removed: (count) => `${number(count)} only in the first`,
    added: (count) => `${number(count)} only in the second`,
    text: (count) => `${number(count)} with other changed text`,
    nothing: (count) => counted(count, 'unchanged item', 'unchanged items'),
  },
  legend: 'Changes are shown like this:',
  pieces: { same: 'unchanged', removed: 'deleted', added: 'added' },
  around: { same: ['', ''], removed: ['[deleted: ', ']'], added: ['[added: ', ']'] },
  title: 'Title',
  section: (name, count) => `${name}: ${counted(count, 'change', 'changes')}`,
};

/** @type {Da['followUps']} */
export const followUps = {
  count: (count) => counted(count, 'follow-up', 'follow-ups'),
  none: 'The open meetings hold no deferred items and no promises to report back.',
  kinds: { postponed: 'Deferred', returned: 'Sent back', promise: 'Promise or request' },
  takenUp: 'Taken up again:',
  open: 'Not taken up in the open meetings',
  group: (open, count) => `${number(count)} ${open ? 'open' : 'taken up again'}`,
  deadlines: 'Dates mentioned',
};

/** @type {Da['people']} */
export const people = {
  count: (count) => counted(count, 'person', 'people'),
  none: 'Nobody is named as taking part in the open meetings.',
  note: 'The figures are items. Only what the minutes themselves say about a person is counted; no vote is inferred from the party. A dot means no items.',
  region: 'People and items',
  name: 'Name',
  party: 'Party',
  bodies: 'Committees',
  meetings: 'Meetings',
  contradicted: (count) => `! ${number(count)}`,
  contradictedTitle: 'Contradiction',
  nothing: 'not stated',
  all: 'All meetings',
  of: 'Show',
  table: 'Attendance and votes, item by item',
  tableCount: (count, all) => `${counted(count, 'person', 'people')} and ${items(all)}`,
  tableNote: 'Each sign leads to the words in the minutes. Only what the minutes themselves say is shown; no vote is inferred from the party.',
  noRoster: 'The minutes have no list of those taking part. Whether most of them were present is therefore not stated.',
  nobody: 'The minutes name nobody as taking part.',
  legend: 'Signs:',
  signs: {
    present: '✓', substitute: 'subst.', excused: 'apol.', absent: 'abs.', for: 'in fav.', against: 'against', abstained: 'abst.', dissent: 'dissent',
    conflicted: 'confl.', notParticipating: 'out',
  },
  partly: (state) => `${state} (part of the time)`,
  cell: (name, item, state) => `${quoted(name)}, ${item}: ${state}`,
  clash: 'Contradiction in the minutes',
  details: (name) => `What the minutes say about ${quoted(name)}`,
};

/** @type {Da['cases']} */
export const cases = {
  count: (count) => counted(count, 'case across several meetings', 'cases across several meetings'),
  none: 'No case recurs in the open meetings. Open more meetings of the same committee or council.',
  untitled: 'Case without a title',
  maybe: 'possibly the same case',
  possible: 'Possibly the same case:',
  sharing: (count) => `${items(count)} with the same case number ${count === 1 ? 'does' : 'do'} not belong to the case.`,
  because: (kind, count) => `Belongs here: ${words.reason(kind)}${count > 1 ? ` (${number(count)} places)` : ''}`,
};

/** @type {Da['quality']} */
export const quality = {
  count: remarks,
  none: 'There are no remarks on the open meetings.',
  note: 'What does not fit together, or could not be read with certainty. Check the source: the error may lie in the minutes or in the program.',
  severities: { info: 'For information', warning: 'Warning' },
};

/** @type {Da['search']} */
export const search = {
  label: 'Search the minutes',
  title: (typed) => (typed ? `Search: ${typed}` : 'Search'),
  start: 'Type a word, a date, an amount or “a sentence in quotation marks”. The minutes are in Danish.',
  found: ({ hits, groups, documents }) => `${counted(hits, 'hit', 'hits')} in ${items(groups)} in ${meetings(documents)}`,
  none: (typed) => `Nothing found for “${typed}”.`,
  helps: [
    'Try Danish words: the minutes are searched as they are written.',
    'Try fewer words: all of them must stand in the same item.',
    'Try the beginning of a word. Inflected forms and spellings with å and aa are found by themselves.',
    'A date can be typed as 4. februar 2025, 04-02-2025 or februar 2025, an amount as 4,5 mio. kr. or 4.500.000.',
    'Only the meetings that are open here are searched.',
  ],
  hits: (count) => counted(count, 'hit', 'hits'),
  keys: 'Enter: first hit · ↓ ↑: next and previous · Esc: back',
  hit: 'hit',
  aside: (name) => `only in another version: ${name}`,
};

/** @type {Da['files']} */
export const files = {
  title: 'Export',
  whole: (count) => `From ${counted(count, 'open document', 'open documents')}. The files are in Danish.`,
  only: 'Only the meeting that is shown',
  filtered: 'Decisions, attendance and dates with the chosen filters only; data (JSON) with everything.',
  formats: {
    csv: { name: 'Decisions, spreadsheet (CSV)', note: 'opens in Excel or LibreOffice', file: 'decisions.csv', type: 'text/csv' },
    attendance: { name: 'Attendance, spreadsheet (CSV)', note: 'who was present, in favour and against', file: 'attendance.csv', type: 'text/csv' },
    markdown: { name: 'Decisions, text (Markdown)', note: 'with quotations and references', file: 'decisions.md', type: 'text/markdown' },
    ics: { name: 'Dates, calendar (ICS)', note: 'only dates that stand in the minutes', file: 'dates.ics', type: 'text/calendar' },
    json: { name: 'Everything, data (JSON)', note: 'the whole minutes, with their text', file: 'minutes.json', type: 'application/json' },
  },
  done: (file) => `The browser has saved ${file}.`,
  failed: 'The file could not be made. Try again.',
  numbers: (count) => `${counted(count, 'place', 'places')} in the open meetings ${count === 1 ? 'looks' : 'look'} like a Danish personal identification number (CPR):`,
  numbersMore: (count) => `and ${counted(count, 'more place', 'more places')}`,
  numbersAsk: 'The file may contain them. Check before you share it.',
  anyway: 'Export anyway',
};
