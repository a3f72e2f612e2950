// axe finds nothing to complain of, in any state of the page, light and dark, narrow and wide.
import { expect, test } from '@playwright/test';
import { EXAMPLE, STUBS, exampleText, hookWorkers, invented, openExample, openPage, pick, settled, textFile, unfoldFiles, violations } from './page.mjs';

/** @import { Page } from '@playwright/test' */

/** @type {Record<string, (page: Page) => Promise<void>>} */
const STATES = {
  empty: async () => {},
  dragging: async (page) => {
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [EXAMPLE], dragOperationsMask: 1 };
    await session.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 100, y: 300, data });
    await page.locator('referat-drop').waitFor();
  },
  'one file': openExample,
  'everything unfolded': async (page) => {
    await openExample(page);
    await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  },
  filtered: async (page) => {
    await openExample(page);
    await page.getByRole('button', { name: /Udsat 1$/ }).click();
  },
  'shown in the source': async (page) => {
    await openExample(page);
    await page.getByRole('button', { name: /^Se begge steder/ }).first().click();
  },
  'files that cannot be read': async (page) => {
    await pick(page, [
      { name: 'tom.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
      { name: 'budget.xlsx', mimeType: '', buffer: Buffer.from('PK\x03\x04') },
    ]);
    await settled(page);
  },
  'files that are being read': async (page) => {
    await pick(page, [...Array.from({ length: 4 }, (_, index) => textFile(`slow-${index}.txt`)), textFile('møde.txt')]);
    await page.locator('li.file.parsing').first().waitFor();
  },
  'many files, with all that can go wrong': async (page) => {
    const names = ['locked.pdf', 'old.doc', 'scanned.pdf', 'crash.txt', 'packed.zip', ...Array.from({ length: 20 }, (_, index) => `møde-${index}.txt`)];
    await pick(page, [...names.map((name) => textFile(name)), textFile('slow.txt')]);
    await page.locator('.files-words', { hasText: '22 af 28 læst' }).waitFor();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await settled(page);
    await unfoldFiles(page);
    await page.locator('li.file.cancelled').waitFor();
    await page.locator('li.file.locked').waitFor();
  },
  'many files, folded': async (page) => {
    await pick(page, Array.from({ length: 20 }, (_, index) => textFile(`møde-${index}.txt`)));
    await settled(page);
  },
  ...Object.fromEntries(['Kort fortalt', 'Møder', 'Beslutninger', 'Opfølgning', 'Personer', 'Sager', 'Kvalitet'].map((name) => [name, (page) => openView(page, name)])),
  'a person unfolded': async (page) => {
    await openView(page, 'Personer');
    await page.locator('.people tbody button').first().click();
    await page.locator('.moments').waitFor();
  },
  'the people of a meeting by item': async (page) => {
    await openView(page, 'Personer');
    await page.getByRole('combobox', { name: 'Vis' }).selectOption({ index: 3 });
    await page.locator('.by-item').waitFor();
  },
  'two versions compared, and the words of a section': async (page) => {
    await pick(page, [textFile('a.txt'), textFile('b.txt', exampleText.replaceAll('Godkendt', 'Udsat').replaceAll('kommunen', 'byen'))]);
    await settled(page);
    await page.getByRole('link', { name: /^Sammenlign med/ }).click();
    await page.locator('.view-part del').first().waitFor();
    await page.locator('.change').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  },
  'one meeting in two files': async (page) => {
    await pick(page, [textFile('a.txt'), textFile('b.txt', exampleText.replaceAll('Godkendt', 'Udsat')), textFile('c.txt')]);
    await settled(page);
    await page.getByRole('link', { name: 'Møder', exact: true }).click();
    await page.locator('.entry-twin').waitFor();
  },
  'all filters unfolded': async (page) => {
    await openView(page, 'Kort fortalt');
    await page.locator('.facets').waitFor();
    await page.getByRole('link', { name: 'Kvalitet', exact: true }).click();
    await page.locator('.facets, .facets details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  },
  'decisions filtered': async (page) => {
    await openView(page, 'Beslutninger');
    const fold = page.locator('.facets');
    if (!await fold.evaluate((/** @type {HTMLDetailsElement} */ { open }) => open)) await fold.locator('summary').first().click();
    await page.getByRole('button', { name: /^Udsat \d/ }).click();
    await page.getByRole('button', { name: 'Nulstil filtre' }).waitFor();
  },
  'a search sifted to nothing': async (page) => {
    await openView(page, 'Kort fortalt');
    await page.getByRole('searchbox').fill('kommune');
    await page.locator('referat-results .facets > summary').click();
    await page.locator('referat-results').getByRole('button', { name: /^2030 / }).click();
    await page.getByRole('searchbox').fill('xyzzy');
    await page.locator('.search-helps li').first().waitFor();
  },
  'found by a search': async (page) => {
    await pick(page, invented);
    await settled(page);
    await page.getByRole('searchbox').fill('kommune');
    await page.locator('.hit').first().waitFor();
  },
  'nothing found': async (page) => {
    await openExample(page);
    await page.getByRole('searchbox').fill('xyzzy');
    await page.locator('.search-helps li').first().waitFor();
  },
  'asked before an export': async (page) => {
    await pick(page, textFile('med-nummer.txt', `${exampleText}\nOplyst: 010203-1234\n`));
    await settled(page);
    await page.getByRole('button', { name: 'Eksportér' }).click();
    await page.locator('[data-format=json]').click();
    await page.locator('.export-warning').waitFor();
  },
  'an item with notes, and words highlighted': async (page) => {
    await openExample(page);
    await page.getByRole('button', { name: 'Notér: Punkt 23' }).click();
    await page.getByRole('textbox', { name: 'Din note' }).fill('Ring til forvaltningen');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByRole('button', { name: 'Vis i kilden: beslutningen, Punkt 23' }).click();
    await page.getByRole('button', { name: 'Markér' }).click();
    await page.locator('.own-note').nth(1).waitFor({ state: 'attached' });
  },
  'a note being written': async (page) => {
    await openExample(page);
    await page.getByRole('button', { name: 'Notér: Punkt 23' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'all notes': async (page) => {
    await openExample(page);
    await page.getByRole('button', { name: 'Vis i kilden: beslutningen, Punkt 23' }).click();
    await page.getByRole('button', { name: 'Markér' }).click();
    await page.getByRole('link', { name: 'Noter', exact: true }).click();
    await page.locator('referat-notes .entry').waitFor();
  },
  'a report': async (page) => {
    await openExample(page);
    await page.getByRole('button', { name: 'Meld fejl: Punkt 23' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'the keys': async (page) => {
    await openExample(page);
    await page.getByRole('button', { name: 'Genveje' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'closed, to be undone': async (page) => {
    await openExample(page);
    await page.getByRole('button', { name: 'Luk eksempel-sandvig.txt' }).click();
    await page.getByRole('button', { name: 'Fortryd' }).waitFor();
  },
  'not minutes': async (page) => {
    await pick(page, { name: 'indkøb.txt', mimeType: 'text/plain', buffer: Buffer.from('Mælk, rugbrød og kartofler. Husk poser.\n') });
    await settled(page);
  },
};

/** Opens all the invented minutes, and a view over them. @param {Page} page @param {string} name */
async function openView(page, name) {
  await pick(page, invented);
  await settled(page);
  await page.getByRole('link', { name, exact: true }).click();
  await page.locator('referat-view :is(.entry, .finding, .people)').first().waitFor();
}

for (const [state, reach] of Object.entries(STATES)) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of [320, 1280]) {
      test(`${state}, ${colorScheme}, ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 800 });
        await hookWorkers(page, STUBS);
        await openPage(page);
        await reach(page);
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'wider than the window').toBeLessThanOrEqual(0);
      });
    }
  }
}

test('every target is at least 24 px high and wide', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await hookWorkers(page, STUBS);
  await openPage(page);
  await openExample(page);
  await pick(page, ['locked.pdf', 'crash.txt', 'a.txt', 'b.txt'].map((name) => textFile(name)));
  await settled(page);
  await expect(page.locator('li.file')).toHaveCount(5);
  const small = await page.locator('button:visible, summary:visible, nav a:visible').evaluateAll((all) => all
    .map((one) => ({ name: one.getAttribute('aria-label') ?? one.textContent, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && (box.height < 24 || box.width < 24))
    .map(({ name, box }) => `${name}: ${box.width} x ${box.height}`));
  expect(small).toEqual([]);
});
