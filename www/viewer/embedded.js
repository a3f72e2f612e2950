// The assets of the one-file module: everything is inside.
import { index as packedIndex, reader as packedReader } from 'referat:engine';
import { near as nearIndex } from 'referat:inline-index';
import { near as nearReader } from 'referat:inline-reader';
import { compile } from '../parser/engine.js';

/** @param {import('referat:engine').Engine} engine @param {import('referat:assets').Assets['line']} line @returns {import('referat:assets').Assets} */
const assets = ({ packed, workerSource }, line) => ({ module: () => compile(packed), url: null, source: workerSource, line });

export const reader = assets(packedReader, nearReader);
export const index = assets(packedIndex, nearIndex);
