// Members by items of a meeting: a table with heads, each cell leading to its words.
import { expect, test } from '@playwright/test';
import { folded, invented, marks, openPage, openView, pick, settled, textFile } from './page.mjs';

/** @import { Page } from '@playwright/test' */

const MEETING = `Referat
Teknisk Udvalg
Mødedato: 4. februar 2031
Mødedeltagere
Karin Lund (Ø)
Aage Zederkof (A)
Åse Bruun (V)
Afbud
Bo Friis (C)

Punkt 1: Flagermus i tårnet

Beslutning
Godkendt. Karin Lund (Ø) stemte imod.

Fraværende: Aage Zederkof (A)

Punkt 2: Cykelsti langs åen

Beslutning
Godkendt. Åse Bruun deltog ikke i sagens behandling på grund af inhabilitet.
`;

/** @param {Page} page @param {Parameters<typeof pick>[1]} files */
async function open(page, files) {
  await openPage(page);
  await pick(page, files);
  await settled(page);
  await openView(page, 'Personer');
}

const cell = (/** @type {Page} */ page, /** @type {string} */ name, /** @type {number} */ item) =>
  page.getByRole('row', { name: new RegExp(name) }).getByRole('cell').nth(item);

test('one meeting: its members by its items, sorted as Danish is', async ({ page }) => {
  await open(page, textFile('møde.txt', MEETING));
  await expect(page.locator('referat-view .view-lead')).toHaveText('Teknisk Udvalg, 4. feb. 2031: 4 personer og 2 punkter');
  const heads = page.getByRole('columnheader');
  await expect(heads).toHaveCount(3);
  await expect(heads.nth(1).getByRole('link', { name: 'punkt 1: Flagermus i tårnet' })).toBeVisible();
  const names = await page.getByRole('rowheader').locator('span:first-child').allTextContents();
  expect(names).toEqual([...names].sort(new Intl.Collator('da').compare));
  await expect(cell(page, 'Karin Lund', 0)).toContainText('imod');
  await expect(cell(page, 'Karin Lund', 1).getByRole('link')).toHaveText('✓');
  await expect(cell(page, 'Bo Friis', 1)).toContainText('afbud');
  await expect(cell(page, 'Åse Bruun', 1)).toContainText('inhabil');
});

test('a contradiction is flagged, and both sides lead to their words', async ({ page }) => {
  await open(page, textFile('møde.txt', MEETING));
  const clash = cell(page, 'Aage Zederkof', 0);
  await expect(clash.getByRole('img', { name: 'Modstrid i referatet' })).toBeVisible();
  await expect(clash.getByRole('link')).toHaveCount(2);
  await clash.getByRole('link', { name: /fraværende/ }).press('Enter');
  await expect(page.locator('referat-source mark:focus')).toContainText('Aage Zederkof');
  await page.keyboard.press('Escape');
  await expect(clash.getByRole('link', { name: /fraværende/ })).toBeFocused();
});

test('where nothing is told, that is what stands there', async ({ page }) => {
  await open(page, textFile('uden-liste.txt', MEETING.replace(/Mødedeltagere[^]*?(?=Punkt 1)/, '')));
  await expect(page.locator('referat-view .view-body')).toContainText('Referatet har ingen liste over deltagerne.');
  await expect(cell(page, 'Karin Lund', 1)).toContainText('ikke oplyst');
  await expect(cell(page, 'Karin Lund', 1).getByRole('link')).toHaveCount(0);
});

test('among many meetings one is chosen, and stands in the address', async ({ page }) => {
  await open(page, invented);
  const choice = page.getByRole('combobox', { name: 'Vis' });
  await expect(choice.locator('option')).toHaveCount(invented.length + 1);
  await choice.focus();
  await choice.selectOption({ index: 1 });
  await expect(page.locator('.by-item')).toBeVisible();
  await expect(choice).toBeFocused();
  expect(new URL(page.url()).hash).toMatch(/^#v=personer&f=[0-9a-f]{12}$/);
  await choice.selectOption({ label: 'Alle møder' });
  await expect(page.locator('.by-item')).toHaveCount(0);
  await expect(page.locator('.people')).toBeVisible();
});

test('every cell of every invented meeting leads to the name or to words that tell of it', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, invented);
  const choice = page.getByRole('combobox', { name: 'Vis' });
  for (let index = 1; index <= invented.length; index += 1) {
    await choice.selectOption({ index });
    const id = new URL(page.url()).hash.replace(/.*&f=/, '');
    await page.locator(`.by-item thead a[href^="#d=${id}"], .view-lead:has-text("ingen deltagere")`).first().waitFor();
    const told = page.locator('.told');
    for (const href of await told.evaluateAll((all) => all.map((one) => one.getAttribute('href')))) expect(href).toMatch(/&p=\d+&s=\d+-\d+/);
    if (await told.count() > 0) {
      const last = told.last();
      const label = folded(await last.getAttribute('aria-label'));
      await last.press('Enter');
      await page.locator('referat-source mark:focus').waitFor();
      const words = folded((await marks(page)).map(({ text }) => text).join(' '));
      expect(words, label).not.toBe('');
      await page.goBack();
      await page.locator('.by-item').waitFor();
    }
  }
});

for (const width of [320, 1280]) {
  test(`at ${width} px the names stay in sight, and the page is no wider than the window`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await open(page, invented);
    await page.getByRole('combobox', { name: 'Vis' }).selectOption({ index: 2 });
    const room = page.locator('.by-item');
    await room.evaluate((element) => element.scrollTo({ left: 10_000 }));
    const name = page.getByRole('rowheader').first();
    expect((await name.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const small = await page.locator('.told').evaluateAll((all) => all.filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width < 24 || box.height < 24;
    }).length);
    expect(small).toBe(0);
    await page.locator('.told').last().focus();
    await page.locator('.told').first().focus();
    const [held, sticky] = await Promise.all([page.locator('.told').first().boundingBox(), name.boundingBox()]);
    expect(held?.x ?? 0, 'what has the focus is not hidden').toBeGreaterThanOrEqual((sticky?.x ?? 0) + (sticky?.width ?? 0) - 1);
  });
}
