// On what the figures were taken: enough to judge them by, and nothing that names a person or a place.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { ROOT, readVersion } from '../project.mjs';
import { run } from '../run.mjs';

/** @param {string} chromium  its version */
export function describeMachine(chromium) {
  const cores = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    load: os.loadavg()[0] ?? 0,
    system: `${os.type()} ${os.arch()}`,
    versions: {
      referat: readVersion(),
      comrak: locked('comrak'),
      'pulldown-cmark': locked('pulldown-cmark'),
      Rust: run('rustc', ['--version']).split(' ')[1] ?? '',
      Node: process.versions.node,
      Chromium: chromium,
    },
  };
}

/** The version that Cargo.lock pins. @param {string} crate */
function locked(crate) {
  const lock = /** @type {any} */ (parse(readFileSync(join(ROOT, 'Cargo.lock'), 'utf8')));
  return String(lock.package.find((/** @type {any} */ { name }) => name === crate)?.version);
}
