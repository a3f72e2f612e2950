// Many files at a time: stopping, trying again, traps, locked files and archives.
import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STUBS, exampleText, hookWorkers, openPage, pick, row, settled, textFile, unfoldFiles } from './page.mjs';
import { zipOf } from './zip.mjs';

/** @import { Page } from '@playwright/test' */

/** A real locked file, where this machine has one. */
const LOCKED = fileURLToPath(new URL('../../../shared/minutes/files/damaged/enc_pw.pdf', import.meta.url));

const some = (/** @type {number} */ count, name = 'møde') => Array.from({ length: count }, (_, index) => textFile(`${name}-${index + 1}.txt`));
const act = (/** @type {Page} */ page, /** @type {string} */ name) => page.getByRole('button', { name, exact: true });

test.beforeEach(async ({ page }) => {
  await hookWorkers(page, STUBS);
  await openPage(page);
});

test('one file is stopped, the others go on, and it can be tried again', async ({ page }) => {
  await pick(page, [textFile('slow.txt'), ...some(3)]);
  await expect(page.locator('li.file.done')).toHaveCount(3);
  await expect(page.locator('.files-words')).toHaveText('3 af 4 læst');
  await act(page, 'Afbryd slow.txt').click();
  await settled(page);
  await expect(row(page, 'slow.txt')).toContainText('afbrudt');
  await expect(act(page, 'Prøv igen: slow.txt')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 'slow.txt')).toContainText('analyserer');
  await expect(act(page, 'Afbryd slow.txt')).toBeFocused();
});

test('all are stopped at once, and tried again at once', async ({ page }) => {
  await pick(page, [...some(2), ...some(12, 'slow')]);
  await expect(page.locator('.files-words')).toHaveText('2 af 14 læst');
  await expect(page.getByRole('progressbar', { name: 'Fremdrift for alle filer' })).toHaveJSProperty('value', 2);
  await act(page, 'Stop').click();
  await settled(page);
  await expect(page.locator('.files-fold')).toHaveText('2 af 14 filer læst · 12 afbrudt');
  await expect(act(page, 'Prøv 12 filer igen')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.files-words')).toHaveText('2 af 14 læst');
  await act(page, 'Stop').click();
  await act(page, 'Luk alle').click();
  await expect(act(page, 'Vælg filer')).toBeFocused();
  await expect(page.locator('referat-files')).toBeHidden();
});

test('a trap in the middle of the queue costs one file', async ({ page }) => {
  await pick(page, [...some(10), textFile('crash.txt'), ...some(10, 'efter')]);
  await settled(page);
  await expect(page.locator('.files-fold')).toHaveText('20 af 21 filer læst1 kunne ikke læses');
  await unfoldFiles(page);
  await expect(page.locator('li.file').first()).toContainText('Programmet gik i stå på denne fil. Prøv igen.');
});

test('a file of another type says what to do, and others are read', async ({ page }) => {
  await pick(page, [textFile('old.doc'), textFile('scanned.pdf'), ...some(1)]);
  await settled(page);
  await expect(row(page, 'old.doc')).toContainText('gem det som DOCX eller PDF');
  await expect(row(page, 'scanned.pdf')).toContainText('Siderne er billeder uden tekst.');
  await expect(page.getByRole('status')).toHaveText('1 af 3 filer læst · 2 kunne ikke læses');
});

test('a locked file is opened with its password', async ({ page }) => {
  /** @type {string[]} */
  const violations = [];
  await page.exposeFunction('violated', (/** @type {string} */ directive) => violations.push(directive));
  await page.evaluate(() => document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => /** @type {any} */ (globalThis).violated(effectiveDirective)));
  const address = page.url();
  await pick(page, textFile('locked.pdf'));
  await unlock(page, 'locked.pdf');
  expect([page.url(), violations]).toEqual([address, []]);
});

test('a real locked file is opened with its password', async ({ page }) => {
  test.skip(!existsSync(LOCKED), `${LOCKED} is not there`);
  await pick(page, LOCKED);
  await settled(page);
  await unlock(page, 'enc_pw.pdf');
});

/** First with a wrong password, then with the right one, by keyboard. @param {Page} page @param {string} name */
async function unlock(page, name) {
  await settled(page);
  await expect(row(page, name)).toContainText('Filen er låst med en adgangskode.');
  const field = page.getByLabel(`Adgangskode til ${name}`);
  await expect(field).toHaveAttribute('type', 'password');
  await field.fill('forkert');
  await page.keyboard.press('Enter');
  await expect(row(page, name)).toContainText('Adgangskoden passer ikke.');
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await page.keyboard.type('hemmelig');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(row(page, name)).toHaveClass(/done/);
  await expect(page.locator('referat-meeting')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('hemmelig');
}

test('the files of an archive stand in its place', async ({ page }) => {
  await pick(page, [textFile('packed.zip'), ...some(1)]);
  await settled(page);
  await expect(page.locator('.files-words')).toHaveText('5 filer fundet · 3 læst · 1 sprunget over');
  await expect(page.locator('li.file .file-name').first()).toHaveText('packed.zip/b.txt');
  await expect(row(page, 'packed.zip/b.txt')).toContainText('Filen er beskadiget.');
  expect(await page.locator('li.file.done .file-name').allTextContents()).toEqual([
    'packed.zip/a/9.txt', 'packed.zip/a/10.txt', expect.stringMatching(/^møde-1/)]);
});

test('a real archive is unpacked', async ({ page }) => {
  const inner = zipOf({ 'x.txt': 'Møde.' }).toString('latin1');
  const archive = zipOf({ 'møder/10.txt': 'Møde.', 'møder/9.txt': exampleText, '.DS_Store': 'x', 'inde.zip': inner });
  await pick(page, { name: 'møder.zip', mimeType: 'application/zip', buffer: archive });
  await settled(page);
  await expect(page.locator('li.file').first()).not.toHaveClass(/reading|parsing/);
  await expect(page.locator('li.file.done .file-name')).toHaveText([/^møder\.zip\/møder\/9\.txt/, /^møder\.zip\/møder\/10\.txt/]);
  await expect(row(page, 'møder.zip/inde.zip')).toHaveClass(/failed/);
});

test('a paper that is no minutes waits for those that are', async ({ page }) => {
  await pick(page, [textFile('indkøb.txt', 'Mælk, rugbrød og kartofler.\n'), ...some(1)]);
  await settled(page);
  await expect(page.locator('.source-name')).toHaveText('møde-1.txt');
  await expect(row(page, 'indkøb.txt')).toContainText('Det ligner ikke et referat.');
  await act(page, 'Vis teksten alligevel: indkøb.txt').click();
  await expect(page.locator('.source-name')).toHaveText('indkøb.txt');
  await expect(page.locator('.head h1')).toBeFocused();
});

test('only whole results that were looked at last are kept ready', async ({ page }) => {
  await pick(page, some(6));
  await settled(page);
  for (const number of [2, 3, 4, 5, 6, 1]) {
    await act(page, `møde-${number}.txt`).click();
    await expect(page.locator('.source-name')).toHaveText(`møde-${number}.txt`);
    await settled(page);
  }
});
