// The ways into the page: button, drop, example; several files, and files that cannot be read.
import { expect, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { EXAMPLE, invented, openExample, openPage, pick, settled } from './page.mjs';

/** @import { CDPSession, Page } from '@playwright/test' */

const [first = EXAMPLE, second = EXAMPLE] = invented;
const nameOf = (/** @type {string} */ file) => /** @type {string} */ (file.split('/').at(-1));
const row = (/** @type {Page} */ page, /** @type {string} */ name) => page.locator('li.file', { hasText: name });

test.beforeEach(({ page }) => openPage(page));

test('the file button opens the system picker for several files', async ({ page }) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Vælg filer' }).click()]);
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles(EXAMPLE);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Klima-, Natur- og Fritidsudvalget');
});

test('the example says that it is one', async ({ page }) => {
  await openExample(page);
  await expect(row(page, 'eksempel-sandvig.txt')).toContainText('Eksempel');
  await expect(page.locator('article')).toHaveCount(8);
});

test('the meeting stands in one line', async ({ page }) => {
  await openExample(page);
  await expect(page.locator('.standfirst')).toHaveText(/^8 punkter: .*godkendt.*, 1 drøftet, .*1 udsat.*, 1 uden beslutning$/);
});

test('files dragged from the system are announced and opened', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await drag(session, 'dragEnter', [EXAMPLE, first]);
  await drag(session, 'dragOver', [EXAMPLE, first]);
  await expect(page.getByText('Slip for at åbne 2 filer')).toBeVisible();
  await drag(session, 'drop', [EXAMPLE, first]);
  await expect(page.getByText('Slip for at åbne 2 filer')).toBeHidden();
  await settled(page);
  await expect(page.locator('li.file.done')).toHaveCount(2);
});

test('a drag that leaves takes its words with it', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await drag(session, 'dragEnter', [EXAMPLE]);
  await expect(page.getByText('Slip for at åbne 1 fil')).toBeVisible();
  await page.evaluate(() => document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true, relatedTarget: null })));
  await expect(page.getByText('Slip for at åbne 1 fil')).toBeHidden();
});

test('text that is dragged is none of our business', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  const data = { items: [{ mimeType: 'text/plain', data: 'ord' }], dragOperationsMask: 1 };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 200, y: 200, data });
  await expect(page.locator('referat-drop')).toBeHidden();
});

test('a dropped folder is refused with a way on', async ({ page }, info) => {
  const session = await page.context().newCDPSession(page);
  await drag(session, 'dragEnter', [info.project.testDir]);
  await drag(session, 'drop', [info.project.testDir]);
  await expect(page.locator('li.file.failed')).toContainText('Åbn mappen, og træk filerne i den hertil.');
});

test('a file that cannot be read says why, and the others go on', async ({ page }, info) => {
  const bad = info.outputPath('budget.xlsx');
  const empty = info.outputPath('tom.txt');
  await writeFile(bad, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 1, 2, 3]));
  await writeFile(empty, '');
  await pick(page, [EXAMPLE, bad, empty, first]);
  await settled(page);
  await expect(row(page, 'budget.xlsx')).toContainText('Lige nu kan kun rene tekstfiler (.txt) åbnes.');
  await expect(row(page, 'tom.txt')).toContainText('Filen er tom.');
  await expect(page.locator('li.file.done')).toHaveCount(2);
  await expect(page.getByRole('status')).toContainText('2 af 4 filer er klar. 2 filer kunne ikke læses.');
});

test('one of several files is chosen by its row', async ({ page }) => {
  await pick(page, [first, second]);
  await settled(page);
  const choose = page.getByRole('button', { name: nameOf(second), exact: true });
  await choose.click();
  await expect(choose).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('button', { name: nameOf(first), exact: true })).not.toHaveAttribute('aria-current');
  await expect(page.locator('.source-name')).toHaveText(nameOf(second));
});

test('closing the file that is shown shows another, and at last the welcome', async ({ page }) => {
  await pick(page, [EXAMPLE, first]);
  await settled(page);
  await page.getByRole('button', { name: `Luk ${await page.locator('.source-name').textContent()}` }).click();
  await expect(page.locator('li.file')).toHaveCount(1);
  await expect(page.locator('.head h1')).toBeVisible();
  await page.getByRole('button', { name: /^Luk / }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Filerne bliver på din computer');
});

/**
 * A drag as the operating system would make it.
 * @param {CDPSession} session
 * @param {'dragEnter' | 'dragOver' | 'drop'} type
 * @param {string[]} files
 */
function drag(session, type, files) {
  return session.send('Input.dispatchDragEvent', { type, x: 200, y: 300, data: { items: [], files, dragOperationsMask: 1 } });
}
