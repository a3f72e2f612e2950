// Generated from schema/referat-1.schema.json by tools/types.mjs; edit the Rust model instead.

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
 * How much a diagnostic matters.
 */
export type Severity = 'info' | 'warning';
/**
 * The kinds of block.
 */
export type BlockKind = 'paragraph' | 'list' | 'table';
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
 * Whether a person was there.
 */
export type AttendanceStatus = 'present' | 'excused' | 'absent' | 'substitute';
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
 * Where a decision stands on the case's way.
 */
export type Stage = 'recommendation' | 'final' | 'unknown';
/**
 * What a reference points to.
 */
export type ReferenceKind = 'item' | 'meeting' | 'document';
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
 * What sort of paper a document is.
 */
export type Kind = 'minutes' | 'agenda' | 'unknown';

/**
 * One parsed meeting ("referat").
 */
export interface Minutes {
  /**
   * The document's own contents list, in its order.
   */
  contents: ContentsEntry[];
  /**
   * What does not fit, and what could not be read.
   */
  diagnostics: Diagnostic[];
  /**
   * What stands before the first item, the meeting's head and the contents list included.
   */
  front: Block[];
  /**
   * Lines that belong to the page and not to the text: running heads, page numbers.
   */
  furniture: Span[];
  /**
   * The agenda items, in the order of the document.
   */
  items: Item[];
  /**
   * What sort of paper it is.
   */
  kind: Kind;
  /**
   * How the outline was found.
   */
  layout: Layout;
  /**
   * The meeting's head: who met, when and where.
   */
  meeting: Meeting;
  /**
   * The name and version of this contract: `referat/1`.
   */
  schema: 'referat/1';
  /**
   * The file it was read from, and its text.
   */
  source: Source;
}
/**
 * A line of the document's own contents list ("indholdsfortegnelse").
 */
export interface ContentsEntry {
  /**
   * Zero-based index into the items, or null where none answers to it.
   */
  item: number | null;
  /**
   * The page that it names.
   */
  page: number | null;
  /**
   * Where the line stands.
   */
  spans: Span[];
  /**
   * The title as the list gives it, without dots and page.
   */
  title: string;
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
 * Something a reader should know about the document or about the reading of it.
 */
export interface Diagnostic {
  /**
   * What it is.
   */
  code: Code;
  /**
   * The particulars: names, dates or numbers from the document, never a sentence of the tool's own.
   */
  detail: string | null;
  /**
   * Zero-based index of the item it is about, or null.
   */
  item: number | null;
  /**
   * How much it matters.
   */
  severity: Severity;
  /**
   * The words it is about; several places where they contradict each other.
   */
  spans: Span[];
}
/**
 * A paragraph, a list or a table.
 */
export interface Block {
  /**
   * What it is.
   */
  kind: BlockKind;
  /**
   * Of a table: the cells of each row.
   */
  rows?: Span[][] | null;
  /**
   * Its lines (of a paragraph), entries (of a list) or rows (of a table).
   */
  spans: Span[];
}
/**
 * An agenda item ("punkt", "sag").
 */
export interface Item {
  /**
   * Amounts in kroner.
   */
  amounts: Amount[];
  /**
   * The attachments ("bilag"), each once.
   */
  attachments: Attachment[];
  /**
   * Whether the item is printed as such or was concluded.
   */
  basis: Basis;
  /**
   * The case or journal number ("sagsnummer").
   */
  caseNumber: string | null;
  /**
   * `A` to `E`, as in `B-sag: ...`.
   */
  caseType: string | null;
  /**
   * Whether the item was treated behind closed doors ("lukket punkt").
   */
  closed: boolean;
  /**
   * The committees' abbreviations before the title: `TMB/JAI - ...`.
   */
  committees: string[];
  /**
   * The decision of this meeting, or null where there is none.
   */
  decision: Decision | null;
  /**
   * Decisions of other bodies or dates, wherever they stand.
   */
  earlierDecisions: Decision[];
  /**
   * Which words the single values stand on.
   */
  evidence: ItemEvidence;
  /**
   * The group line under which the item stands: `Åbne punkter`.
   */
  group: string | null;
  /**
   * The lines that make the item's head: number, title (each time it is printed), case number.
   */
  head: Block[];
  /**
   * Whether only the contents list names the item, and the text of the document does not have it.
   */
  listed: boolean;
  /**
   * The number as printed; a label, not an index. Null where the document numbers nothing.
   */
  number: string | null;
  /**
   * The page on which the item begins: of the document, else as its contents list says.
   */
  page: number | null;
  /**
   * The proposal put to the body ("indstilling").
   */
  proposal: Proposal | null;
  /**
   * References to items, meetings and documents.
   */
  references: Reference[];
  /**
   * The bodies that the case passes ("politisk behandling").
   */
  routing: Routing[];
  /**
   * The sections in the order of the document.
   */
  sections: Section[];
  /**
   * The whole item, from its first line to its last.
   */
  spans: Span[];
  /**
   * The title without number, case type and committee prefix.
   */
  title: string;
  /**
   * Why the item itself is unsure, or null.
   */
  uncertain: Doubt | null;
}
/**
 * An amount in kroner.
 */
export interface Amount {
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * Where they stand.
   */
  spans: Span[];
  /**
   * The words: `4,5 mio. kr.`
   */
  text: string;
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
  /**
   * Whole kroner; øre are cut off.
   */
  value: number;
}
/**
 * An attachment ("bilag").
 */
export interface Attachment {
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * Whether it is withheld ("Lukket bilag").
   */
  closed: boolean;
  /**
   * Each place where it is listed.
   */
  spans: Span[];
  /**
   * Its name.
   */
  title: string;
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
}
/**
 * What a body decided ("beslutning").
 */
export interface Decision {
  /**
   * Who was not there at the item ("fraværende", "afbud").
   */
  absent: Absence[];
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * The body that decided.
   */
  body: string | null;
  /**
   * Terms of the decision ("med den bemærkning, at ...").
   */
  conditions: Condition[];
  /**
   * When, as `YYYY-MM-DD`.
   */
  date: string | null;
  /**
   * Who was against or made a reservation.
   */
  dissent: Dissent[];
  /**
   * Which words the single values stand on; empty for a value that was concluded.
   */
  evidence: DecisionEvidence;
  /**
   * Sentences in which somebody shall do, supply or return to something later.
   */
  followUps: FollowUp[];
  /**
   * Who was there but took no part in all or some of it.
   */
  notParticipating: NonParticipation[];
  /**
   * The outcomes of its sentences and parts, each once, in order of first appearance.
   */
  outcomes: Outcome[];
  /**
   * Its numbered parts; empty where it has no numbers.
   */
  parts: Part[];
  /**
   * Which words gave which outcome.
   */
  readings: OutcomeReading[];
  /**
   * Where the text stands.
   */
  spans: Span[];
  /**
   * Whether the decision is final or a recommendation to another body.
   */
  stage: Stage;
  /**
   * The words, without the line with body and date and without lines of absence.
   */
  text: string;
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
  /**
   * How the votes fell, or null where the document tells of none.
   */
  votes: Votes | null;
}
/**
 * Somebody who was not there at the item.
 */
export interface Absence {
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * The name as printed.
   */
  name: string;
  /**
   * The party as printed.
   */
  party: string | null;
  /**
   * Where the words stand.
   */
  spans: Span[];
  /**
   * `absent` or `excused`.
   */
  status: AttendanceStatus;
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
}
/**
 * A term of a decision.
 */
export interface Condition {
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * Where they stand.
   */
  spans: Span[];
  /**
   * The words.
   */
  text: string;
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
}
/**
 * Somebody who was against, or made a reservation.
 */
export interface Dissent {
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * The name as printed, or null where only a party is named.
   */
  name: string | null;
  /**
   * The party as printed.
   */
  party: string | null;
  /**
   * Where it stands.
   */
  spans: Span[];
  /**
   * The sentence.
   */
  text: string;
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
}
/**
 * The words that body and date of a decision stand on.
 */
export interface DecisionEvidence {
  /**
   * Of the body; empty where it is taken from the meeting's head.
   */
  body: Span[];
  /**
   * Of the date; empty where it is taken from the meeting's head.
   */
  date: Span[];
}
/**
 * Something that somebody shall do later.
 */
export interface FollowUp {
  /**
   * That a sentence is a follow-up is concluded from how it is put.
   */
  basis: Basis;
  /**
   * Where they stand.
   */
  spans: Span[];
  /**
   * The words.
   */
  text: string;
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
}
/**
 * Somebody who took no part in all or some of the item.
 */
export interface NonParticipation {
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * Whether the document gives a conflict of interest as the reason ("inhabil").
   */
  conflict: boolean;
  /**
   * The name as printed.
   */
  name: string;
  /**
   * The party as printed.
   */
  party: string | null;
  /**
   * What the person took no part in, as printed: `den indledende del af punktet`.
   */
  scope: string | null;
  /**
   * Where the words stand.
   */
  spans: Span[];
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
}
/**
 * A numbered part of a decision.
 */
export interface Part {
  /**
   * Zero-based indexes of the proposal's clauses that it answers, where the numbers tell: of `2-3` two.
   */
  clauses: number[];
  /**
   * The number as printed.
   */
  number: string;
  /**
   * The outcomes of the part.
   */
  outcomes: Outcome[];
  /**
   * Where the words stand.
   */
  spans: Span[];
  /**
   * The words, without the number.
   */
  text: string;
}
/**
 * An outcome and the words that gave it.
 */
export interface OutcomeReading {
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * What was read.
   */
  outcome: Outcome;
  /**
   * The next best reading, where the words allow another.
   */
  runnerUp: Outcome | null;
  /**
   * Where they stand.
   */
  spans: Span[];
  /**
   * The words: `tiltrådt`.
   */
  text: string;
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
}
/**
 * How the votes fell.
 */
export interface Votes {
  /**
   * Those who abstained.
   */
  abstaining: Ballot;
  /**
   * Votes against.
   */
  against: Ballot;
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * Votes for.
   */
  for: Ballot;
  /**
   * Where the words stand.
   */
  spans: Span[];
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
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
 * The words that the single values of an item stand on.
 */
export interface ItemEvidence {
  /**
   * Of the case number.
   */
  caseNumber: Span[];
  /**
   * Of the case type.
   */
  caseType: Span[];
  /**
   * Of the mark that says closed.
   */
  closed: Span[];
  /**
   * Of the committees.
   */
  committees: Span[];
  /**
   * Of the number.
   */
  number: Span[];
  /**
   * Of the title.
   */
  title: Span[];
}
/**
 * The proposal put to the body ("indstilling").
 */
export interface Proposal {
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * Who proposes, as printed: `Administrationen`, `Claus Holm (V)`.
   */
  by: string | null;
  /**
   * The words that name the proposer.
   */
  bySpans: Span[];
  /**
   * What is proposed, clause by clause.
   */
  clauses: Clause[];
  /**
   * Where it stands.
   */
  spans: Span[];
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
}
/**
 * One clause of a proposal, without its number and its final stop.
 */
export interface Clause {
  /**
   * The number as printed, where the clauses have one.
   */
  number: string | null;
  /**
   * Where they stand.
   */
  spans: Span[];
  /**
   * The words.
   */
  text: string;
}
/**
 * A reference to an item, a meeting or a document.
 */
export interface Reference {
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * The body that met, as printed, where it is named.
   */
  body: string | null;
  /**
   * The day of the meeting: `YYYY-MM-DD`, or `--MM-DD` where the year is not printed.
   */
  date: string | null;
  /**
   * Zero-based index into the items of this meeting, where it points to one.
   */
  item: number | null;
  /**
   * What it points to.
   */
  kind: ReferenceKind;
  /**
   * The item's or the document's number as printed.
   */
  number: string | null;
  /**
   * Where the words stand.
   */
  spans: Span[];
  /**
   * The words.
   */
  text: string;
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
}
/**
 * A body that the case passes: `Byrådet (godkender), 04.02.2025`.
 */
export interface Routing {
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * The body as printed.
   */
  body: string;
  /**
   * When, as `YYYY-MM-DD`.
   */
  date: string | null;
  /**
   * What it is to do, as printed: `godkender`.
   */
  role: string | null;
  /**
   * Where the line stands.
   */
  spans: Span[];
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
}
/**
 * A section of an item.
 */
export interface Section {
  /**
   * What stands in it.
   */
  blocks: Block[];
  /**
   * The heading as printed, or null where the text begins without one.
   */
  heading: string | null;
  /**
   * The heading's words.
   */
  headingSpans: Span[];
  /**
   * What the section is for.
   */
  kind: SectionKind;
  /**
   * The whole section, heading included.
   */
  spans: Span[];
}
/**
 * How this document starts its items: the hypothesis taken, and the one that came next.
 */
export interface Layout {
  /**
   * The hypothesis that explains most, or null where no items were found.
   */
  chosen: Hypothesis | null;
  /**
   * The next best one.
   */
  runnerUp: Hypothesis | null;
  /**
   * Why the choice is unsure, or null.
   */
  uncertain: Doubt | null;
}
/**
 * A way in which items might start, weighed.
 */
export interface Hypothesis {
  /**
   * What spoke for it, in stable kebab-case words: `rising-numbers`, `in-contents-list`.
   */
  evidence: string[];
  /**
   * How many items it finds.
   */
  items: number;
  /**
   * How items would start, in a notation of its own: `Punkt N:`, `N.`, `contents title`.
   */
  pattern: string;
  /**
   * Its weight; only the order and the ratio of two weights mean something.
   */
  score: number;
  /**
   * The lines that would start items.
   */
  spans: Span[];
}
/**
 * Who met, when and where.
 */
export interface Meeting {
  /**
   * Who was there, or null where the document does not say.
   */
  attendance: Attendance[] | null;
  /**
   * The council or committee that met ("udvalg").
   */
  body: Fact | null;
  /**
   * The day, as `YYYY-MM-DD`.
   */
  date: Fact | null;
  /**
   * When it ended, as `HH:MM`.
   */
  end: Fact | null;
  /**
   * The municipality, without the word: `Odense`.
   */
  municipality: Fact | null;
  /**
   * Where it was held ("mødested").
   */
  place: Fact | null;
  /**
   * When it began, as `HH:MM`.
   */
  start: Fact | null;
  /**
   * The council's term: `2022-2025` ("valgperiode").
   */
  term: Fact | null;
}
/**
 * One person's part in the meeting.
 */
export interface Attendance {
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * The name as printed.
   */
  name: string;
  /**
   * The party's letter or name as printed; what it means depends on place and period.
   */
  party: string | null;
  /**
   * The person's office in the body as printed: `Formand`.
   */
  role: string | null;
  /**
   * The part of the meeting that it holds for; null is the whole.
   */
  scope: AttendanceScope | null;
  /**
   * Where the words stand.
   */
  spans: Span[];
  /**
   * Present, or why not.
   */
  status: AttendanceStatus;
  /**
   * The member whom this person stood in for ("stedfortræder for").
   */
  substituteFor: string | null;
  /**
   * Why it is unsure, or null.
   */
  uncertain: Doubt | null;
}
/**
 * A part of the meeting.
 */
export interface AttendanceScope {
  /**
   * The items as printed that it does not hold for, where it holds for all others.
   */
  exceptItems?: string | null;
  /**
   * From when, as `HH:MM`.
   */
  from?: string | null;
  /**
   * The number of the item at or during which it begins, as printed.
   */
  fromItem?: string | null;
  /**
   * The items as printed: `129-138`.
   */
  items?: string | null;
  /**
   * The words.
   */
  note: string;
  /**
   * Until when, as `HH:MM`.
   */
  to?: string | null;
  /**
   * The number of the last item that it holds for, at least in part, as printed.
   */
  toItem?: string | null;
}
/**
 * A single value with the words that it was read from.
 */
export interface Fact {
  /**
   * Whether the document says it or it was concluded.
   */
  basis: Basis;
  /**
   * Where the words stand.
   */
  spans: Span[];
  /**
   * The slices of `spans`, joined by a space: verbatim.
   */
  text: string;
  /**
   * Why the value is unsure, or null.
   */
  uncertain: Doubt | null;
  /**
   * The value: folded and normalised (dates `2025-02-04`, times `13:00`).
   */
  value: string;
}
/**
 * The file that a result was read from.
 */
export interface Source {
  /**
   * Its size in bytes.
   */
  bytes: number;
  /**
   * What the file is, by its content: `text/plain`.
   */
  mediaType: string;
  /**
   * The file's name, as given.
   */
  name: string;
  /**
   * The number of pages, where the format has them.
   */
  pages?: number | null;
  /**
   * SHA-256 of the file's bytes, in hexadecimal.
   */
  sha256: string;
  /**
   * The extracted text that all spans point into.
   */
  text: string;
}
