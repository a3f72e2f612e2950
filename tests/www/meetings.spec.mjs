// The list of meetings, the same meeting in several files, and two versions of it side by side.
import { expect, test } from '@playwright/test';
import { exampleText, invented, openPage, openView, pick, settled, textFile } from './page.mjs';

/** @import { Page } from '@playwright/test' */

const MEETING = `Referat
Teknisk Udvalg
Mødedato: 4. februar 2031

Punkt 1: Flagermus i tårnet

Resumé
Der er flagermus i tårnet.

Beslutning
Udsat til næste møde.

Punkt 2: Cykelsti langs åen

Resumé
Stien er to kilometer lang.

Beslutning
Godkendt.
`;

const APPROVED = MEETING.replace('Udsat til næste møde.', 'Godkendt med 4 stemmer.').replace('to kilometer', 'tre kilometer');
const AGENDA = MEETING.replace('Referat', 'Dagsorden').replace(/Beslutning\n.*\n/g, '');
const LATER = MEETING.replace('4. februar', '4. marts');

const draft = textFile('kladde.txt', MEETING);
const approved = textFile('godkendt.txt', APPROVED);
const agenda = textFile('dagsorden.txt', AGENDA);
const later = textFile('marts.txt', LATER);

/** @param {Page} page @param {Parameters<typeof pick>[1]} files */
async function open(page, files) {
  await openPage(page);
  await pick(page, files);
  await settled(page);
  await openView(page, 'Møder');
}

const lead = (/** @type {Page} */ page) => page.locator('referat-view .view-lead');

test('meetings stand under their body, the newest first, with counts', async ({ page }) => {
  await open(page, [textFile('a.txt'), draft, later]);
  await expect(lead(page)).toHaveText('3 møder');
  const technical = page.locator('.entry-group', { hasText: 'Teknisk Udvalg' });
  await expect(technical.getByRole('heading', { level: 2 })).toContainText('2 møder · 4 punkter');
  const days = page.locator('.entry-group:has-text("Teknisk Udvalg") ~ .meeting-row .entry-title');
  expect((await days.allTextContents()).slice(0, 2)).toEqual(['tirsdag den 4. marts 2031', 'tirsdag den 4. februar 2031']);
  await expect(page.locator('.meeting-row', { hasText: 'kladde.txt' })).toContainText('2 punkter: 1 godkendt, 1 udsat');
  await days.nth(1).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Teknisk Udvalg' })).toBeFocused();
  await expect(page.locator('nav.sections [aria-current="true"]')).toHaveText('Møder');
  await page.goBack();
  await expect(days.nth(1)).toBeFocused();
});

test('all invented minutes are listed once each', async ({ page }) => {
  await open(page, invented);
  await expect(page.locator('.meeting-row')).toHaveCount(invented.length);
});

test('the same file twice is one meeting, and that is said', async ({ page }) => {
  await open(page, [draft, textFile('kopi.txt', MEETING)]);
  await expect(lead(page)).toHaveText('1 møde');
  await expect(page.locator('.meeting-row')).toContainText('Filen er åbnet 2 gange og tælles én gang.');
});

test('an agenda and its minutes are counted once, and the reader chooses which', async ({ page }) => {
  await open(page, [agenda, approved]);
  await expect(lead(page)).toHaveText('1 møde');
  const row = page.locator('.meeting-row');
  await expect(row.locator('.entry-file')).toContainText('godkendt.txt');
  await expect(row.locator('.entry-twin')).toContainText('dagsorden.txt (dagsorden og referat af samme møde, tælles ikke med)');
  await openView(page, 'Beslutninger');
  await expect(lead(page)).toHaveText('2 punkter');
  await openView(page, 'Møder');
  await page.getByRole('button', { name: 'Tæl denne i stedet: dagsorden.txt' }).press('Enter');
  await expect(row.locator('.entry-file')).toContainText('dagsorden.txt');
  await expect(row.locator('.entry-title')).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('dagsorden.txt tælles nu med.');
  await openView(page, 'Beslutninger');
  await expect(page.locator('.decisions')).not.toContainText('Godkendt');
});

test('two versions side by side: changed decisions first, words struck and underlined, told in words too', async ({ page }) => {
  await open(page, [draft, approved]);
  await page.getByRole('link', { name: /^Sammenlign med (kladde|godkendt).txt$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sammenligning' })).toBeFocused();
  expect(new URL(page.url()).hash).toMatch(/^#v=sammenlign&f=[0-9a-f]{12}\.[0-9a-f]{12}$/);
  await expect(lead(page)).toHaveText('1 ændret beslutning og 1 med anden ændret tekst.');
  const [before] = await page.locator('.pickers select').evaluateAll((/** @type {HTMLSelectElement[]} */ all) => all.map((one) => one.selectedOptions[0]?.textContent ?? ''));
  if (before?.includes('godkendt')) await page.getByRole('button', { name: 'Byt om' }).click();
  const first = page.locator('.view-part').first();
  await expect(first.getByRole('heading', { level: 2 })).toContainText('Beslutningen er ændret');
  await expect(first.locator('del')).toContainText(['[slettet: Udsat til næste møde.]']);
  await expect(first.locator('ins')).toContainText(['[tilføjet: Godkendt med 4 stemmer.]']);
  const looks = await first.locator('del, ins').evaluateAll((all) => all.map((one) => getComputedStyle(one).textDecorationLine));
  expect(looks).toEqual(['line-through', 'underline']);
  await page.locator('.change summary').click();
  await expect(page.locator('.change ins')).toContainText('tre');
  await page.getByRole('button', { name: 'Byt om' }).press('Enter');
  await expect(first.locator('del')).toContainText(['Godkendt med 4 stemmer.']);
  await expect(page.getByRole('button', { name: 'Byt om' })).toBeFocused();
  await page.locator('.side a').first().click();
  await expect(page.locator('article:focus')).toContainText('Flagermus');
});

test('any two meetings can be compared', async ({ page }) => {
  await open(page, [draft, later]);
  await page.getByRole('link', { name: 'Sammenlign to møder' }).click();
  await expect(lead(page)).toHaveText('Vælg to møder, der er åbnet her.');
  await page.getByRole('combobox', { name: 'Før' }).selectOption({ label: '4. feb. 2031' });
  await page.getByRole('combobox', { name: 'Efter' }).focus();
  await page.getByRole('combobox', { name: 'Efter' }).selectOption({ label: '4. mar. 2031' });
  await expect(lead(page)).toHaveText('2 uændrede punkter.');
  await expect(page.getByRole('combobox', { name: 'Efter' })).toBeFocused();
});

test('a meeting leads to its other version and to its table, also where that is opened later', async ({ page }) => {
  await openPage(page);
  await pick(page, draft);
  await settled(page);
  await expect(page.locator('.ways')).toContainText('Fremmøde punkt for punkt');
  await pick(page, agenda);
  await expect(page.locator('.ways')).toContainText('Også åbnet (dagsorden og referat af samme møde): dagsorden.txt');
  await page.locator('.ways').getByRole('link', { name: 'Sammenlign med dagsorden.txt' }).click();
  await expect(page.locator('.view-part').first()).toContainText('Beslutningen er ændret');
  await expect(page.locator('.pickers option:checked')).toHaveText([/dagsorden/, /kladde/]);
});

test('a file that is open twice is told of beside a third version, in the list and at the meeting', async ({ page }) => {
  await open(page, [approved, textFile('kopi.txt', APPROVED), agenda]);
  const row = page.locator('.meeting-row');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Filen er åbnet 2 gange');
  await page.getByRole('button', { name: 'Tæl denne i stedet: dagsorden.txt' }).click();
  await expect(row.locator('.entry-file')).toContainText('dagsorden.txt');
  await expect(row).toContainText('Filen er åbnet 2 gange');
  await row.locator('.entry-title').click();
  await expect(page.locator('.ways')).toContainText(/dagsorden og referat af samme møde.*Filen er åbnet 2 gange/);
});

test('a link to a comparison is followed when its files are opened', async ({ page, context }) => {
  await open(page, [draft, approved]);
  await page.getByRole('link', { name: /^Sammenlign med/ }).click();
  const other = await context.newPage();
  await openPage(other, `/${new URL(page.url()).hash}`);
  await pick(other, [draft, approved, textFile('andet.txt', exampleText)]);
  await settled(other);
  await expect(lead(other)).toHaveText('1 ændret beslutning og 1 med anden ændret tekst.');
});
