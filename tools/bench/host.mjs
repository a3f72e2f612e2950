// A host of a few files, for a benchmark.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startServer } from '../serve.mjs';

/** @param {Record<string, string>} texts  by name @param {string[]} [files]  paths; modules are served as scripts */
export async function serve(texts, files = []) {
  const root = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(root, name), text);
  for (const file of files) copyFileSync(file, join(root, basename(file).replace(/\.mjs$/, '.js')));
  const { url, close } = await startServer({ root });
  return {
    url,
    close: async () => {
      await close();
      rmSync(root, { recursive: true });
    },
  };
}
