// What README tells others to write, for the page that shows it and for the tests that try it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';
import { Failure } from './run.mjs';

/** The code below `<!-- snippet: name -->`. @param {string} name */
export function snippet(name) {
  const code = readFileSync(join(ROOT, 'README.md'), 'utf8').split(`<!-- snippet: ${name} -->`)[1]?.match(/^\s*```\w*\n(.*?)\n```/s)?.[1];
  if (code === undefined) throw new Failure(`README has no snippet ${name}`);
  return code;
}
