// The assets of the npm package: files beside it, each named once, in the form that bundlers know.
import { index as builtIndex, reader as builtReader } from 'referat:engine';
import { make as makeIndex } from 'referat:inline-index';
import { make as makeReader } from 'referat:inline-reader';
import { compiled } from '../viewer/compiled.js';

/** @type {import('referat:assets').Assets} */
export const reader = {
  module: (integrity) => compiled(new URL('./referat.wasm', import.meta.url), integrity),
  url: () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }),
  source: builtReader.workerSource,
  line: makeReader,
};

/** @type {import('referat:assets').Assets} */
export const index = {
  module: () => compiled(new URL('./referat-index.wasm', import.meta.url)),
  url: () => new Worker(new URL('./index-worker.js', import.meta.url), { type: 'module' }),
  source: builtIndex.workerSource,
  line: makeIndex,
};
