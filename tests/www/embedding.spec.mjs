// The page that shows each embedding: all of them work on it, under its policy, and what it shows is what README says.
import { expect as expects, test } from '@playwright/test';
import { join } from 'node:path';
import { ROOT } from '../../tools/project.mjs';
import { snippet } from '../../tools/readme.mjs';
import { startServer } from '../../tools/serve.mjs';
import { violations } from './page.mjs';

const expect = expects.configure({ timeout: 30_000 });
test.setTimeout(90_000);

test('each embedding is live, beside its code', async ({ page }) => {
  const server = await startServer({ root: join(ROOT, 'dist/embedding') });
  /** @type {string[]} */
  const foreign = [];
  page.on('request', (request) => /^https?:/.test(request.url()) && !request.url().startsWith(server.url) && foreign.push(request.url()));
  try {
    await page.goto(server.url);
    const [column, whole] = [page.locator('referat-viewer').first(), page.locator('referat-viewer').nth(1)];
    await expect(column.locator('.head h1')).toBeVisible();
    await expect(whole.getByRole('link', { name: 'Decisions' })).toBeVisible();
    await expect(column.getByRole('searchbox')).toBeVisible();
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await expect(page.frameLocator('iframe').locator('.head h1')).toBeVisible();
    await expect(page.locator('output')).toHaveText('8 punkter');
    await expect(page.locator('pre').last()).toHaveText(snippet('analyze'));
    await expect(page.locator('pre').first()).toContainText('<referat-viewer src="referat.txt" compact readonly controls="search">');
    // A `main` in the page of others is made a group; and each way to embed has a search of the same name.
    expect((await violations(page)).filter((/** @type {string} */ one) => !/^(?:aria-allowed-role: <main|landmark-unique: <form role="search")/.test(one))).toEqual([]);
    expect(foreign).toEqual([]);
  } finally {
    await server.close();
  }
});
