// Folders, dropped and picked, and what is pasted.
import { expect, test } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STUBS, drag, exampleText, hookWorkers, openPage, pick, row, settled, textFile, unfoldFiles } from './page.mjs';

/** @import { Page, TestInfo } from '@playwright/test' */

/** A folder with a folder in it, more files than the browser hands over at a time, and what systems leave behind. @param {TestInfo} info */
async function makeFolder(info) {
  const folder = info.outputPath('møder');
  await mkdir(join(folder, '2031'), { recursive: true });
  const files = [...Array.from({ length: 120 }, (_, index) => `møde ${index + 1}.txt`), '2031/januar.txt', '.DS_Store', '2031/Thumbs.db', '~$møde 1.docx'];
  await Promise.all(files.map((name) => writeFile(join(folder, name), name.includes('januar') ? exampleText : `Møde ${name}\n`)));
  return folder;
}

const names = (/** @type {Page} */ page) => page.locator('li.file .file-name').evaluateAll((all) => all.map((one) => one.firstChild?.textContent));

test.beforeEach(({ page }) => openPage(page));

test('a dropped folder is read in full, with the folders in it', async ({ page }, info) => {
  await drag(page, ['dragEnter', 'drop'], [await makeFolder(info)]);
  await settled(page);
  await expect(page.locator('.files-words')).toHaveText('124 filer fundet · 121 læst · 3 sprunget over');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Møder');
  await expect(page.locator('referat-view')).toContainText('Klima-, Natur- og Fritidsudvalget');
  await unfoldFiles(page);
  await expect(page.locator('li.file')).toHaveCount(121);
  expect((await names(page)).slice(0, 12)).toEqual(['møder/2031/januar.txt', ...Array.from({ length: 11 }, (_, index) => `møder/møde ${index + 1}.txt`)]);
  await expect(page.locator('.files-panel')).toContainText('Sprunget over er filer, som hører til systemet');
});

test('a folder and files may be dropped together', async ({ page }, info) => {
  const file = info.outputPath('alene.txt');
  await writeFile(file, exampleText);
  await drag(page, ['dragEnter', 'drop'], [file, await makeFolder(info)]);
  await settled(page);
  await expect(page.locator('.files-words')).toHaveText('125 filer fundet · 122 læst · 3 sprunget over');
});

test('a folder is picked with a button of its own', async ({ page }, info) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Vælg mappe' }).click()]);
  await chooser.setFiles(await makeFolder(info));
  await settled(page);
  await expect(page.locator('.files-words')).toHaveText('124 filer fundet · 121 læst · 3 sprunget over');
  await unfoldFiles(page);
  await expect(page.locator('li.file')).toHaveCount(121);
  expect((await names(page)).slice(0, 3)).toEqual(['møder/2031/januar.txt', 'møder/møde 1.txt', 'møder/møde 2.txt']);
});

test('what the browser does not hand out is told, and the others are read', async ({ page }) => {
  await page.evaluate(() => {
    const file = { name: 'a.txt', isDirectory: false, file: (/** @type {(file: File) => void} */ give) => give(new File(['Møde.'], 'a.txt')) };
    const gone = { name: 'b.txt', isDirectory: false, file: (/** @type {unknown} */ _, /** @type {() => void} */ refuse) => refuse() };
    const parts = [[gone, file], []];
    const folder = { name: 'm', isDirectory: true, createReader: () => ({ readEntries: (/** @type {(entries: unknown) => void} */ give) => give(parts.shift()) }) };
    document.querySelector('referat-drop')?.dispatchEvent(new CustomEvent('referat-drop', { bubbles: true, detail: [folder] }));
  });
  await settled(page);
  await expect(row(page, 'm/b.txt')).toContainText('Browseren kan ikke få fat i filen.');
  await expect(row(page, 'm/a.txt')).toHaveClass(/done/);
});

/** Pastes as the system would. @param {Page} page @param {Record<string, string>} data @param {string} [target] */
function paste(page, data, target = 'body') {
  return page.locator(target).first().evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(data)) {
      if (type === 'file') clipboardData.items.add(new File([text], 'kopi.txt', { type: 'text/plain' }));
      else clipboardData.setData(type, text);
    }
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData });
    element.dispatchEvent(event);
    return event.defaultPrevented;
  }, data);
}

test('pasted text becomes a document', async ({ page }) => {
  expect(await paste(page, { 'text/plain': exampleText })).toBe(true);
  await settled(page);
  await expect(page.locator('li.file')).toContainText(/^✓Indsat tekst \d{1,2}\.\d\d\.txt/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Klima-, Natur- og Fritidsudvalget');
});

test('pasted markup is preferred to plain text', async ({ page }) => {
  await paste(page, { 'text/plain': exampleText, 'text/html': '<p>Mælk og brød</p>' });
  await settled(page);
  await expect(page.locator('li.file')).toContainText(/Indsat tekst \d{1,2}\.\d\d\.html/);
});

test('markup without words yields to plain text', async ({ page }) => {
  await paste(page, { 'text/plain': exampleText, 'text/html': '<html><head><style>p { margin: 0 }</style></head><body><!-- x --><p>&nbsp;</p></body></html>' });
  await settled(page);
  await expect(page.locator('li.file')).toContainText(/^✓Indsat tekst \d{1,2}\.\d\d\.txt/);
});

test('a pasted file is opened', async ({ page }) => {
  await paste(page, { file: exampleText, 'text/plain': 'kopi.txt' });
  await settled(page);
  await expect(row(page, 'kopi.txt')).toHaveClass(/done/);
});

test('pasting nothing, or into a field, is none of our business', async ({ page }) => {
  await hookWorkers(page, STUBS);
  await openPage(page);
  expect(await paste(page, { 'text/plain': ' \n' })).toBe(false);
  await pick(page, textFile('locked.pdf'));
  await settled(page);
  await expect(page.getByLabel('Adgangskode til locked.pdf')).toBeVisible();
  expect(await paste(page, { 'text/plain': 'hemmelig' }, 'input[type=password]')).toBe(false);
  await expect(page.locator('li.file')).toHaveCount(1);
});
