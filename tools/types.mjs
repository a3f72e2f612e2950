// The schema of the result and its TypeScript types, both made from the Rust model: node tools/types.mjs [--check].
// --check writes nothing and fails when a committed file is not what the model gives.
import { compile } from 'json-schema-to-typescript';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './project.mjs';
import { Failure, run, runMain } from './run.mjs';

const SCHEMA = 'schema/referat-1.schema.json';
const TYPES = 'www/types/referat.d.ts';
const PRINTER = 'examples/schema.rs';

const BANNER = `// Generated from ${SCHEMA} by tools/types.mjs; edit the Rust model instead.`;

/** Until the model can print its schema, the committed one stands. */
function readSchema() {
  if (!existsSync(join(ROOT, PRINTER))) return readFileSync(join(ROOT, SCHEMA), 'utf8');
  return run('cargo', ['run', '--quiet', '--features', 'schema', '--example', 'schema']);
}

/**
 * A reference with a description of its own becomes a copy of the type it names; inside `allOf` it stays that type.
 * @param {string} _key @param {unknown} value
 */
function namedTypes(_key, value) {
  if (typeof value !== 'object' || value === null || !('$ref' in value) || !('description' in value)) return value;
  const { $ref, ...rest } = value;
  return { ...rest, allOf: [{ $ref }] };
}

/** @param {string} schema */
function typesOf(schema) {
  return compile(JSON.parse(schema, namedTypes), 'Referat', {
    additionalProperties: false,
    bannerComment: BANNER,
    style: { printWidth: 120, singleQuote: true },
  });
}

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
}

/** @param {string} path @param {string} text */
function check(path, text) {
  const committed = existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : '';
  if (committed !== text) throw new Failure(`${path} is not what the Rust model gives; run: npm run types`);
}

await runMain(async () => {
  const schema = readSchema();
  const keep = process.argv.includes('--check') ? check : write;
  keep(SCHEMA, schema);
  keep(TYPES, await typesOf(schema));
});
