// The views over all open meetings: each entry leads to its words, addresses lead to views and places, back leads back.
import { expect, test } from '@playwright/test';
import { invented, openExample, openPage, pick, settled, textFile } from './page.mjs';

/** @import { Page } from '@playwright/test' */

/** Opens all the invented minutes. @param {Page} page @param {string} [url] */
async function openAll(page, url) {
  await openPage(page, url);
  await pick(page, invented);
  await settled(page);
}

/** @param {Page} page @param {string} name */
async function go(page, name) {
  await page.getByRole('navigation', { name: 'Visninger' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  await expect(page.locator('referat-view .view-lead')).not.toHaveText(/Henter/);
}

const VIEWS = ['Kort fortalt', 'Beslutninger', 'Opfølgning', 'Sager', 'Kvalitet', 'Personer'];

test('every view is a link, told as the current one, with a title and an address of its own', async ({ page }) => {
  await openAll(page);
  const addresses = new Set();
  for (const name of VIEWS) {
    await go(page, name);
    await expect(page.locator('nav.sections [aria-current="page"]')).toHaveText(name);
    await expect(page).toHaveTitle(`${name} – Referat`);
    await expect(page.locator('referat-view .view-lead')).toHaveText(/\d/);
    addresses.add(new URL(page.url()).hash);
  }
  expect(addresses.size).toBe(VIEWS.length);
  for (const address of addresses) expect(address).toMatch(/^#v=[a-z]+$/);
});

for (const name of VIEWS) {
  test(`${name}: an entry leads to its words, and back to the entry`, async ({ page }) => {
    await openAll(page);
    await go(page, name);
    if (name === 'Personer') await page.locator('.people tbody button').first().click();
    const link = page.locator('referat-view a[href*="&s="]').first();
    const [address, label] = [await link.getAttribute('href'), await link.getAttribute('aria-label')];
    expect(label).toMatch(/^Vis i kilden: /);
    await link.press('Enter');
    const mark = page.locator('referat-source mark:focus');
    await expect(mark).toBeVisible();
    expect(await mark.textContent()).not.toBe('');
    expect(new URL(page.url()).hash).toBe(address);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.locator(`referat-view a[href="${address}"]`).first()).toBeFocused();
  });
}

test('an item is led to by its title', async ({ page }) => {
  await openAll(page);
  await go(page, 'Beslutninger');
  const link = page.locator('.entry-title').nth(2);
  const title = await link.textContent();
  await link.click();
  await expect(page.locator('article:focus h3')).toContainText(title ?? '');
  await page.goBack();
  await expect(page.locator('.entry-title').nth(2)).toBeFocused();
  await page.goForward();
  await expect(page.locator('article:focus h3')).toContainText(title ?? '');
});

test('filters count, combine, stand in the address without names, and are undone', async ({ page }) => {
  await openAll(page);
  await go(page, 'Beslutninger');
  const lead = page.locator('referat-view .view-lead');
  const all = await lead.textContent();
  const chip = page.getByRole('button', { name: /^Udsat \d+$/ });
  const count = Number((await chip.textContent())?.match(/\d+/)?.[0]);
  await chip.click();
  await expect(lead).toHaveText(`${count} ${count === 1 ? 'punkt' : 'punkter'}`);
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(chip).toBeFocused();
  await expect(page.locator('.decisions .entry')).toHaveCount(count);
  expect(new URL(page.url()).hash).toBe('#v=beslutninger&u=postponed');
  await page.getByRole('button', { name: /^Byrådet \d+$/ }).click();
  await expect(page.getByRole('button', { name: /^Byrådet \d+$/, pressed: true })).toBeFocused();
  expect(new URL(page.url()).hash).toMatch(/^#v=beslutninger&u=postponed&b=[0-9a-f]{8}$/);
  await page.getByRole('button', { name: 'Nulstil filtre' }).click();
  await expect(lead).toHaveText(all ?? '');
  await page.getByRole('combobox', { name: 'Rækkefølge' }).selectOption({ label: 'Titel' });
  await expect(page.locator('.decisions .entry-group')).toHaveCount(0);
  const letters = (await page.locator('.decisions .entry-title').allTextContents()).map((title) => title.slice(0, 3));
  expect(letters).toEqual([...letters].sort(new Intl.Collator('da').compare));
});

test('a list is drawn in parts, all of it in the end', async ({ page }) => {
  await openAll(page);
  await go(page, 'Beslutninger');
  const all = Number((await page.locator('referat-view .view-lead').textContent())?.match(/\d+/)?.[0]);
  expect(all).toBeGreaterThan(50);
  for (let drawn = 0; drawn < all; drawn = await page.locator('.decisions .entry').count()) {
    await page.keyboard.press('End');
    await page.waitForTimeout(50);
  }
  await expect(page.locator('.decisions .entry')).toHaveCount(all);
});

test('a long case shows its first steps, and more of them when asked', async ({ page }) => {
  const meeting = (/** @type {number} */ number) => textFile(`møde-${number}.txt`,
    `Referat\nTeknisk Udvalg\nMødedato: ${number}. februar 2031\n\nPunkt 1: Cykelsti langs åen ved Humlebakken\nSagsnr.: 31/004477\n\nBeslutning\nUdsat.\n`);
  await openPage(page);
  await pick(page, Array.from({ length: 20 }, (_, index) => meeting(index + 1)));
  await settled(page);
  await go(page, 'Sager');
  const steps = page.locator('.steps').first().locator(':scope > li');
  await expect(steps).toHaveCount(12);
  // The view is drawn anew, with its first steps, as the index learns of the last meetings.
  await expect(async () => {
    await page.getByRole('button', { name: /^Vis flere \(8 tilbage\): .*Cykelsti/ }).press('Enter', { timeout: 2000 });
    await expect(steps).toHaveCount(20, { timeout: 2000 });
  }).toPass();
  await expect(steps.nth(12).getByRole('link').first()).toBeFocused();
  await expect(page.locator('[data-more]:visible')).toHaveCount(0);
});

test('people stand in a table with heads, and unfold to their places', async ({ page }) => {
  await openAll(page);
  await go(page, 'Personer');
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader', { name: /navn/i })).toBeVisible();
  const names = await table.getByRole('rowheader').allTextContents();
  expect(names).toEqual([...names].sort(new Intl.Collator('da').compare));
  const name = table.getByRole('rowheader').first().getByRole('button');
  await name.press('Enter');
  await expect(name).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('.moments a').first()).toHaveText(/^(?:\d+ punkter|punkt .*)$/);
  await name.press('Enter');
  await expect(page.locator('.moments')).toHaveCount(0);
});

test('a deep link waits for its file, and then leads to the place', async ({ page, context }) => {
  await openAll(page);
  await go(page, 'Beslutninger');
  const address = await page.locator('.entry-title').nth(5).getAttribute('href');
  const title = await page.locator('.entry-title').nth(5).textContent();
  const other = await context.newPage();
  await openPage(other, `/${address}`);
  await expect(other.locator('.wanted')).toBeVisible();
  await pick(other, textFile('en-anden.txt'));
  await settled(other);
  await expect(other.locator('.wanted')).toBeVisible();
  await pick(other, invented);
  await settled(other);
  await expect(other.locator('.wanted')).toBeHidden();
  await expect(other.locator('article:focus h3')).toContainText(title ?? '');
});

test('a link to a file that is not open says so, in view and in focus, while another is read', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await page.locator('article').last().scrollIntoViewIfNeeded();
  await page.evaluate(() => { location.hash = '#d=aaaaaaaaaaaa&p=2'; });
  await expect(page.locator('.wanted')).toBeFocused();
  await expect(page.locator('.wanted')).toBeInViewport();
  await expect(page.locator('referat-meeting')).toBeHidden();
  await page.goBack();
  await expect(page.locator('.wanted')).toBeHidden();
  await expect(page.locator('referat-meeting')).toBeVisible();
});

test('a deep link to a view shows it when there is something to show', async ({ page }) => {
  await openAll(page, '/#v=beslutninger&u=postponed');
  await expect(page.getByRole('heading', { level: 1, name: 'Beslutninger' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Udsat \d+$/ })).toHaveAttribute('aria-pressed', 'true');
});

test('an address that is none is left alone, and that is said', async ({ page }) => {
  await openAll(page, '/#v=<script>&d=../../x');
  await expect(page.locator('referat-meeting')).toBeVisible();
  await page.evaluate(() => { location.hash = '#v=ukendt'; });
  await expect(page.getByRole('status')).toHaveText('Ukendt link.');
});

test('Esc leads from a meeting back to the list that it was opened from', async ({ page }) => {
  await openAll(page);
  await go(page, 'Beslutninger');
  const link = page.locator('.entry-title').nth(3);
  const address = await link.getAttribute('href');
  await link.press('Enter');
  await expect(page.locator('article:focus')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('referat-source mark:focus')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('article:focus')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Beslutninger' })).toBeVisible();
  await expect(page.locator(`a.entry-title[href="${address}"]`)).toBeFocused();
});

test('what does not fit stands under the name of its file', async ({ page }) => {
  await openAll(page);
  await go(page, 'Kvalitet');
  await expect(page.locator('.entry-group .count').first()).toHaveText(/^(?:Advarsel|Til orientering) · .+\.txt$/);
});

test('a document that says neither its body nor its day is named once', async ({ page }) => {
  await openPage(page);
  await pick(page, textFile('uden-hoved.txt', 'Punkt 1: Ny mole\n\nBeslutning\nTilrådt.\n\nPunkt 2: Ny kaj\n\nBeslutning\nUdsat.\n'));
  await settled(page);
  await go(page, 'Kvalitet');
  await expect(page.locator('.entry-group').first()).toHaveText(/^uden-hoved\.txt (?:Advarsel|Til orientering)$/);
});

test('a wide table scrolls in its own box, and the names stay', async ({ page }) => {
  await openAll(page);
  await go(page, 'Personer');
  const room = page.locator('.table-room');
  await page.setViewportSize({ width: 700, height: 800 });
  // The view is drawn anew as the index learns of the last meetings.
  await expect(async () => {
    const wide = await room.evaluate((box) => {
      box.scrollLeft = box.scrollWidth;
      const name = /** @type {Element} */ (box.querySelector('tbody th'));
      return { over: box.scrollWidth - box.clientWidth, page: document.documentElement.scrollWidth - innerWidth, name: name.getBoundingClientRect().left - box.getBoundingClientRect().left };
    });
    expect(wide.over).toBeGreaterThan(0);
    expect(wide.page).toBeLessThanOrEqual(0);
    expect(Math.abs(wide.name)).toBeLessThan(1);
  }).toPass();
});

test('a table that is drawn anew stays where it is scrolled to', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 800 });
  await openAll(page);
  await go(page, 'Møder');
  await page.locator('.files-head [aria-expanded]').click();
  await page.getByRole('button', { name: /^Luk bakkeby/ }).click();
  await go(page, 'Personer');
  const [lead, room] = [page.locator('referat-view .view-lead'), page.locator('.table-room')];
  // It is wide enough once all meetings are known.
  await expect(async () => expect(await room.evaluate((box) => {
    box.scrollTo(40, 0);
    return box.scrollLeft;
  })).toBe(40)).toPass();
  const before = await lead.textContent();
  await page.keyboard.press('Control+z');
  await expect(lead).not.toHaveText(before ?? '');
  expect(await room.evaluate((box) => box.scrollLeft)).toBe(40);
});

test('what has the focus in an unfolded row keeps it when the table is drawn anew', async ({ page }) => {
  await openAll(page);
  await go(page, 'Møder');
  await page.locator('.files-head [aria-expanded]').click();
  await page.getByRole('button', { name: /^Luk bakkeby/ }).click();
  await go(page, 'Personer');
  await page.locator('.people tbody button').first().click();
  const link = page.locator('.people .details a').first();
  const address = await link.getAttribute('href');
  const lead = page.locator('referat-view .view-lead');
  const before = await lead.textContent();
  await link.press('Control+z');
  await expect(lead).not.toHaveText(before ?? '');
  await expect(page.locator(`.people .details a[href="${address}"]`).first()).toBeFocused();
});

test('views follow what is opened and closed', async ({ page }) => {
  await openPage(page);
  await pick(page, textFile('en.txt'));
  await settled(page);
  await go(page, 'Beslutninger');
  const before = await page.locator('referat-view .view-lead').textContent();
  await pick(page, textFile('ny.txt', 'Referat\nTeknisk Udvalg\nMødedato: 4. februar 2031\n\nPunkt 1: Flagermus i tårnet\n\nBeslutning\nGodkendt.\n'));
  await settled(page);
  await expect(page.locator('referat-files')).toBeVisible();
  await go(page, 'Beslutninger');
  await expect(page.locator('referat-view .view-lead')).not.toHaveText(before ?? '');
  await go(page, 'Beslutninger');
  await page.getByRole('navigation', { name: 'Visninger' }).getByRole('link', { name: 'Møder' }).click();
  await page.getByRole('button', { name: 'Luk alle' }).click();
  await expect(page.locator('.intro')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});
