// A reader's own notes: on items and on words, kept where the reader wants it, and found again.
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { exampleText, openExample, openPage, pick, row, settled, textFile } from './page.mjs';

/** @import { Page } from '@playwright/test' */

const status = (/** @type {Page} */ page) => page.getByRole('status');

/** @param {Page} page @param {string} name @param {string} text */
async function note(page, name, text) {
  await page.getByRole('button', { name }).click();
  await page.getByRole('textbox', { name: 'Din note' }).fill(text);
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
}

/** Selects words in the source as a reader would. @param {Page} page @param {string} words */
async function select(page, words) {
  await page.locator('.source-page').evaluate((root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at >= 0) return document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    }
    throw new Error(`${words} is not there`);
  }, words);
}

const openNotes = (/** @type {Page} */ page) => page.getByRole('link', { name: 'Noter', exact: true }).click();

/** Saves the notes as a file. @param {Page} page */
async function saved(page) {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Gem som fil' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('noter.json');
  return readFileSync(await download.path(), 'utf8');
}

/** Whether the browser keeps anything. @param {Page} page */
const kept = (page) => page.evaluate(async () => (await indexedDB.databases()).length);

test('a note on an item is written, changed and deleted, and the deletion undone', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await note(page, 'Notér: Punkt 23', 'Ring til forvaltningen');
  await expect(status(page)).toHaveText('Noten er gemt i siden.');
  await expect(page.getByRole('button', { name: 'Notér: Punkt 23' })).toBeFocused();
  await expect(page.locator('article', { has: page.getByRole('button', { name: 'Notér: Punkt 23' }) }).locator('.own-text')).toHaveText('Ring til forvaltningen');

  await page.getByRole('button', { name: 'Ret noten »Ring til forvaltningen«' }).click();
  await page.getByRole('textbox', { name: 'Din note' }).fill('Ring i morgen');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('article .own-text')).toHaveText('Ring i morgen');

  await page.getByRole('button', { name: 'Slet noten »Ring i morgen«' }).click();
  await expect(page.locator('article .own-note')).toHaveCount(0);
  await expect(status(page)).toHaveText('Noten er slettet. Fortryd med Ctrl+Z.');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('item');
  await page.keyboard.press('Control+z');
  await expect(page.locator('article .own-text')).toHaveText('Ring i morgen');
  expect(await kept(page)).toBe(0);
});

test('Esc leaves a note, and what was written is there the next time', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await page.getByRole('button', { name: 'Notér: Punkt 22' }).click();
  await expect(page.getByRole('textbox', { name: 'Din note' })).toBeFocused();
  await page.keyboard.type('halv j k /');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Notér: Punkt 22' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Din note' })).toHaveValue('halv j k /');
});

test('words that are selected in the source are highlighted, and noted on', async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await openPage(page);
  await openExample(page);
  await expect(page.getByRole('group', { name: 'Det viste sted' })).toBeHidden();
  await select(page, 'Drøftet.');
  await page.getByRole('button', { name: 'Markér' }).click();
  await expect(page.locator('.source-noted')).toHaveText('Drøftet.');
  await expect(page.locator('article .own-words q')).toHaveText('Drøftet.');
  await select(page, 'Udsat');
  await page.getByRole('button', { name: 'Notér', exact: true }).click();
  await expect(page.getByRole('dialog').locator('q')).toHaveText('Udsat');
  await page.keyboard.type('hvorfor?');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.source-noted')).toHaveText(['Drøftet.', 'Udsat']);
  await openNotes(page);
  await expect(page.locator('referat-notes .own-words q')).toHaveText(['Drøftet.', 'Udsat']);
  await page.locator('referat-notes').getByRole('link', { name: /^Vis i kilden: hvorfor/ }).click();
  await expect(page.locator('mark')).toHaveText('Udsat');
});

test('the words that are shown can be highlighted without a mouse', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await page.getByRole('button', { name: 'Vis i kilden: beslutningen, Punkt 23' }).press('Enter');
  await page.getByRole('button', { name: 'Markér' }).press('Enter');
  await expect(status(page)).toHaveText('Ordene er markeret.');
  await expect(page.getByRole('button', { name: 'Markér' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('article .own-words q')).toHaveText(/^Drøftet\./);
});

test('notes are kept only where the reader says so, and all of them deleted', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await note(page, 'Notér: Punkt 23', 'Den skal huskes');
  await openNotes(page);
  await page.getByRole('checkbox', { name: 'Husk på denne computer' }).check();
  await expect(page.locator('referat-notes')).toContainText('også når siden lukkes');
  await page.reload();
  await expect(page.locator('referat-notes .own-text')).toHaveText('Den skal huskes');
  await expect(page.locator('referat-notes')).toContainText('Filen er ikke åben her: eksempel-sandvig.txt');

  await openPage(page);
  await page.locator('input.pick-files').setInputFiles({ name: 'omdøbt.txt', mimeType: 'text/plain', buffer: Buffer.from(exampleText) });
  await settled(page);
  await page.goto('/#v=noter');
  await expect(page.locator('referat-notes')).not.toContainText('ikke åben');

  await page.getByRole('button', { name: 'Slet alt' }).click();
  await expect(page.locator('referat-notes')).toContainText('Du har ingen noter.');
  await page.getByRole('checkbox', { name: 'Husk på denne computer' }).uncheck();
  await expect.poll(() => kept(page)).toBe(0);
});

test('where the browser keeps nothing, that is said, and the notes stay', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { get: () => { throw new DOMException('no', 'SecurityError'); } }));
  await openPage(page);
  await openExample(page);
  await note(page, 'Notér: Punkt 23', 'Kun her');
  await openNotes(page);
  await page.getByRole('checkbox', { name: 'Husk på denne computer' }).click();
  await expect(page.getByRole('checkbox', { name: 'Husk på denne computer' })).not.toBeChecked();
  await expect(page.locator('referat-notes')).toContainText('Browseren gemmer ikke noget');
  await expect(page.locator('referat-notes .own-text')).toHaveText('Kun her');
});

test('a file of notes brings them back, and words that are gone are listed', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await note(page, 'Notér: Punkt 23', 'Et punkt');
  await page.setViewportSize({ width: 1400, height: 900 });
  await select(page, 'Drøftet.');
  await page.getByRole('button', { name: 'Markér' }).click();
  await openNotes(page);
  const file = await saved(page);
  expect(JSON.parse(file)).toMatchObject({ schema: 'referat-notes/1', notes: [{ text: 'Et punkt' }, { target: { selector: { type: 'TextQuoteSelector', exact: 'Drøftet.' } } }] });

  await page.goto('about:blank');
  await openPage(page);
  await openExample(page);
  await pick(page, { name: 'noter.json', mimeType: 'application/json', buffer: Buffer.from(file.replace('"exact":"Drøftet."', '"exact":"Aldrig sagt"')) });
  await expect(status(page)).toHaveText('2 noter er hentet.');
  await expect(page.locator('li.file')).toHaveCount(1);
  await expect(page.locator('article .own-text')).toHaveText('Et punkt');
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await expect(page.locator('referat-notes .entry')).toHaveCount(2);
  await expect(page.locator('referat-notes .entry').last()).toContainText('Aldrig sagt');
  await expect(page.locator('referat-notes .entry').last()).toContainText('Ordene findes ikke i den fil, der er åben.');
});

test('a note that holds what looks like a number of a person is asked about before it is saved', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await note(page, 'Notér: Punkt 23', 'Ring til 010203-1234');
  await openNotes(page);
  await page.getByRole('button', { name: 'Gem som fil' }).click();
  await expect(page.getByRole('dialog')).toContainText('1 note indeholder noget, der ligner et CPR-nummer.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Gem som fil' })).toBeFocused();
  await page.getByRole('button', { name: 'Gem som fil' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Eksportér alligevel' }).click();
  expect((await downloading).suggestedFilename()).toBe('noter.json');
});

test('a quotation is copied with its source, as text and as markup', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page);
  await openExample(page);
  await page.getByRole('button', { name: 'Kopiér citat: Punkt 23' }).press('Enter');
  await expect(status(page)).toHaveText('Citatet er kopieret med kildehenvisning.');
  const [plain, html] = await page.evaluate(async () => {
    const [one] = await navigator.clipboard.read();
    return Promise.all(['text/plain', 'text/html'].map(async (type) => (await one?.getType(type))?.text()));
  });
  expect(plain).toMatch(/^”Drøftet\..*”\n.*, punkt 23, side 6, eksempel-sandvig\.txt$/s);
  expect(html).toMatch(/<blockquote.*Drøftet/s);
});

test('a link to an item leads to it in another window', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page);
  await openExample(page);
  await page.getByRole('button', { name: 'Kopiér link: Punkt 23' }).click();
  await expect(status(page)).toHaveText(/^Linket er kopieret/);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#d=[0-9a-f]{12}&p=\d+$/);
  const other = await context.newPage();
  await openPage(other, link);
  await openExample(other);
  await expect(other.locator('article:focus')).toContainText('Punkt 23');
});

test('a report has codes and layout, and no word of the document', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page);
  await openExample(page);
  await page.getByRole('button', { name: 'Meld fejl: Punkt 23' }).click();
  const dialog = page.getByRole('dialog', { name: 'Meld en forkert aflæsning' });
  await expect(dialog.getByRole('region', { name: 'Rapporten' })).toContainText('"layout"');
  await dialog.getByRole('textbox').fill('Udfaldet er et andet.');
  await dialog.getByRole('button', { name: 'Kopiér rapporten' }).click();
  await expect(dialog).toBeHidden();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/^Udfaldet er et andet\.\n\n\{/);
  const words = new Set(exampleText.match(/\p{L}{7,}/gu));
  const inReport = report.slice(report.indexOf('{')).match(/\p{L}{7,}/gu) ?? [];
  expect(inReport.filter((word) => words.has(word))).toEqual([]);
});

test('what was exported opens again as a file among the others', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Eksportér' }).click();
  await page.getByRole('button', { name: /^Alt, data/ }).click();
  const json = readFileSync(await (await downloading).path());
  await page.reload();
  await openPage(page, '/');
  await pick(page, [{ name: 'referater.json', mimeType: 'application/json', buffer: json }, textFile('andet.txt', exampleText.replace('Punkt 23', 'Punkt 24'))]);
  await settled(page);
  await expect(row(page, 'referater.json')).toContainText('8 punkter');
  await row(page, 'referater.json').locator('.file-choose').click();
  await expect(page.locator('article')).toHaveCount(8);
  await expect(page.locator('.source-name')).toHaveText('eksempel-sandvig.txt');
  await page.getByRole('link', { name: 'Beslutninger', exact: true }).click();
  await expect(page.locator('referat-view .entry').first()).toBeVisible();
});

test('JSON that is none of ours says so', async ({ page }) => {
  await openPage(page);
  await pick(page, { name: 'andet.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(row(page, 'andet.json')).toContainText('hverken referater eller noter');
});

test('closing a file is undone, by key and by button', async ({ page }) => {
  await openPage(page);
  await pick(page, textFile('a.txt'));
  await settled(page);
  await pick(page, textFile('b.txt', exampleText.replace('Sandvig', 'Nordby')));
  await settled(page);
  await page.getByRole('button', { name: 'Luk b.txt' }).click();
  await expect(status(page)).toHaveText('b.txt er lukket. Fortryd med Ctrl+Z.');
  await expect(page.locator('li.file')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(row(page, 'b.txt')).toContainText('8 punkter');
  await expect(row(page, 'b.txt').locator(':focus')).toHaveCount(1);
  await page.getByRole('button', { name: 'Luk alle' }).click();
  await expect(page.getByRole('heading', { name: /^Læs referater/ })).toBeVisible();
  await page.getByRole('button', { name: 'Fortryd' }).press('Enter');
  await expect(page.locator('li.file')).toHaveCount(2);
  await expect(page.locator('.head h1')).toBeFocused();
  await page.getByRole('searchbox').fill('kommune');
  await expect(page.locator('.hit').first()).toBeVisible();
});
