// Every fact leads to the exact words that it was read from.
import { expect, test } from '@playwright/test';
import { exampleText, folded, marks, openExample, openPage, pick, real, settled, textFile } from './page.mjs';
import { readFileSync } from 'node:fs';

/** @import { Page } from '@playwright/test' */

test('the decision under the mark is the decision that is quoted', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  for (const article of await page.locator('article:has(blockquote)').all()) {
    const quoted = folded(await article.locator('blockquote').first().evaluate((quote) =>
      [...quote.querySelectorAll('p:not(.part-notes)')].map((paragraph) => paragraph.textContent).join(' ')));
    await article.getByRole('button', { name: /^Vis i kilden: beslutningen/ }).click();
    expect(folded((await marks(page)).map(({ text }) => text).join(' '))).toBe(quoted);
    await page.keyboard.press('Escape');
  }
});

test('short facts stand under the mark as they are printed', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await unfold(page);
  for (const what of ['sagsnummer', 'bilag', 'beløb', 'mødested']) {
    for (const button of await page.locator(`.fact[aria-label*="(${what}"]`).all()) {
      const printed = folded(await button.textContent());
      await button.click();
      expect((await marks(page)).map(({ text }) => folded(text)), what).toContain(printed);
    }
  }
});

test('every button marks words that the document has, and moves the focus there', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await checkEveryButton(page, exampleText);
});

test('where the document has pages, they are told', async ({ page }) => {
  await openPage(page);
  const [before, after] = exampleText.split(/(?=\n24\b|\nPunkt 24\b)/, 2);
  test.skip(!after, 'the example has no item 24');
  await pick(page, textFile('sider.txt', `${before}\f${exampleText.slice(before?.length)}`));
  await settled(page);
  await expect(page.locator('.page-break')).toHaveText(['Side 1', 'Side 2']);
  const shown = page.getByRole('button', { name: 'Vis i kilden, side 2: beslutningen, Punkt 24' });
  await expect(shown).toHaveText('Vis i kilden');
  await shown.click();
  await expect(page.getByRole('status')).toHaveText('Vist i kilden: beslutningen, Punkt 24, side 2.');
  await expect(page.locator('article', { has: shown })).toContainText('Side 2');
});

for (const file of real) {
  test(`every fact of ${file.split('/').at(-1)} is found in the source`, async ({ page }) => {
    test.slow();
    await openPage(page);
    await pick(page, file);
    await settled(page);
    await checkEveryButton(page, readFileSync(file, 'utf8'));
  });
}

test('a term of a decision is told, even where it is most of its words', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  const article = page.locator('article').nth(1);
  await expect(article.getByText('Vilkår')).toBeVisible();
  await article.getByRole('button', { name: 'Vis i kilden: vilkår, Punkt 22' }).click();
  expect((await marks(page)).map(({ text }) => folded(text)).join(' ')).toContain('lågerne ved broen fornyes');
});

test('a contradiction shows both places, one after the other', async ({ page }) => {
  await openPage(page);
  await openExample(page);
  await page.getByRole('button', { name: /^Se begge steder: Jeppe Holmgaard/ }).first().click();
  await expect(page.locator('.source-where')).toHaveText('Sted 1 af 2');
  const [one] = (await marks(page)).filter(({ focused }) => focused);
  await page.getByRole('button', { name: 'Næste sted' }).click();
  await expect(page.locator('.source-where')).toHaveText('Sted 2 af 2');
  const [other] = (await marks(page)).filter(({ focused }) => focused);
  expect(one?.text).toContain('Jeppe Holmgaard');
  expect(other?.text).toContain('Jeppe Holmgaard');
  expect(other?.start).toBeGreaterThan(one?.start ?? Infinity);
});

test('on a phone the source takes the page, and Tilbage gives it back where it was', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await openPage(page);
  await openExample(page);
  const button = page.locator('article').nth(4).getByRole('button', { name: /^Vis i kilden: beslutningen/ });
  await button.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await button.click();
  await expect(page.locator('.decisions-pane')).toBeHidden();
  await expect(page.locator('mark').first()).toBeInViewport();
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await expect(button).toBeFocused();
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(3);
});

test('a place that is not drawn yet is drawn when it is asked for', async ({ page }) => {
  await openPage(page);
  const filler = 'Langt ud og hjem igen, side op og side ned. '.repeat(40);
  const long = exampleText.replace('Grunden er på 5.300', `${`${filler}\n\n`.repeat(400)}Grunden er på 5.300`);
  await pick(page, { name: 'lang.txt', mimeType: 'text/plain', buffer: Buffer.from(long) });
  await page.locator('article').last().waitFor();
  await page.locator('article').last().getByRole('button', { name: /Punkt 28, titel/ }).click();
  await expect(page.locator('mark').first()).toBeInViewport();
  await expect(page.locator('mark').first()).toBeFocused();
});

/** @param {Page} page */
async function unfold(page) {
  await page.locator('referat-meeting details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
}

/**
 * Presses every button of the meeting that leads to the source.
 * @param {Page} page
 * @param {string} text
 */
async function checkEveryButton(page, text) {
  await unfold(page);
  const faults = await page.locator('referat-meeting').evaluate((meeting, text) => {
    const buttons = [...meeting.querySelectorAll('button')].filter((button) => /Vis i kilden|Se begge steder/.test(`${button.ariaLabel}`));
    return buttons.flatMap((button) => {
      button.focus();
      button.click();
      const found = [...meeting.querySelectorAll('mark')];
      const exact = found.length > 0
        && found.every(({ textContent, dataset }) => textContent === text.slice(Number(dataset.start), Number(dataset.end)));
      const focused = document.activeElement?.tagName === 'MARK';
      return exact && focused ? [] : [`${button.ariaLabel}: ${found.map((mark) => mark.textContent)}`];
    });
  }, text);
  expect(faults).toEqual([]);
}
