// The PDFs that are read: the real minutes from six producers where this machine has them, else the invented ones, printed
// by Chromium.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ROOT } from '../project.mjs';
import { readDocuments } from './documents.mjs';

/** @import { Browser } from './browser.mjs' */

/** They are no part of the project. */
const FILES = join(ROOT, '../shared/minutes/files');

/**
 * @template T
 * @param {Browser} browser
 * @param {(pdfs: { real: boolean, paths: string[] }) => Promise<T>} work
 */
export async function withPdfs(browser, work) {
  const real = realPdfs();
  if (real.length > 0) return work({ real: true, paths: real });
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await work({ real: false, paths: await print(browser, directory) });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** @returns {string[]} */
function realPdfs() {
  const folders = existsSync(FILES) ? readdirSync(FILES).filter((name) => name.startsWith('pdf-')).sort() : [];
  return folders.flatMap((folder) => readdirSync(join(FILES, folder)).sort().map((name) => join(FILES, folder, name)));
}

/** @param {Browser} browser @param {string} directory @returns {Promise<string[]>} */
async function print(browser, directory) {
  const page = await browser.newPage();
  const paths = [];
  for (const { name, bytes } of readDocuments().files) {
    const path = join(directory, `${basename(name, '.txt')}.pdf`);
    await page.setContent('<pre style="font: 11pt/1.4 serif; white-space: pre-wrap"></pre>');
    await page.locator('pre').evaluate((element, text) => { element.textContent = text; }, bytes.toString());
    writeFileSync(path, await page.pdf({ format: 'A4', margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' } }));
    paths.push(path);
  }
  await page.close();
  return paths;
}
