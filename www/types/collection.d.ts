// Generated from schema/referat-answers-1.schema.json by tools/types.mjs; edit the Rust model instead.

/**
 * What became of the proposal. The words of each stand in `lexicon::outcomes`.
 */
export type Outcome =
  | 'approved'
  | 'approvedWithChanges'
  | 'recommended'
  | 'forwarded'
  | 'noted'
  | 'discussed'
  | 'postponed'
  | 'returned'
  | 'rejected'
  | 'withdrawn'
  | 'lapsed'
  | 'referredUp'
  | 'elected'
  | 'procedural'
  | 'noAction'
  | 'unclear';
/**
 * What may be told of a person at an item.
 */
export type State =
  | 'present'
  | 'substitute'
  | 'excused'
  | 'absent'
  | 'for'
  | 'against'
  | 'abstained'
  | 'dissent'
  | 'conflicted'
  | 'notParticipating';
/**
 * The kinds of diagnostic; stable ids in kebab-case.
 */
export type Code =
  | 'not-minutes'
  | 'layout-uncertain'
  | 'item-missing-from-contents'
  | 'contents-entry-without-item'
  | 'contents-entry-truncated'
  | 'item-number-gap'
  | 'routing-date-contradicted'
  | 'present-and-absent'
  | 'outcome-word-doubtful'
  | 'outcome-unclear'
  | 'decision-empty'
  | 'decision-unattributed'
  | 'section-unknown'
  | 'date-impossible'
  | 'text-garbled'
  | 'text-mojibake'
  | 'text-incomplete'
  | 'pages-without-text';
/**
 * What tells that two items are one case; the strongest first.
 */
export type ReasonKind = 'reference' | 'decisionQuoted' | 'numberAndTitle' | 'numberAndSimilarTitle' | 'sameTitle';
/**
 * What changed; the most important first.
 */
export type Change = 'decision' | 'removed' | 'added' | 'text' | 'nothing';
/**
 * Which text has some words.
 */
export type PieceKind = 'same' | 'removed' | 'added';
/**
 * What a section is for. The headings of each stand in `lexicon::headings`.
 */
export type SectionKind =
  | 'summary'
  | 'proposal'
  | 'decision'
  | 'presentation'
  | 'assessment'
  | 'economy'
  | 'law'
  | 'staff'
  | 'hearing'
  | 'effect'
  | 'competence'
  | 'routing'
  | 'history'
  | 'next'
  | 'theme'
  | 'motion'
  | 'attachments'
  | 'attendance'
  | 'other';
/**
 * How a value relates to the words of the document.
 */
export type Basis = 'verbatim' | 'derived';
/**
 * Why a fact is unsure; stable ids in kebab-case.
 */
export type Doubt =
  | 'misspelled-or-other-word'
  | 'negation-in-sentence'
  | 'only-reported'
  | 'verdict-on-amendment'
  | 'nobody-named'
  | 'other-municipality-nearly-as-often'
  | 'listed-as-present-too'
  | 'number-oddly-written'
  | 'several-decisions-in-one-item'
  | 'runner-up-is-close'
  | 'only-numbers-speak-for-items'
  | 'lines-were-lost'
  | 'only-place-speaks-for-items'
  | 'no-heading-says-decision';
/**
 * What an item may have or be.
 */
export type Mark = 'votes' | 'dissent' | 'followUp' | 'closed' | 'undecided';
/**
 * What sort of thing is to come.
 */
export type FollowUpKind = 'postponed' | 'returned' | 'promise';
/**
 * A kind of file.
 */
export type Format = 'json' | 'csv' | 'attendance' | 'markdown' | 'ics';
/**
 * What sort of paper a document is.
 */
export type Kind = 'minutes' | 'agenda' | 'unknown';
/**
 * How two documents of one meeting differ.
 */
export type TwinReason = 'sameText' | 'sameMeeting' | 'agendaAndMinutes';
/**
 * The types of selectors.
 */
export type SelectorKind = 'TextQuoteSelector';
/**
 * How much a diagnostic matters.
 */
export type Severity = 'info' | 'warning';
/**
 * A question. What is left out is empty: no filter, the first page.
 */
export type Request =
  | {
      ask: 'brief';
      /**
       * Which items count.
       */
      filter: Filter;
    }
  | {
      ask: 'meetings';
      /**
       * Which items count.
       */
      filter: Filter;
    }
  | {
      ask: 'digest';
      /**
       * Which items are listed.
       */
      filter: Filter;
      /**
       * In which order.
       */
      sort: Sort;
    }
  | {
      ask: 'search';
      /**
       * In which items.
       */
      filter: Filter;
      /**
       * Which of the groups.
       */
      page: Page;
      /**
       * What was typed.
       */
      typed: string;
    }
  | {
      ask: 'abouts';
      /**
       * The places; their words do not matter.
       */
      places: Place[];
    }
  | {
      ask: 'hits';
      /**
       * The document.
       */
      document: string;
      /**
       * In which items.
       */
      filter: Filter;
      /**
       * What was typed.
       */
      typed: string;
    }
  | {
      ask: 'facets';
      /**
       * What is chosen.
       */
      filter: Filter;
      /**
       * What was typed, or nothing.
       */
      typed: string;
    }
  | {
      ask: 'people';
      /**
       * Which items count.
       */
      filter: Filter;
    }
  | {
      ask: 'person';
      /**
       * Which items count.
       */
      filter: Filter;
      /**
       * The name, in any case.
       */
      name: string;
    }
  | {
      ask: 'attendance';
      /**
       * The document.
       */
      document: string;
    }
  | {
      ask: 'cases';
      /**
       * Which items count: one is enough for a case.
       */
      filter: Filter;
    }
  | {
      ask: 'followUps';
      /**
       * Which items count.
       */
      filter: Filter;
    }
  | {
      ask: 'deadlines';
      /**
       * Which items count.
       */
      filter: Filter;
    }
  | {
      ask: 'quality';
      /**
       * Which items count.
       */
      filter: Filter;
    }
  | {
      ask: 'versions';
      /**
       * The document.
       */
      document: string;
    }
  | {
      /**
       * The later one.
       */
      after: string;
      ask: 'compare';
      /**
       * The earlier version.
       */
      before: string;
    }
  | {
      ask: 'personNumbers';
      /**
       * What it would hold.
       */
      filter: Filter;
      /**
       * The kind of file; of none, the whole texts.
       */
      format: Format | null;
    }
  | {
      ask: 'quotation';
      /**
       * The words.
       */
      place: Place;
    }
  | {
      ask: 'report';
      /**
       * The document.
       */
      document: string;
      /**
       * The item.
       */
      item: number | null;
    }
  | {
      ask: 'noteTarget';
      /**
       * The words, or the item as a whole.
       */
      place: Place;
    }
  | {
      ask: 'notes';
      /**
       * The text of a file of notes.
       */
      file: string;
    }
  | {
      ask: 'notesFile';
      /**
       * The text of a file of notes.
       */
      file: string;
    };
/**
 * The order of the list.
 */
export type Sort = 'meeting' | 'newest' | 'oldest' | 'title' | 'outcome';

/**
 * Everything that crosses, so that one schema describes it.
 */
export interface Answers {
  abouts: (About | null)[];
  added: Added[];
  attendance: Table | null;
  brief: Brief;
  cases: Case[];
  compare: Comparison | null;
  deadlines: Deadline[];
  digest: DigestEntry[];
  facets: Facets;
  followUps: ToCome[];
  format: Format;
  hits: Hit[];
  meetings: MeetingEntry[];
  noteTarget: Target | null;
  notes: NoteEntry[];
  people: Person[];
  person: Moment[];
  personNumbers: Place[];
  quality: Finding[];
  quotation: Quotation | null;
  request: Request;
  search: Results;
  versions: Version[];
}
/**
 * What names an item to a reader.
 */
export interface About {
  /**
   * The body that met; empty where the document does not say.
   */
  body: string;
  /**
   * The day, `YYYY-MM-DD`; empty where the document does not say.
   */
  date: string;
  /**
   * The document's id.
   */
  document: string;
  /**
   * Zero-based index of the item.
   */
  item: number;
  /**
   * The item's number as printed.
   */
  number: string | null;
  /**
   * What became of it.
   */
  outcomes: Outcome[];
  /**
   * The page on which the item begins.
   */
  page: number | null;
  /**
   * The item's title.
   */
  title: string;
}
/**
 * What became of a document that was added.
 */
export interface Added {
  /**
   * Whether it was there before: the same file again.
   */
  again: boolean;
  /**
   * The document's id.
   */
  id: string;
}
/**
 * Members by items.
 */
export interface Table {
  /**
   * The items, in order.
   */
  columns: Column[];
  /**
   * The document's id.
   */
  document: string;
  /**
   * Whether the document has a list of those who were there; where it has none, that is said, and nobody was absent.
   */
  roster: boolean;
  /**
   * The people, by Danish collation.
   */
  rows: Row[];
}
/**
 * An item as the head of a column.
 */
export interface Column {
  /**
   * The number as printed.
   */
  number: string | null;
  /**
   * The title.
   */
  title: string;
}
/**
 * A person.
 */
export interface Row {
  /**
   * For each item what is told; nothing where the document does not say.
   */
  cells: Cell[][];
  /**
   * The items at which what is told does not fit together.
   */
  contradicted: number[];
  /**
   * The name as first printed.
   */
  name: string;
  /**
   * The party, where it is printed anywhere.
   */
  party: string | null;
  /**
   * The office in the body, as printed.
   */
  role: string | null;
}
/**
 * One thing that is told of a person at an item.
 */
export interface Cell {
  /**
   * Whether it holds for a part of the meeting or item only.
   */
  partly: boolean;
  /**
   * The words.
   */
  spans: Span[];
  /**
   * What it is.
   */
  state: State;
}
/**
 * A stretch of the source text: `start` is its first unit, `end` the one after its last.
 *
 * Inside the crate the unit is a byte of UTF-8 and both ends lie on character boundaries. What leaves the
 * crate as JSON or as a JS value counts UTF-16 code units, see [`crate::source::Utf16Index`].
 */
export interface Span {
  /**
   * Zero-based offset after the last unit.
   */
  end: number;
  /**
   * One-based page on which the stretch stands, where the document has pages.
   */
  page?: number | null;
  /**
   * Zero-based offset of the first unit.
   */
  start: number;
}
/**
 * What a reader must not miss.
 */
export interface Brief {
  /**
   * The largest amounts, largest first.
   */
  amounts: LargeAmount[];
  /**
   * Where documents contradict themselves.
   */
  contradictions: ContradictionPart;
  /**
   * The first and the last day of meetings, `YYYY-MM-DD`; empty where none is known.
   *
   * @minItems 2
   * @maxItems 2
   */
  days: [unknown, unknown];
  /**
   * Where votes fell or somebody was against.
   */
  disputed: BriefEntryPart;
  /**
   * Items that the filter lets through.
   */
  items: number;
  /**
   * How many meetings and items it is about.
   */
  meetings: number;
  /**
   * What somebody shall do later.
   */
  promises: BriefEntryPart;
  /**
   * What was postponed, sent back, rejected, withdrawn or lapsed.
   */
  stopped: BriefEntryPart;
}
/**
 * An amount and where it stands.
 */
export interface LargeAmount {
  /**
   * The item.
   */
  about: About;
  /**
   * The words.
   */
  quote: Quote;
  /**
   * Whole kroner.
   */
  value: number;
}
/**
 * Words of a document as they stand there.
 */
export interface Quote {
  /**
   * Where they stand.
   */
  place: Place;
  /**
   * The words, white space folded.
   */
  text: string;
}
/**
 * Words of a document.
 */
export interface Place {
  /**
   * The document's id.
   */
  document: string;
  /**
   * Zero-based index of the item; null for what stands before the items.
   */
  item: number | null;
  /**
   * The words, in UTF-16 code units; empty where the item as a whole is meant.
   */
  spans: Span[];
}
/**
 * Some rows of a list.
 */
export interface ContradictionPart {
  /**
   * How many the list has.
   */
  all: number;
  /**
   * The rows that are wanted.
   */
  rows: Contradiction[];
}
/**
 * Something that a document says in two ways.
 */
export interface Contradiction {
  /**
   * What it is.
   */
  code: Code;
  /**
   * The particulars, in the document's own words.
   */
  detail: string | null;
  /**
   * Each place, item by item.
   */
  places: Place[];
}
/**
 * Some rows of a list.
 */
export interface BriefEntryPart {
  /**
   * How many the list has.
   */
  all: number;
  /**
   * The rows that are wanted.
   */
  rows: BriefEntry[];
}
/**
 * An item and the words for which it is here.
 */
export interface BriefEntry {
  /**
   * The item.
   */
  about: About;
  /**
   * The words.
   */
  quotes: Quote[];
}
/**
 * A case ("sag").
 */
export interface Case {
  /**
   * False where only titles tell that these items may be one case.
   */
  certain: boolean;
  /**
   * The case numbers of its items.
   */
  numbers: string[];
  /**
   * What may belong to it.
   */
  possible: Step[];
  /**
   * How many other items, of no part in the case, have one of its numbers.
   */
  sharing: number;
  /**
   * Its way, oldest first.
   */
  steps: Step[];
  /**
   * The title of its newest item.
   */
  title: string;
}
/**
 * One meeting's part in a case.
 */
export interface Step {
  /**
   * The item, or null where its document is not open.
   */
  about: About | null;
  /**
   * The body that met; empty where nothing tells.
   */
  body: string;
  /**
   * The day, `YYYY-MM-DD`.
   */
  date: string;
  /**
   * The item's number, where it is known.
   */
  number: string | null;
  /**
   * What became of it.
   */
  outcomes: Outcome[];
  /**
   * The decision's words; of a step that is not open, the words that tell of it.
   */
  quote: Quote | null;
  /**
   * Why it belongs to the case.
   */
  reasons: Reason[];
}
/**
 * Why two items are taken for one case.
 */
export interface Reason {
  /**
   * What tells it.
   */
  kind: ReasonKind;
  /**
   * The other item, where it is open.
   */
  other: Place | null;
  /**
   * The words that tell it, where there are any.
   */
  quote: Quote | null;
}
/**
 * What differs between two documents.
 */
export interface Comparison {
  /**
   * The ids of the two documents.
   *
   * @minItems 2
   * @maxItems 2
   */
  documents: [unknown, unknown];
  /**
   * The items: those with changed decisions first, then other changes, then those that are the same, each in the
   * order of the second document.
   */
  items: Pair[];
}
/**
 * An item of each document, or of one.
 */
export interface Pair {
  /**
   * In the second.
   */
  after: About | null;
  /**
   * In the first document.
   */
  before: About | null;
  /**
   * How much it matters.
   */
  change: Change;
  /**
   * The decision's words; empty where they are the same.
   */
  decision: Piece[];
  /**
   * The sections that changed.
   */
  sections: ChangedSection[];
  /**
   * The title, word by word; empty where it is the same.
   */
  title: Piece[];
}
/**
 * Words that both texts have, or one of them.
 */
export interface Piece {
  /**
   * Which text has them.
   */
  kind: PieceKind;
  /**
   * The words, white space folded.
   */
  text: string;
}
/**
 * A section whose words changed.
 */
export interface ChangedSection {
  /**
   * What it is for.
   */
  kind: SectionKind;
  /**
   * Its words; those of all sections of the kind.
   */
  words: Piece[];
}
/**
 * A day after the meeting that the document names with its year.
 */
export interface Deadline {
  /**
   * The item.
   */
  about: About;
  /**
   * The day, `YYYY-MM-DD`.
   */
  date: string;
  /**
   * The sentence that names it.
   */
  quote: Quote;
}
/**
 * One item and what became of it.
 */
export interface DigestEntry {
  /**
   * The item.
   */
  about: About;
  /**
   * Whether the decision is the document's word or was concluded.
   */
  basis: Basis | null;
  /**
   * The case number as printed.
   */
  caseNumber: string | null;
  /**
   * Whether it was treated behind closed doors.
   */
  closed: boolean;
  /**
   * The decision's words; null where there is none.
   */
  decision: Quote | null;
  /**
   * Who was against or made a reservation, in the document's words.
   */
  dissent: Quote[];
  /**
   * What somebody shall do later.
   */
  followUps: Quote[];
  /**
   * What was proposed, clause by clause.
   */
  proposal: Quote[];
  /**
   * Why the decision is unsure, or null.
   */
  uncertain: Doubt | null;
  /**
   * How the votes fell, or null where the document tells of none.
   */
  votes: Ballots | null;
}
/**
 * Votes and the sentences that tell of them.
 */
export interface Ballots {
  /**
   * Those who abstained.
   */
  abstaining: Ballot;
  /**
   * Votes against.
   */
  against: Ballot;
  /**
   * Votes for.
   */
  for: Ballot;
  /**
   * The sentences, without those of dissent; of every vote, where several fell.
   */
  quotes: Quote[];
}
/**
 * One side of a vote.
 */
export interface Ballot {
  /**
   * The number of votes, where printed.
   */
  count: number | null;
  /**
   * The names, as printed.
   */
  names: string[];
  /**
   * The party letters or names, as printed.
   */
  parties: string[];
}
/**
 * The counts of every facet, each in the order in which it is shown. What no item has, given the other facets, is counted as
 * nothing, so that the values stay as they are while a reader chooses.
 */
export interface Facets {
  /**
   * Bodies, by Danish collation.
   */
  bodies: Named[];
  /**
   * The items that the filter lets through.
   */
  items: number;
  /**
   * Marks.
   */
  marks: Count4[];
  /**
   * Outcomes, in the order of the contract.
   */
  outcomes: Count[];
  /**
   * Parties, by Danish collation.
   */
  parties: Named[];
  /**
   * People, by Danish collation.
   */
  people: Named[];
  /**
   * Kinds of section, in the order of the contract.
   */
  sections: Count3[];
  /**
   * Main groups of subjects, by number; what they are called is in `messages::vocabulary`.
   */
  subjects: Count2[];
  /**
   * Years, newest first.
   */
  years: Count2[];
}
/**
 * How many items have a value that has a name, given the other facets.
 */
export interface Named {
  /**
   * The items.
   */
  count: number;
  /**
   * What it is called; empty where nothing that is open has it.
   */
  name: string;
  /**
   * The value: what a filter takes, and an address may hold.
   */
  value: string;
}
/**
 * How many items have a value, given the other facets.
 */
export interface Count4 {
  /**
   * The items.
   */
  count: number;
  /**
   * The value.
   */
  value: Mark;
}
/**
 * How many items have a value, given the other facets.
 */
export interface Count {
  /**
   * The items.
   */
  count: number;
  /**
   * The value.
   */
  value: Outcome;
}
/**
 * How many items have a value, given the other facets.
 */
export interface Count3 {
  /**
   * The items.
   */
  count: number;
  /**
   * The value.
   */
  value: SectionKind;
}
/**
 * How many items have a value, given the other facets.
 */
export interface Count2 {
  /**
   * The items.
   */
  count: number;
  /**
   * The value.
   */
  value: string;
}
/**
 * Something that is to come.
 */
export interface ToCome {
  /**
   * The item.
   */
  about: About;
  /**
   * How many entries of the list are open, or have been taken up, as this one.
   */
  alike: number;
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * What sort of thing it is.
   */
  kind: FollowUpKind;
  /**
   * The words.
   */
  quote: Quote;
  /**
   * The next item of the same case in a later meeting that is open; null where there is none.
   */
  takenUp: About | null;
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
}
/**
 * One hit in a document.
 */
export interface Hit {
  /**
   * Zero-based index of the item; null for what stands before the items.
   */
  item: number | null;
  /**
   * The words, in UTF-16 code units.
   */
  span: Span;
}
/**
 * One meeting.
 */
export interface MeetingEntry {
  /**
   * Other documents of the same meeting, which are not counted.
   */
  aside: Version[];
  /**
   * The body that met.
   */
  body: Body;
  /**
   * The day, `YYYY-MM-DD`; empty where the document does not say.
   */
  date: string;
  /**
   * How many diagnostics the document has.
   */
  diagnostics: number;
  /**
   * The document's id.
   */
  document: string;
  /**
   * How many of its items the filter lets through.
   */
  items: number;
  /**
   * What sort of paper it is.
   */
  kind: Kind;
  /**
   * The municipality, where it is known.
   */
  municipality: string | null;
  /**
   * The file's name.
   */
  name: string;
  /**
   * How many of these have each outcome; one with two counts at both.
   */
  outcomes: [unknown, unknown][];
  /**
   * How many have no decision.
   */
  undecided: number;
}
/**
 * Another document of a meeting.
 */
export interface Version {
  /**
   * In how many items the two decide different things, or put it in other words; of an agenda, which decides nothing, none.
   */
  changed: number;
  /**
   * The document's id.
   */
  document: string;
  /**
   * What sort of paper it is.
   */
  kind: Kind;
  /**
   * The file's name.
   */
  name: string;
  /**
   * The ids of both, the earlier version first: the agenda, or else what the tool would not count.
   *
   * @minItems 2
   * @maxItems 2
   */
  pair: [string, string];
  /**
   * Why it is taken for the same meeting.
   */
  reason: TwinReason;
}
/**
 * A body whose meetings are listed.
 */
export interface Body {
  /**
   * How many items these have.
   */
  items: number;
  /**
   * How many of its meetings are listed.
   */
  meetings: number;
  /**
   * As the documents print it; empty where they do not say.
   */
  name: string;
}
/**
 * Words of a document, told so that they can be found again.
 */
export interface Target {
  /**
   * The body that met; empty where the document does not say.
   */
  body: string;
  /**
   * The day, `YYYY-MM-DD`; empty where the document does not say.
   */
  date: string;
  /**
   * The document's id.
   */
  document: string;
  /**
   * The file's name.
   */
  name: string;
  /**
   * The item's number as printed.
   */
  number: string | null;
  /**
   * Where the words stood, in UTF-16 code units; it decides where the same words stand several times.
   */
  position: number;
  /**
   * The words.
   */
  selector: Selector;
  /**
   * The item's title; empty for what stands before the items.
   */
  title: string;
  /**
   * Whether the item as a whole is meant; the words are then those of its title.
   */
  whole: boolean;
}
/**
 * Words and what stands around them, as in the W3C's Web Annotation Data Model.
 */
export interface Selector {
  /**
   * The words.
   */
  exact: string;
  /**
   * What stands before them.
   */
  prefix: string;
  /**
   * What stands after them.
   */
  suffix: string;
  /**
   * The name of its type in the W3C's model.
   */
  type: SelectorKind;
}
/**
 * A note and where it stands now.
 */
export interface NoteEntry {
  /**
   * Their item; null where there is no place, or it stands before the items.
   */
  about: About | null;
  /**
   * Whether the words are those of another document of the same meeting than the note was written on: of the minutes,
   * where it was the draft.
   */
  moved: boolean;
  /**
   * The note.
   */
  note: Note;
  /**
   * Whether its document is open, or another of its meeting that has the words.
   */
  open: boolean;
  /**
   * Whether what a file of notes holds of it looks like a person's number.
   */
  personNumber: boolean;
  /**
   * The words; null where the document is not open, or does not have them.
   */
  place: Place | null;
}
/**
 * A note, or a highlight where it has no text of its own. What names the meeting stands in it too: the document need not be open.
 */
export interface Note {
  /**
   * When it was written, `YYYY-MM-DDThh:mm:ss.sssZ`.
   */
  created: string;
  /**
   * What tells notes apart; given by whoever keeps them.
   */
  id: string;
  /**
   * Where it belongs.
   */
  target: Target;
  /**
   * What the reader wrote; empty where words are only highlighted.
   */
  text: string;
}
/**
 * A person, over all meetings.
 */
export interface Person {
  /**
   * The bodies in which the person is named.
   */
  bodies: string[];
  /**
   * How many cells contradict each other.
   */
  contradicted: number;
  /**
   * In how many meetings.
   */
  meetings: number;
  /**
   * The name as first printed.
   */
  name: string;
  /**
   * The parties printed beside it.
   */
  parties: string[];
  /**
   * How many items there are with each state; where somebody was away, the word of the head that all were there does not count.
   */
  states: [unknown, unknown][];
  /**
   * Of how many items of these meetings nothing is told.
   */
  untold: number;
}
/**
 * What a document tells of a person at an item.
 */
export interface Moment {
  /**
   * The item.
   */
  about: About;
  /**
   * Of how many items of the meeting these words tell it; the first one stands for them.
   */
  items: number;
  /**
   * The words.
   */
  spans: Span[];
  /**
   * What it tells.
   */
  state: State;
}
/**
 * Something that a reader should know of a document.
 */
export interface Finding {
  /**
   * What it is.
   */
  code: Code;
  /**
   * The particulars, in the document's own words.
   */
  detail: string | null;
  /**
   * The words it is about.
   */
  place: Place;
  /**
   * How much it matters.
   */
  severity: Severity;
}
/**
 * A quotation, as plain text and as HTML.
 */
export interface Quotation {
  /**
   * For word processors.
   */
  html: string;
  /**
   * For editors of text.
   */
  plain: string;
}
/**
 * What is to be shown; an empty list asks for nothing.
 */
export interface Filter {
  /**
   * Bodies, as the documents print them, or by their keys.
   */
  bodies: string[];
  /**
   * Documents by their ids, also one of several of a meeting that is not the one that is counted: no others are told of.
   */
  documents: string[];
  /**
   * The first day of the period, `YYYY-MM-DD`.
   */
  from: string | null;
  /**
   * What else must hold, all of it.
   */
  marks: Mark[];
  /**
   * Outcomes of the decision.
   */
  outcomes: Outcome[];
  /**
   * Parties whom the decision names, as printed, or by their keys.
   */
  parties: string[];
  /**
   * People whom the decision names, by name or key.
   */
  people: string[];
  /**
   * Kinds of section; a search looks only into these.
   */
  sections: SectionKind[];
  /**
   * Main groups of subjects: `15`.
   */
  subjects: string[];
  /**
   * The last day of the period.
   */
  to: string | null;
  /**
   * Years: `2025`.
   */
  years: string[];
}
/**
 * Which rows of a list are wanted, or which of the groups that were found.
 */
export interface Page {
  /**
   * The most of them.
   */
  count: number;
  /**
   * The first one, from zero.
   */
  from: number;
}
/**
 * What was found, in the order of the documents and, within each, of its items.
 */
export interface Results {
  /**
   * The meetings that have hits.
   */
  documents: number;
  /**
   * The items (and openings of documents) that have hits.
   */
  groups: number;
  /**
   * All hits, wherever they are.
   */
  hits: number;
  /**
   * The groups of the page that was asked for.
   */
  page: Group[];
}
/**
 * What was found in an item.
 */
export interface Group {
  /**
   * What names the item; null for what stands before the items.
   */
  about: About | null;
  /**
   * Whether its document is set aside: the one that is counted in its stead has no hits there.
   */
  aside: boolean;
  /**
   * How many hits stand in the groups before it.
   */
  before: number;
  /**
   * The document's id.
   */
  document: string;
  /**
   * How many hits it has.
   */
  hits: number;
  /**
   * Zero-based index of the item; null for what stands before the items.
   */
  item: number | null;
  /**
   * The section of the first hit; null in heads.
   */
  section: SectionKind | null;
  /**
   * What stands around the first hit.
   */
  snippet: Snippet;
  /**
   * The first hit, in UTF-16 code units of the document's text.
   */
  spans: Span[];
}
/**
 * Some words of a text, with what was found marked.
 */
export interface Snippet {
  /**
   * What to mark: from and to, in UTF-16 code units of `text`.
   */
  marks: [unknown, unknown][];
  /**
   * Whether words of the same stretch follow.
   */
  moreAfter: boolean;
  /**
   * Whether words of the same stretch stand before.
   */
  moreBefore: boolean;
  /**
   * The words, white space folded.
   */
  text: string;
}
