// From an open page to the words in the source and back, with the keyboard alone.
import { expect, test } from '@playwright/test';
import { EXAMPLE, STUBS, hookWorkers, invented, openExample, openPage, pick, settled, textFile } from './page.mjs';

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

test('open by the file button, read, search and export, with the keyboard alone', async ({ page }) => {
  page.on('filechooser', (chooser) => chooser.setFiles([EXAMPLE, ...invented]));
  await openPage(page);
  await tabTo(page, /^Vælg filer$/);
  await page.keyboard.press('Enter');
  await page.locator('li.file').first().waitFor({ state: 'attached' });
  await settled(page);
  await expect(page.locator('.head h1')).toBeFocused();

  await page.keyboard.press('j');
  await expect(page.locator('#punkt-0')).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.locator('#punkt-1')).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.locator('#punkt-0')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('mark').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#punkt-0')).toBeFocused();

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('kommune');
  await page.keyboard.press('Enter');
  await expect(page.locator('.hit').first()).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.locator('.hit').nth(1)).toBeFocused();
  await page.keyboard.press('N');
  await page.keyboard.press('j');
  await expect(page.locator('.hit').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('mark:focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('.hit').nth(1)).toBeFocused();

  await page.keyboard.press('e');
  expect(await focused(page)).toMatch(/^Beslutninger, regneark/);
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await downloading).suggestedFilename()).toBe('beslutninger.csv');
  await expect(page.getByRole('button', { name: 'Eksportér' })).toBeFocused();
});

test('o leads to the outline, s to the source, n and N from place to place', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await expect(page.locator('.outline a[aria-current]')).toBeFocused();
  await page.keyboard.press('s');
  await expect(page.locator('mark').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Se begge steder/ }).first().press('Enter');
  await expect(page.locator('.source-where')).toHaveText(/^Sted 1 af 2/);
  await page.keyboard.press('n');
  await expect(page.locator('.source-where')).toHaveText(/^Sted 2 af 2/);
  await page.keyboard.press('N');
  await expect(page.locator('.source-where')).toHaveText(/^Sted 1 af 2/);
});

test('? lists the keys; those that are a sign alone can be switched off, and none counts in a field', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Genveje' });
  await expect(help).toContainText('næste og forrige punkt');
  await help.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  for (const key of ['j', '/', 'e', '?', 'o', 's']) await page.keyboard.press(key);
  await expect(page.locator('.head h1')).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.getByRole('button', { name: 'Genveje' }).click();
  await help.getByRole('checkbox').check();
  await help.getByRole('button', { name: 'Luk' }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('jkose?');
  await expect(page.getByRole('searchbox')).toHaveValue('jkose?');
});
