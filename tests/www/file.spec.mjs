// The tool as one file: kept on a computer, opened without any host, and always the same bytes.
import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPage } from '../../tools/page.mjs';
import { ROOT } from '../../tools/project.mjs';
import { EXAMPLE, invented, openExample, openPage, openView, pick, settled } from './page.mjs';

const FILE = join(ROOT, 'dist/page/referat.html');
/** More than this nobody should have to keep, in bytes. */
const LARGEST = 1_800_000;

test('opened from a disk it reads files, searches and asks nobody', async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await openPage(page, pathToFileURL(FILE).href);
  await openExample(page);
  await pick(page, [EXAMPLE, ...invented]);
  await settled(page);
  await page.getByRole('searchbox').fill('kommune');
  await expect(page.locator('.hit').first()).toBeVisible();
  await openView(page, 'Beslutninger');
  await page.locator('.entry-title').first().click();
  await expect(page.locator('article:focus')).toHaveCount(1);
  expect(asked.filter((url) => !/^(?:blob|data):/.test(url))).toEqual([pathToFileURL(FILE).href]);
  await expect(page.locator('.privacy-line')).toHaveText('Netværkskald fra denne side siden åbning: 0. Siden må ikke sende noget.');
  await page.getByText('Værktøjet som én fil').click();
  await expect(page.getByText('shasum -a 256 referat.html')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Gem værktøjet på computeren' })).toHaveCount(0);
});

test('the hosted page offers the file, with its size and its sum', async ({ page }) => {
  await openPage(page);
  await page.locator('summary', { hasText: 'Gem værktøjet på computeren' }).click();
  const link = page.getByRole('link', { name: 'Gem værktøjet på computeren' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('referat.html');
  const bytes = readFileSync(await download.path());
  expect(bytes.equals(readFileSync(FILE))).toBe(true);
  await expect(page.locator('.sum')).toHaveText(createHash('sha256').update(bytes).digest('hex'));
  await expect(link.locator('..')).toContainText(`én fil på ${(bytes.length / 1e6).toFixed(1).replace('.0', '').replace('.', ',')} MB`);
  expect(bytes.length).toBeLessThanOrEqual(LARGEST);
});

test('built twice it is the same, and its sums are written beside it', async () => {
  const modules = { reader: join(ROOT, 'dist/wasm/page/referat_bg.wasm'), index: join(ROOT, 'dist/wasm/index/referat_bg.wasm') };
  const directory = mkdtempSync(join(tmpdir(), 'page-'));
  try {
    await buildPage(modules, directory);
    const [again, sums] = ['referat.html', 'SHA256SUMS'].map((name) => readFileSync(join(directory, name), 'utf8'));
    expect(again === readFileSync(FILE, 'utf8')).toBe(true);
    expect(sums).toContain(`${createHash('sha256').update(again ?? '').digest('hex')}  referat.html\n`);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
