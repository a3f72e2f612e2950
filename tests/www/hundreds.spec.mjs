// The real minutes, where they are here, and two hundred made ones: every view is opened, and answers.
import { expect, test } from '@playwright/test';
import { generated, openPage, openView, pick, real, settled } from './page.mjs';

const MADE = 200;
const VIEWS = ['Kort fortalt', 'Møder', 'Beslutninger', 'Opfølgning', 'Personer', 'Sager', 'Kvalitet'];

test(`every view of ${MADE + real.length} minutes`, async ({ page }) => {
  test.setTimeout(180_000);
  if (real.length === 0) test.info().annotations.push({ type: 'notice', description: 'the real minutes are not here' });
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await openPage(page);
  await pick(page, generated(MADE));
  if (real.length > 0) await pick(page, real);
  await settled(page);
  for (const name of VIEWS) {
    await openView(page, name);
    await expect(page.locator('referat-view .view-lead'), name).toHaveText(/[1-9]/);
    await expect(page.locator('referat-view :is(.entry, .finding, .people tbody tr)').first(), name).toBeVisible();
    const link = page.locator('.view-body a[href^="#d="]').first();
    if (name === 'Personer') await page.locator('.people tbody button').first().click();
    await link.click();
    await expect(page.locator('referat-meeting')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
  await openView(page, 'Møder');
  await expect(page.locator('referat-view .view-lead')).toHaveText(`${MADE + real.length} møder`);
  await page.getByRole('searchbox').fill('kommune');
  await expect(page.locator('referat-results .view-lead')).toHaveText(/fund i/);
  expect(errors).toEqual([]);
});

test('the questions of the five real minutes', async ({ page }) => {
  test.skip(real.length === 0, 'the real minutes are not here');
  test.slow();
  await openPage(page);
  await pick(page, real);
  await settled(page);
  const lead = page.locator('referat-view .view-lead');
  await openView(page, 'Møder');
  await expect(lead).toHaveText('5 møder');
  await openView(page, 'Beslutninger');
  await page.getByRole('button', { name: /^Udsat 1$/ }).click();
  await expect(lead).toHaveText('1 punkt');
  await openView(page, 'Opfølgning');
  await expect(lead).toHaveText('1 opfølgning');
  await page.getByRole('button', { name: 'Nulstil filtre' }).click();
  await expect(lead).toHaveText('5 opfølgninger');
  await openView(page, 'Personer');
  await page.getByRole('combobox', { name: 'Vis' }).selectOption({ label: '3. dec. 2024' });
  const row = page.getByRole('row', { name: /Githa Nelander/ });
  await expect(row.getByRole('img', { name: 'Modstrid i referatet' })).toHaveCount(8);
  await openView(page, 'Sager');
  await expect(page.locator('.entry', { hasText: '8. okt. 2024' })).toContainText('Ikke åbnet her');
});
