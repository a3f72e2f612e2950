// Chips with counts over every view where they make sense: kept in the address and from view to view, and undone.
import { expect, test } from '@playwright/test';
import { invented, openPage, openView, pick, settled } from './page.mjs';

/** @import { Page } from '@playwright/test' */

const VIEWS = ['Kort fortalt', 'Møder', 'Beslutninger', 'Opfølgning', 'Personer', 'Sager', 'Kvalitet'];

const lead = (/** @type {Page} */ page) => page.locator('referat-view .view-lead');
const hash = (/** @type {Page} */ page) => new URL(page.url()).hash;

/** Opens the invented minutes and a view, its filters unfolded. @param {Page} page @param {string} name */
async function open(page, name) {
  await openPage(page);
  await pick(page, invented);
  await settled(page);
  await openView(page, name);
  await unfold(page);
}

/** @param {Page} page */
async function unfold(page) {
  const fold = page.locator('referat-view .facets');
  await fold.waitFor();
  if (!await fold.evaluate((/** @type {HTMLDetailsElement} */ { open }) => open)) await fold.locator('summary').first().click();
}

for (const name of VIEWS) {
  test(`${name}: a year sifts, stands in the address, and is undone`, async ({ page }) => {
    await open(page, name);
    const all = await lead(page).textContent();
    const chip = page.getByRole('button', { name: /^2030 \d+$/ });
    await chip.press('Enter');
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await expect(chip).toBeFocused();
    await expect(lead(page)).not.toHaveText(all ?? '');
    expect(hash(page)).toMatch(/&y=2030$/);
    await expect(page.locator('.facets > summary')).toHaveText('Filtre: 2030');
    await page.getByRole('button', { name: 'Nulstil filtre' }).press('Enter');
    await expect(lead(page)).toHaveText(all ?? '');
    await expect(page.locator('.facets > summary')).toBeFocused();
    expect(hash(page)).not.toContain('&');
  });
}

test('a fold keeps the focus while its view is drawn anew', async ({ page }) => {
  await open(page, 'Beslutninger');
  for (const fold of [page.locator('.facets > summary'), page.locator('.facet-fold > summary').first()]) {
    await fold.focus();
    const before = await fold.elementHandle();
    await page.locator('referat-view').evaluate((view) => /** @type {any} */ (view).refresh(true));
    await expect.poll(() => before?.evaluate((one) => one.isConnected)).toBe(false);
    await expect(fold).toBeFocused();
  }
});

test('what is chosen goes along from view to view, and back again', async ({ page }) => {
  await open(page, 'Beslutninger');
  const all = await lead(page).textContent();
  await page.getByRole('button', { name: /^2031 \d+$/ }).click();
  await expect(lead(page)).not.toHaveText(all ?? '');
  const count = await lead(page).textContent();
  await openView(page, 'Møder');
  await expect(page.locator('.meeting-row', { hasText: '2030' })).toHaveCount(0);
  await expect(page.locator('.facets > summary')).toHaveText('Filtre: 2031');
  await page.locator('.meeting-row .entry-title').first().click();
  await expect(page.locator('referat-meeting h1')).toBeFocused();
  await openView(page, 'Beslutninger');
  await expect(lead(page)).toHaveText(count ?? '');
});

/** @type {[string, RegExp, RegExp][]} */
const FACETS = [
  ['Udfald', /^Godkendt \d+$/, /&u=approved$/],
  ['Særligt', /^Afstemning \d+$/, /&m=votes$/],
  ['Udvalg', /^Byrådet \d+$/, /&b=[0-9a-f]{8}$/],
  ['Emne', /^\d\d \D+ \d+$/, /&e=\d\d$/],
  ['Afsnit', /^Økonomi \d+$/, /&a=economy$/],
  ['Parti', /^[A-ZÆØÅ] \d+$/, /&r=[0-9a-f]{8}$/],
  ['Person i beslutningen', /^\S+ \S.* \d+$/, /&n=[0-9a-f]{8}$/],
];

for (const [facet, value, address] of FACETS) {
  test(`${facet} keeps as many items as it counts, also after a reload`, async ({ page }) => {
    await open(page, 'Beslutninger');
    const fold = page.locator('.facet-fold > summary', { hasText: facet });
    if (await fold.count() > 0) await fold.click();
    const chip = page.getByRole('group', { name: facet, exact: true }).getByRole('button', { name: value }).first();
    const name = await chip.textContent() ?? '';
    const count = Number(name.match(/\d+$/)?.[0]);
    await chip.click();
    await expect(lead(page)).toHaveText(count === 1 ? '1 punkt' : `${count} punkter`);
    expect(hash(page)).toMatch(address);
    await page.reload();
    await page.locator('html[data-worker="ready"]').waitFor();
    await pick(page, invented);
    await settled(page);
    await expect(lead(page)).toHaveText(count === 1 ? '1 punkt' : `${count} punkter`);
    await expect(page.locator('.facets > summary')).toContainText(name.replace(/ \d+$/, ''));
  });
}

test('what nothing has is shown, and cannot be chosen', async ({ page }) => {
  await open(page, 'Beslutninger');
  const names = () => page.locator('.facets [data-chip]').evaluateAll((all) => all.map((one) => one.getAttribute('data-chip')).filter((one) => one !== 'reset'));
  const before = await names();
  await page.getByRole('button', { name: /^Udsat \d+$/ }).click();
  await expect(page.getByRole('button', { name: /^Udsat \d+$/, pressed: true })).toBeVisible();
  await expect(page.locator('.facets .chip:disabled').first()).toContainText(/ 0$/);
  expect(await names()).toEqual(before);
});

test('a search is sifted by itself', async ({ page }) => {
  await open(page, 'Beslutninger');
  await page.getByRole('button', { name: /^2031 \d+$/ }).click();
  await page.getByRole('searchbox').fill('kommune');
  const found = page.locator('referat-results .view-lead');
  await expect(found).toHaveText(/fund/);
  const all = await found.textContent();
  await page.locator('referat-results .facets > summary').click();
  await page.locator('referat-results').getByRole('button', { name: /^2030 \d+$/ }).click();
  await expect(found).not.toHaveText(all ?? '');
  expect(hash(page)).toBe('#v=soeg&y=2030');
  await page.getByRole('searchbox').fill('xyzzy');
  await expect(page.locator('referat-results')).toContainText('Der er valgt filtre.');
  await page.locator('referat-results').getByRole('button', { name: 'Nulstil filtre' }).click();
  expect(hash(page)).toBe('#v=soeg');
});

test('an address with values that are none is read without them', async ({ page }) => {
  await openPage(page, '/#v=beslutninger&u=postponed,nonsense&b=Byr%C3%A5det&m=x');
  await pick(page, invented);
  await settled(page);
  await expect(page.locator('.facets > summary')).toHaveText('Filtre: Udsat');
});
