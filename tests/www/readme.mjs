// What README tells others to write, for the tests that write it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const README = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');

/** The code below `<!-- snippet: name -->`. @param {string} name */
export function snippet(name) {
  const code = README.split(`<!-- snippet: ${name} -->`)[1]?.match(/^\s*```\w*\n(.*?)\n```/s)?.[1];
  if (code === undefined) throw new Error(`README has no snippet ${name}`);
  return code;
}
