// The ways into the page: button, drop, example; several files, and files that cannot be read.
import { expect, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { EXAMPLE, drag, invented, openExample, openPage, pick, row, settled } from './page.mjs';

const [first = EXAMPLE, second = EXAMPLE] = invented;
const nameOf = (/** @type {string} */ file) => /** @type {string} */ (file.split('/').at(-1));

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
  await drag(page, ['dragEnter', 'dragOver'], [EXAMPLE, first]);
  await expect(page.getByText('Slip for at åbne 2 filer')).toBeVisible();
  await drag(page, ['drop'], [EXAMPLE, first]);
  await expect(page.getByText('Slip for at åbne 2 filer')).toBeHidden();
  await settled(page);
  await expect(page.locator('li.file.done')).toHaveCount(2);
});

test('a drag that leaves takes its words with it', async ({ page }) => {
  await drag(page, ['dragEnter'], [EXAMPLE]);
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

test('a file that cannot be read says why, and the others go on', async ({ page }, info) => {
  const bad = info.outputPath('kort.png');
  const empty = info.outputPath('tom.txt');
  await writeFile(bad, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  await writeFile(empty, '');
  await pick(page, [EXAMPLE, bad, empty, first]);
  await settled(page);
  await expect(row(page, 'kort.png')).toContainText('Filtypen PNG kan ikke læses.');
  await expect(row(page, 'tom.txt')).toContainText('Filen er tom.');
  await expect(page.locator('li.file.done')).toHaveCount(2);
  await expect(page.getByRole('status')).toContainText('2 af 4 filer læst · 2 kunne ikke læses');
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
  await expect(page.locator('li.file')).toHaveCount(2);
  await page.getByRole('button', { name: `Luk ${await page.locator('.source-name').textContent()}` }).click();
  await expect(page.locator('li.file')).toHaveCount(1);
  await expect(page.locator('.head h1')).toBeVisible();
  await page.getByRole('button', { name: /^Luk / }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Filerne bliver på din computer');
  await expect(page.getByRole('button', { name: 'Vælg filer' })).toBeFocused();
});

test('files added out of sight are told of, with the way to them', async ({ page }) => {
  await openExample(page);
  await page.evaluate(() => scrollTo(0, 3000));
  await pick(page, first);
  await expect(page.locator('referat-notice')).toHaveText(/^1 fil er tilføjet øverst\./);
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await expect(row(page, nameOf(first))).toBeInViewport();
  await expect(page.locator('referat-notice')).toBeHidden();
});

test('many files are a line that opens, with those that cannot be read first', async ({ page }) => {
  const empty = Array.from({ length: 12 }, (_, number) => ({ name: `tom-${number}.txt`, mimeType: 'text/plain', buffer: Buffer.from('') }));
  await pick(page, [...Array.from({ length: 12 }, () => EXAMPLE)]);
  await settled(page);
  await pick(page, empty);
  await settled(page);
  await expect(page.locator('.files-fold')).toHaveText('12 af 24 filer læst12 kunne ikke læses');
  await expect(page.locator('.files-panel')).toBeHidden();
  await page.locator('.files-fold').click();
  const rows = page.locator('li.file');
  await expect(rows).toHaveCount(24);
  await expect(rows.first()).toHaveClass(/failed/);
  await expect(rows.nth(11)).toHaveClass(/failed/);
  await expect(rows.nth(12)).toHaveClass(/done/);
  await expect(page.locator('.head h1')).toBeInViewport();
});

test('a paper without items is its text, and its row says so', async ({ page }) => {
  await pick(page, { name: 'indkøb.txt', mimeType: 'text/plain', buffer: Buffer.from('Mælk, rugbrød og kartofler.\n') });
  await settled(page);
  await expect(row(page, 'indkøb.txt')).toContainText('ligner ikke et referat');
  await expect(page.locator('.source-page')).toHaveText(/^Mælk/);
  await expect(page.locator('.outline-pane')).toHaveCount(0);
});

test('paper shows what is folded on the screen', async ({ page }) => {
  await openExample(page);
  const folded = page.locator('.item details:not([open])');
  const before = await folded.count();
  expect(before).toBeGreaterThan(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(folded).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(folded).toHaveCount(before);
});

test('the outline is whole beside the source, whatever is sifted out', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await openExample(page);
  await page.getByRole('button', { name: /Udsat 1$/ }).click();
  await expect(page.locator('.outline [data-item]:visible')).toHaveCount(1);
  await page.getByRole('button', { name: 'Kilde', exact: true }).click();
  await expect(page.locator('.outline [data-item]:visible')).toHaveCount(8);
});

test('who was absent at items stands on the card', async ({ page }) => {
  await openExample(page);
  const card = page.locator('details.attendance');
  await expect(card.locator('summary')).toHaveText('7 på deltagerlisten, 1 fraværende ved 5 punkter');
  await card.locator('summary').click();
  await expect(card).toContainText('Jeppe Holmgaard (C) ved punkt 23, 24, 25, 26 og 27');
});

for (const file of invented.filter((name) => /mosevig|skovvang/.test(name))) {
  test(`groups and closed items of ${nameOf(file)} are named in the outline and over the items`, async ({ page }) => {
    await pick(page, file);
    await settled(page);
    await page.locator('article').last().waitFor();
    const groups = await page.locator('.outline-group').allTextContents();
    expect(groups.length).toBeGreaterThan(0);
    expect(await page.locator('.items .group').allTextContents()).toEqual(groups);
    expect(await page.locator('.outline-mark').count()).toBe(await page.locator('.item-facts', { hasText: 'Lukket punkt' }).count());
  });
}

test('the moments of a drop are marked', async ({ page }) => {
  await openExample(page);
  const marks = await page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
  expect(marks).toEqual(['referat:drop', 'referat:outline']);
});
