// Files to take away: their names and their bytes, and the question about numbers of persons before them.
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { exampleText, openExample, openPage, pick, settled, textFile } from './page.mjs';

/** @import { Page } from '@playwright/test' */

/** @param {Page} page @param {RegExp} name */
async function take(page, name) {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** @type {[RegExp, string, RegExp][]} */
const FILES = [
  [/^Beslutninger, regneark/, 'beslutninger.csv', /^\uFEFF"?Udvalg"?;"?Dato"?;/],
  [/^Fremmøde, regneark/, 'fremmoede.csv', /^\uFEFF"?Udvalg"?;"?Dato"?;"?Navn"?;/],
  [/^Beslutninger, tekst/, 'beslutninger.md', /^# /m],
  [/^Datoer, kalender/, 'datoer.ics', /^BEGIN:VCALENDAR\r\n/],
  [/^Alt, data/, 'referater.json', /^\{"schema":"referat-export\/1"/],
];

for (const [choice, name, bytes] of FILES) {
  test(`${name} is saved`, async ({ page }) => {
    await openPage(page);
    await openExample(page);
    await page.getByRole('button', { name: 'Eksportér' }).press('Enter');
    const file = await take(page, choice);
    expect(file.name).toBe(name);
    expect(file.text).toMatch(bytes);
    await expect(page.getByRole('status')).toHaveText(`${name} er gemt af browseren.`);
    await expect(page.getByRole('button', { name: 'Eksportér' })).toBeFocused();
  });
}

test('what looks like a number of a person is asked about first', async ({ page }) => {
  await openPage(page);
  await pick(page, textFile('med-nummer.txt', `${exampleText}\nOplyst: 010203-1234\n`));
  await settled(page);
  await page.getByRole('button', { name: 'Eksportér' }).click();
  await page.getByRole('button', { name: /^Alt, data/ }).click();
  await expect(page.locator('.export-warning')).toHaveText('1 sted i de åbne møder ligner et CPR-nummer:');
  await expect(page.getByRole('button', { name: 'Annullér' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.export-warning')).toHaveCount(0);
  await page.getByRole('button', { name: /^Udskriv/ }).click();
  await expect(page.locator('.export-warning')).toHaveText('1 sted i de åbne møder ligner et CPR-nummer:');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Alt, data/ }).click();
  const { name } = await take(page, /^Eksportér alligevel$/);
  expect(name).toBe('referater.json');
});

test('the meeting that is shown can be taken away alone', async ({ page }) => {
  await openPage(page);
  await pick(page, textFile('en.txt'));
  await settled(page);
  await pick(page, textFile('nummer.txt', 'Referat\nHavneudvalget\nMødedato: 4. februar 2031\n\nPunkt 1: Ny mole\n\nBeslutning\nGodkendt for 010203-1234.\n'));
  await settled(page);
  // The address names the meeting as soon as the index knows it, and what it knows can be taken away.
  await expect(page).toHaveURL(/#d=/);
  const fold = page.getByRole('button', { name: 'Eksportér' });
  await fold.click();
  await page.getByRole('checkbox', { name: 'Kun mødet, der vises' }).check();
  const alone = await take(page, /^Alt, data/);
  expect(JSON.parse(alone.text).documents.map((/** @type {any} */ one) => one.source.name)).toEqual(['en.txt']);
  await fold.click();
  expect((await take(page, /^Beslutninger, regneark/)).text).not.toContain('Ny mole');
  await fold.click();
  await page.getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: /^Beslutninger, regneark/ }).click();
  await expect(page.locator('.export-warning')).toHaveText('1 sted i de åbne møder ligner et CPR-nummer:');
  await page.getByRole('button', { name: 'Annullér' }).click();
  expect((await take(page, /^Fremmøde, regneark/)).text).not.toContain('010203');
});

test('a menu that is open follows what is opened meanwhile', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await page.getByRole('button', { name: 'Eksportér' }).click();
  await expect(page.locator('.export-panel')).toContainText('Fra 1 åbent dokument');
  await expect(page.getByRole('checkbox', { name: 'Kun mødet, der vises' })).toBeHidden();
  await pick(page, textFile('nyt.txt', 'Referat\nHavneudvalget\nMødedato: 4. februar 2031\n\nPunkt 1: Ny mole\n\nBeslutning\nGodkendt.\n'));
  await expect(page.locator('.export-panel')).toContainText('Fra 2 åbne dokumenter');
  await expect(page.getByRole('checkbox', { name: 'Kun mødet, der vises' })).toBeVisible();
});

test('the filters of the decisions hold for the export of them', async ({ page }) => {
  await openPage(page, '/#v=beslutninger&u=postponed');
  await pick(page, textFile('eksempel.txt'));
  await settled(page);
  await page.getByRole('button', { name: /^Udsat 1$/ }).waitFor();
  await page.getByRole('button', { name: 'Eksportér' }).click();
  await expect(page.locator('.export-panel')).toContainText('kun med de filtre, der er valgt');
  const { text } = await take(page, /^Beslutninger, regneark/);
  expect(text.trim().split('\r\n')).toHaveLength(2);
});

test('Esc and a click elsewhere close the menu', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  const fold = page.getByRole('button', { name: 'Eksportér' });
  await fold.click();
  await expect(page.locator('.export-panel')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.export-panel')).toBeHidden();
  await expect(fold).toBeFocused();
  await fold.click();
  await page.locator('.brand').click();
  await expect(page.locator('.export-panel')).toBeHidden();
});
