// Searching over all open meetings: as it is typed, from hit to hit, to the words and back; with the keyboard alone.
import { expect, test } from '@playwright/test';
import { hookWorkers, invented, openExample, openPage, pick, sabotage, settled, textFile, unfoldFiles } from './page.mjs';

/** @import { Page } from '@playwright/test' */

const FIELD = 'Søg i referaterne';

/** Opens all the invented minutes. @param {Page} page */
async function openAll(page) {
  await openPage(page);
  await pick(page, invented);
  await settled(page);
}

test('what is typed is found in all meetings, and leads to the words and back', async ({ page }) => {
  await openAll(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: FIELD })).toBeFocused();
  await page.keyboard.type('kommune');
  const results = page.locator('referat-results');
  await expect(results.locator('.view-lead')).toHaveText(/^\d+ fund i \d+ punkter i \d+ møder$/);
  await expect(results.locator('.entry-group h2').first()).toHaveText(/, \d+\. \p{L}+\.? 20\d\d$/u);
  await expect(results.locator('.hit mark').first()).toHaveText(/kommune/i);
  await expect(page.getByRole('status')).toHaveText(/^\d+ fund i \d+ punkter i \d+ møder$/);
  expect(new URL(page.url()).hash).toBe('#v=soeg');

  await page.keyboard.press('Enter');
  await expect(results.locator('.hit').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results.locator('.hit').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  const mark = page.locator('referat-source mark:focus');
  await expect(mark).toHaveText(/kommune/i);
  expect(new URL(page.url()).hash).toMatch(/^#d=[0-9a-f]{12}(?:-\d+)?(?:&p=\d+)?&s=\d+-\d+&h=1$/);

  await page.keyboard.press('Escape');
  await expect(results.locator('.hit').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: FIELD })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(results).toBeHidden();
  await expect(page.locator('referat-meeting')).toBeVisible();
});

test('the focus stays on its hit when the list is drawn anew', async ({ page }) => {
  await openAll(page);
  await page.keyboard.press('/');
  await page.keyboard.type('udvalget');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  const held = await page.locator('.hit:focus').getAttribute('href');
  await page.locator('.hit').first().evaluate((hit) => hit.setAttribute('data-before', ''));
  await page.locator('referat-results').evaluate((/** @type {any} */ results) => results.refresh());
  await expect(page.locator('.hit[data-before]')).toHaveCount(0);
  await expect(page.locator('.hit:focus')).toHaveAttribute('href', held ?? '');
});

test('the hits of a document are walked along in its text', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('udvalget');
  await page.keyboard.press('Enter');
  await page.locator('.hit').first().press('Enter');
  await expect(page.locator('.source-where')).toHaveText(/^Sted 1 af \d+/);
  await page.getByRole('button', { name: 'Næste sted' }).click();
  await expect(page.locator('.source-where')).toHaveText(/^Sted 2 af \d+/);
  await expect(page.locator('referat-source mark:focus')).toHaveText(/udvalget/i);
});

test('where nothing is found, that is said, and what helps', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await page.getByRole('searchbox', { name: FIELD }).fill('xyzzy');
  await expect(page.locator('referat-results .view-lead')).toHaveText('Intet fundet for »xyzzy«.');
  await expect(page.getByRole('status')).toHaveText('Intet fundet for »xyzzy«.');
  await expect(page.locator('.search-helps')).toContainText('Prøv færre ord');
});

test('words are text: nothing that is typed becomes markup', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await page.getByRole('searchbox', { name: FIELD }).fill('<img src=x onerror=alert(1)>');
  await expect(page.locator('referat-results .view-lead')).toContainText('<img src=x');
  await expect(page.locator('referat-results img')).toHaveCount(0);
});

test('the key that is one sign can be switched off, and is none in fields', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await page.getByRole('searchbox', { name: FIELD }).fill('1/2');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: FIELD })).toHaveValue('1/2/');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Genveje' }).click();
  await page.getByRole('checkbox', { name: /^Genveje med én tast/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: FIELD })).not.toBeFocused();
});

test('a meeting that is opened later is found, and one that is closed is not', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await page.getByRole('searchbox', { name: FIELD }).fill('flagermus');
  await expect(page.locator('referat-results .view-lead')).toHaveText(/^Intet fundet/);
  await pick(page, textFile('ny.txt', 'Referat\nTeknisk Udvalg\nMødedato: 4. februar 2031\n\nPunkt 1: Flagermus i tårnet\n\nBeslutning\nGodkendt.\n'));
  await settled(page);
  await page.getByRole('searchbox', { name: FIELD }).fill('flagermusene');
  await page.getByRole('searchbox', { name: FIELD }).fill('flagermus');
  await expect(page.locator('.hit')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('referat-results')).toBeHidden();
  await unfoldFiles(page);
  await page.getByRole('button', { name: 'Luk ny.txt' }).click();
  await page.getByRole('searchbox', { name: FIELD }).fill('flagermus');
  await expect(page.locator('referat-results .view-lead')).toHaveText(/^Intet fundet/);
});

test('an index that traps is replaced, and the next one knows all that is open', async ({ page }) => {
  await hookWorkers(page, sabotage("data.question?.typed === 'ulykke'"));
  await openAll(page);
  await page.getByRole('searchbox', { name: FIELD }).fill('kommune');
  const lead = page.locator('referat-results .view-lead');
  await expect(lead).toHaveText(/^\d+ fund/);
  const before = await lead.textContent();
  await page.getByRole('searchbox', { name: FIELD }).fill('ulykke');
  await expect(lead).not.toHaveText(before ?? '');
  await page.getByRole('searchbox', { name: FIELD }).fill('kommune');
  await expect(lead).toHaveText(before ?? '');
});
