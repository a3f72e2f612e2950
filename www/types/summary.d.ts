import type { Code, Minutes, Outcome, Source } from './referat.js';

/** What a list needs to know of a meeting; made in src/wasm/summary.rs. */
export interface Summary {
  kind: Minutes['kind'];
  name: string;
  mediaType: string;
  /** Size of the file. */
  bytes: number;
  pages: Source['pages'];
  sha256: string;
  body: string | null;
  municipality: string | null;
  term: string | null;
  /** As `YYYY-MM-DD`. */
  date: string | null;
  items: number;
  closed: number;
  /** How many items have each outcome; an item with two counts at both. */
  outcomes: { outcome: Outcome; count: number }[];
  undecided: number;
  followUps: number;
  dissent: number;
  diagnostics: number;
  /** What is wrong with the text that was read, so that the result may lack something. */
  warnings: { code: Code; detail: string | null }[];
}
