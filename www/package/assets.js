// The assets of the npm package: files beside it, each named once, in the form that bundlers know.
import { index as builtIndex, reader as builtReader } from 'referat:engine';
import { make as makeIndex } from 'referat:inline-index';
import { make as makeReader } from 'referat:inline-reader';
import { compiled } from '../viewer/compiled.js';

const here = import.meta.url;

/** Where a file lies that no bundler has moved: they do not know this form. @param {string} name */
const beside = (name) => new URL(name, here).href;

/** @type {import('referat:assets').Assets} */
export const reader = {
  module: (integrity) => compiled(new URL('./referat.wasm', import.meta.url), integrity),
  url: () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }),
  beside: beside('worker.js'),
  source: builtReader.workerSource,
  line: makeReader,
};

/** @type {import('referat:assets').Assets} */
export const index = {
  module: () => compiled(new URL('./referat-index.wasm', import.meta.url)),
  url: () => new Worker(new URL('./index-worker.js', import.meta.url), { type: 'module' }),
  beside: beside('index-worker.js'),
  source: builtIndex.workerSource,
  line: makeIndex,
};
