// The assets of the one-file module: everything is inside.
import { index as packedIndex, reader as packedReader } from 'referat:engine';
import { make as makeIndex } from 'referat:inline-index';
import { make as makeReader } from 'referat:inline-reader';
import { compile } from '../parser/engine.js';

/** @param {import('referat:engine').Engine} engine @param {import('referat:assets').Assets['line']} line @returns {import('referat:assets').Assets} */
const assets = ({ packed, workerSource }, line) => ({ module: () => compile(packed), url: null, beside: null, source: workerSource, line });

export const reader = assets(packedReader, makeReader);
export const index = assets(packedIndex, makeIndex);
