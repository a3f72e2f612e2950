// THIRD-PARTY.md of the npm package: the crates that its modules are built from, with their licences, as cargo knows them.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readMatrix } from './project.mjs';
import { run } from './run.mjs';

/**
 * @typedef {{ id: string, name: string, version: string, license: string | null, repository: string | null, manifest_path: string }} Crate
 * @typedef {{ packages: Crate[], resolve: { root: string, nodes: { id: string, deps: { pkg: string, dep_kinds: { kind: string | null }[] }[] }[] } }} Metadata
 */

/** Where crates keep the words that are to go along; the shorter licence is taken where there are two. */
const NOTICES = ['LICENSE-MIT', 'LICENSE-MIT.md', 'LICENSE-ZLIB', 'LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENSE-APACHE', 'COPYING'];

export function thirdParty() {
  const crates = built(metadata());
  const rows = crates.map(({ name, version, license }) => `| ${name} ${version} | ${license} |`);
  const notices = [...grouped(crates)].map(([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  return `# What it is built from\n\n| crate | licence |\n|---|---|\n${rows.join('\n')}\n\n${notices.join('\n')}`;
}

/** @returns {Metadata} */
function metadata() {
  const { crate, entry } = readMatrix();
  const features = [...new Set([entry['page'], entry['index']].flatMap((one) => one?.features ?? []))].join(',');
  return JSON.parse(run('cargo', ['metadata', '--format-version', '1', '--locked', '--no-default-features', '--features', features, '--filter-platform', crate.triple]));
}

/** The crates that are built for the modules, by name. @param {Metadata} metadata */
function built({ packages, resolve }) {
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const seen = new Set([resolve.root]);
  for (const id of seen) {
    for (const { pkg, dep_kinds: kinds } of nodes.get(id)?.deps ?? []) if (kinds.some(({ kind }) => kind === null)) seen.add(pkg);
  }
  seen.delete(resolve.root);
  return packages.filter(({ id }) => seen.has(id)).sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Who is to be named in the same words. @param {Crate[]} crates */
function grouped(crates) {
  /** @type {Map<string, string[]>} */
  const texts = new Map();
  for (const { name, manifest_path: path } of crates) {
    const file = NOTICES.map((notice) => join(dirname(path), notice)).find((one) => existsSync(one));
    const text = file && readFileSync(file, 'utf8').trim();
    if (text) texts.set(text, [...texts.get(text) ?? [], name]);
  }
  return texts;
}
