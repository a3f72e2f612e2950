// What a host's page has beside it, so that it can be installed and works without a network: the manifest with its icons, and the service
// worker, which knows the page and the manifest by the sums of their bytes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './policy.mjs';
import { ROOT } from './project.mjs';

const SOURCE = join(ROOT, 'www/offline');

/** What the head of a host's page says of it. */
export const LINKS = '<link rel="manifest" href="manifest.webmanifest">';

/**
 * @param {string} page  the host's page, which is kept under the address of its directory
 * @param {(entry: string, modules: Record<string, { contents: string }>) => Promise<string>} bundle
 * @returns {Promise<Record<string, string>>}  the files by name
 */
export async function filesForOffline(page, bundle) {
  const files = { 'manifest.webmanifest': manifest() };
  const kept = Object.fromEntries(Object.entries({ './': page, ...files }).map(([name, bytes]) => [name, hashOf(bytes)]));
  const edition = createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 16);
  const exported = (/** @type {unknown} */ value) => ({ contents: `export default ${JSON.stringify(value)};` });
  const worker = await bundle(join(SOURCE, 'service-worker.js'), { 'referat:files': exported(kept), 'referat:edition': exported(edition) });
  return { ...files, 'service-worker.js': worker };
}

/** The icons stand in it: the page's policy lets no picture in from a host. */
function manifest() {
  const text = readFileSync(join(SOURCE, 'manifest.json'), 'utf8');
  return text.replace(/icon-\d+\.png/g, (name) => `data:image/png;base64,${readFileSync(join(SOURCE, name), 'base64')}`);
}
