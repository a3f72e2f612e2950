// From an open page to the words in the source and back, with the keyboard alone.
import { expect, test } from '@playwright/test';
import { STUBS, hookWorkers, openExample, openPage, pick, settled, textFile } from './page.mjs';

/** @import { Page } from '@playwright/test' */

const focused = (/** @type {Page} */ page) => page.evaluate(() => {
  const element = document.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
});

/** Presses Tab until the focus stands on something of this name. @param {Page} page @param {RegExp} name */
async function tabTo(page, name) {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

test('open, show in the source, and back', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Spring til indhold');
  await tabTo(page, /^Prøv med et eksempel$/);
  await page.keyboard.press('Enter');
  await page.locator('article').last().waitFor();
  await settled(page);
  await expect(page.locator('.head h1')).toBeFocused();

  await tabTo(page, /^Vis i kilden: beslutningen, Punkt 23$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('mark')).toBeFocused();
  await expect(page.locator('mark')).toHaveText(/^Drøftet\./);

  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('Vis i kilden: beslutningen, Punkt 23');
});

test('a chip is a switch that sifts the items', async ({ page }) => {
  await openPage(page);
  await tabTo(page, /^Prøv med et eksempel$/);
  await page.keyboard.press('Enter');
  await page.locator('article').last().waitFor();
  await settled(page);
  await tabTo(page, /Udsat 1$/);
  await page.keyboard.press('Space');
  await expect(page.locator('article:visible')).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText('1 af 8 punkter vises.');
  await tabTo(page, /^Nulstil$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('article:visible')).toHaveCount(8);
});

test('a line of the outline leads to its item', async ({ page }) => {
  await openPage(page);
  await tabTo(page, /^Prøv med et eksempel$/);
  await page.keyboard.press('Enter');
  await page.locator('article').last().waitFor();
  await settled(page);
  await tabTo(page, /^25Forslag fra Bo Egelund/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#punkt-4')).toBeFocused();
  await expect(page.locator('#punkt-4 h3')).toBeInViewport();
});

test('the list of many files opens, and its files are stopped and chosen, with the keyboard', async ({ page }) => {
  await hookWorkers(page, STUBS);
  await openPage(page);
  await pick(page, [...Array.from({ length: 8 }, (_, index) => textFile(`møde-${index + 1}.txt`)), textFile('slow.txt')]);
  await expect(page.locator('.files-words')).toHaveText('8 af 9 læst');
  await tabTo(page, /^8 af 9 læst/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Afbryd slow\.txt$/);
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page.locator('li.file.cancelled')).toHaveCount(1);
  await page.locator('.files-fold').focus();
  await tabTo(page, /^møde-5\.txt$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.head h1')).toBeFocused();
  await expect(page.locator('.source-name')).toHaveText('møde-5.txt');
});

test('Esc leads back from the source wherever the focus is', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  const button = page.getByRole('button', { name: 'Vis i kilden: beslutningen, Punkt 22' });
  await button.click();
  await page.getByRole('button', { name: 'Åbn filer' }).focus();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('no two ways into the source have the same name', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  const names = await page.locator('referat-meeting [aria-label*="kilden"]').evaluateAll((all) => all.map(({ ariaLabel }) => `${ariaLabel}`));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('what is said aloud has one full stop', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await page.getByRole('button', { name: /^Se begge steder/ }).first().click();
  await expect(page.getByRole('status')).toHaveText(/^Vist i kilden: Jeppe Holmgaard .* fraværende, Punkt 23\.$/);
});
