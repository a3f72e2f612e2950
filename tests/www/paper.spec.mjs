// What is printed: decisions with their words, pages and source, and nothing to press.
import { expect, test } from '@playwright/test';
import { openExample, openPage, pick, settled, textFile } from './page.mjs';

test('decisions in full, with the file and its hash', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.on-paper')).toHaveText(/^eksempel-sandvig\.txt · SHA-256 [0-9a-f]{64}$/);
  await expect(page.locator('.on-paper')).toBeVisible();
  const idle = page.locator('main button.show:visible:not([data-page])');
  expect(await idle.evaluateAll((all) => all.filter((one) => !one.closest('.brief-items')).length)).toBe(0);
  await expect(page.locator('main details:not([open])')).toHaveCount(0);
  for (const hidden of ['.bar', '.foot', '.item-tools', 'referat-files', '.outline-pane']) await expect(page.locator(hidden).first()).toBeHidden();
});

test('the menu prints a view with all its rows', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', String(document.querySelectorAll('.entry').length));
  });
  await openPage(page);
  await pick(page, Array.from({ length: 10 }, (_, index) => textFile(`${index}.txt`, `REFERAT\nByrådet 2022-2025 d. 0${index % 9 + 1}-0${index % 9 + 1}-2025\n\n${
    Array.from({ length: 12 }, (_, at) => `Punkt ${at + 1}: Sag om nummer ${index * 12 + at}\n\nBeslutning\n\nGodkendt.\n`).join('\n')}`)));
  await settled(page);
  await page.getByRole('link', { name: 'Beslutninger', exact: true }).click();
  await page.locator('.entry').first().waitFor();
  await page.getByRole('button', { name: 'Eksportér' }).click();
  await page.getByRole('button', { name: /^Udskriv/ }).click();
  await expect(page.locator('html[data-printed]')).toHaveAttribute('data-printed', '120');
});
