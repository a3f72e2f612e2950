// The schema of the result and its TypeScript types, both made from the Rust model: node tools/types.mjs [--check].
// --check writes nothing and fails when a committed file is not what the model gives.
import { compile } from 'json-schema-to-typescript';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './project.mjs';
import { Failure, run, runMain } from './run.mjs';

/** What is generated: the schema's name for the printer, its file, and that of the types made of it. */
const CONTRACTS = [
  { name: 'result', schema: 'schema/referat-1.schema.json', types: 'www/types/referat.d.ts' },
  { name: 'export', schema: 'schema/referat-export-1.schema.json' },
  { name: 'notes', schema: 'schema/referat-notes-1.schema.json' },
  { name: 'answers', schema: 'schema/referat-answers-1.schema.json', types: 'www/types/collection.d.ts' },
];
const PRINTER = 'examples/schema.rs';

/** @param {string} schema */
const banner = (schema) => `// Generated from ${schema} by tools/types.mjs; edit the Rust model instead.`;

/** Until the model can print its schema, the committed one stands. @param {typeof CONTRACTS[0]} contract */
function readSchema({ name, schema }) {
  if (!existsSync(join(ROOT, PRINTER))) return readFileSync(join(ROOT, schema), 'utf8');
  return run('cargo', ['run', '--quiet', '--features', 'schema', '--example', 'schema', '--', name]);
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

/** @param {string} schema @param {string} path */
function typesOf(schema, path) {
  return compile(JSON.parse(schema, namedTypes), 'Referat', {
    additionalProperties: false,
    bannerComment: banner(path),
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
  const keep = process.argv.includes('--check') ? check : write;
  for (const contract of CONTRACTS) {
    const schema = readSchema(contract);
    keep(contract.schema, schema);
    if (contract.types) keep(contract.types, await typesOf(schema, contract.schema));
  }
});
