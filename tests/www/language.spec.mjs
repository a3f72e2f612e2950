// Danish and English: which comes first, that the switch keeps the reader's place, and that on the English page what is said
// in Danish is a document's, and marked as Danish.
import { expect, test } from '@playwright/test';
import { EXAMPLE, STUBS, exampleText, hookWorkers, invented, openPage, pick, settled, textFile, unfoldFiles, violations } from './page.mjs';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { da, en, wordsIn, wordsOf } from './texts.mjs';

/** @import { Page } from '@playwright/test' */

/** How far down the source's window the marked words are. @param {Page} page */
const markAt = (page) => page.locator('mark').first().evaluate((mark) =>
  mark.getBoundingClientRect().top - /** @type {Element} */ (mark.closest('.source-page')).getBoundingClientRect().top);

/** @param {Page} page @param {'da' | 'en'} lang */
const toggle = (page, lang) => page.getByRole('button', { name: lang === 'da' ? 'Dansk' : 'English' });

for (const [locale, lang] of [['da-DK', 'da'], ['nb-NO', 'da'], ['sv-SE', 'da'], ['en-GB', 'en'], ['de-DE', 'en']]) {
  test(`a browser in ${locale} gets the page in ${lang}`, async ({ browser }) => {
    const page = await browser.newPage({ locale, baseURL: process.env['REFERAT_URL'] });
    await openPage(page);
    await expect(page.locator('html')).toHaveAttribute('lang', String(lang));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText((lang === 'da' ? da : en).intro.title);
    await expect(page.locator('.skip')).toHaveText((lang === 'da' ? da : en).app.skip);
    await expect(toggle(page, lang === 'da' ? 'da' : 'en')).toHaveAttribute('aria-pressed', 'true');
    await page.close();
  });
}

test.describe('the switch', () => {
  test('works by keyboard, in place, with the focus on it', async ({ page }) => {
    await openPage(page);
    await toggle(page, 'en').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.intro.title);
    await expect(toggle(page, 'en')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(da.intro.title);
    await expect(toggle(page, 'da')).toBeFocused();
    await expect(page.locator('referat-app')).toHaveCount(1);
  });

  test('keeps files, meeting, filter, folds and the place in the source', async ({ page }) => {
    // The source is in sight beside the list of files: what is out of sight has no height of its own yet.
    await page.setViewportSize({ width: 1280, height: 2000 });
    await openPage(page);
    await pick(page, invented);
    await settled(page);
    await unfoldFiles(page);
    await page.locator('.file-choose').last().click();
    await expect(page.locator('article').last()).toBeAttached();
    await settled(page);
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    const rows = await page.locator('.file-choose').allTextContents();
    await page.locator('article details').last().evaluate((/** @type {HTMLDetailsElement} */ details) => { details.open = true; });
    await page.locator('article .show:not([data-tool])').last().click();
    await expect(page.locator('mark').first()).toBeInViewport();
    const marked = await page.locator('mark').allTextContents();
    await page.locator('.filters button').first().click();
    const shown = await page.locator('article:not([hidden])').count();
    const address = page.url();
    await toggle(page, 'en').focus();
    const before = await markAt(page);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Outline', { exact: true })).toBeVisible();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(page.url()).toBe(address);
    await expect(page.locator('.file-choose')).toHaveText(rows);
    await expect(page.locator('.file-choose[aria-current]')).toHaveCount(1);
    expect(await page.locator('mark').allTextContents()).toEqual(marked);
    await expect.poll(() => markAt(page)).toBeCloseTo(before, -2);
    await expect(page.locator('.filters [aria-pressed=true]')).toHaveCount(1);
    expect(await page.locator('article:not([hidden])').count()).toBe(shown);
    expect(await page.locator('article details').last().evaluate((/** @type {HTMLDetailsElement} */ { open }) => open)).toBe(true);
    await toggle(page, 'da').click();
    await expect(page.locator('.filters [aria-pressed=true]')).toHaveCount(1);
    await expect(toggle(page, 'da')).toBeFocused();
  });

  test('keeps a view with its filters, and the way back from it', async ({ page }) => {
    await openPage(page, '/#v=beslutninger&u=postponed');
    await pick(page, invented);
    await settled(page);
    // Which one is the first changes as the index learns of more meetings.
    const title = page.locator(`.entry-title[href="${await page.locator('.entry-title').first().getAttribute('href')}"]`);
    await title.click();
    await page.locator('article:focus').waitFor();
    await toggle(page, 'en').click();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Decisions' })).toBeVisible();
    await expect(title).toBeFocused();
    await expect(page).toHaveTitle('Decisions – Referat');
    const body = page.locator('[data-chip^="bodies "]:enabled').first();
    const [name] = (await body.textContent() ?? '').split(/ \d+$/);
    await body.evaluate((/** @type {HTMLElement} */ chip) => chip.click());
    await expect(page.locator('.facets [aria-pressed=true]')).toHaveCount(2);
    await toggle(page, 'da').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Beslutninger' })).toBeVisible();
    await expect(page.locator('.facets [aria-pressed=true]')).toHaveText([/^Udsat/, new RegExp(`^${name} `)]);
    await expect(toggle(page, 'da')).toBeFocused();
  });

  test('keeps the words that are searched for, and what was found', async ({ page }) => {
    await openPage(page);
    await pick(page, invented);
    await settled(page);
    await page.getByRole('searchbox').fill('kommune');
    await page.locator('.hit').first().waitFor();
    const hits = await page.locator('.hit').count();
    await toggle(page, 'en').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Search: kommune' })).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveValue('kommune');
    await expect(page.locator('.hit')).toHaveCount(hits);
    await expect(toggle(page, 'en')).toBeFocused();
  });

  test('while files are read, they go on being read', async ({ page }) => {
    await hookWorkers(page, STUBS);
    await openPage(page);
    await pick(page, ['slow.txt', 'scanned.pdf', 'locked.pdf', 'a.txt'].map((name) => textFile(name)));
    await page.locator('li.file.done').waitFor();
    await page.locator('li.file.parsing').waitFor();
    await toggle(page, 'en').click();
    await expect(page.locator('.files-words')).toHaveText('1 of 4 read');
    await expect(page.locator('li.file.parsing')).toContainText('analysing');
    await pick(page, textFile('b.txt'));
    await expect(page.locator('.files-words')).toHaveText('2 of 5 read');
    await page.getByLabel('Password for locked.pdf').fill('hemmelig');
    await page.keyboard.press('Enter');
    await expect(page.locator('.files-words')).toHaveText('3 of 5 read');
    await page.getByRole('button', { name: 'Stop all' }).click();
    await settled(page);
    await expect(page.locator('.privacy-line')).toHaveText(/^Network calls from this page since it was opened: 0\./);
  });
});

/** The states of the page, reached by what is the same in every language. @type {Record<string, (page: Page) => Promise<void>>} */
const STATES = {
  empty: async () => {},
  dragging: async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 100, y: 300, data: { items: [], files: [EXAMPLE], dragOperationsMask: 1 } });
    await page.locator('referat-drop').waitFor();
  },
  'minutes of several layouts': async (page) => {
    await openAll(page);
    await unfoldFiles(page);
    const choices = await page.locator('.file-choose').all();
    for (const choice of choices.filter((_, index) => index % 3 === 0)) {
      await choice.click();
      await page.locator('article').last().waitFor();
      await settled(page);
      await check(page);
    }
  },
  'a place in the source': async (page) => {
    await pick(page, textFile('møde.txt'));
    await settled(page);
    await page.getByRole('button', { name: /^See both places/ }).first().click();
    await expect(page.locator('referat-status')).toHaveText(/^Shown in source/);
  },
  'files that are being read': async (page) => {
    await pick(page, ['slow.txt', 'møde.txt'].map((name) => textFile(name)));
    await page.locator('li.file.done').waitFor();
    await page.locator('li.file.parsing').waitFor();
  },
  'all that can go wrong with files': async (page) => {
    await pick(page, [...['locked.pdf', 'old.doc', 'scanned.pdf', 'crash.txt', 'packed.zip', 'slow.txt', 'møde.txt'].map((name) => textFile(name)),
      { name: 'tom.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
      { name: 'indkøb.txt', mimeType: 'text/plain', buffer: Buffer.from('Mælk, rugbrød og kartofler. Husk poser.\n') }]);
    await unfoldFiles(page);
    await page.locator('li.file.locked').waitFor();
    await page.locator('.files-words', { hasText: '4 of 11 read' }).waitFor();
    await page.getByRole('button', { name: 'Stop all' }).click();
    await settled(page);
    await page.locator('li.file.cancelled').waitFor();
  },
  ...Object.fromEntries(['kort', 'moeder', 'beslutninger', 'opfoelgning', 'personer', 'sager', 'kvalitet'].map((view) => [`the view ${view}`, async (/** @type {Page} */ page) => {
    await openAll(page);
    await page.locator(`nav.sections [href="#v=${view}"]`).click();
    await page.locator('referat-view :is(.entry, .finding, .people)').first().waitFor();
    for (const name of await page.locator('.people tbody button').all()) await name.click();
  }])),
  'people by item': async (page) => {
    await openAll(page);
    await page.locator('nav.sections [href="#v=personer"]').click();
    const choice = page.locator('.pickers select');
    for (const index of [1, 2, 3]) {
      await choice.selectOption({ index });
      await page.locator('.by-item').waitFor();
      await check(page);
    }
  },
  'two versions of a meeting': async (page) => {
    await pick(page, [textFile('møde.txt'), textFile('godkendt.txt', exampleText.replaceAll('Godkendt', 'Udsat'))]);
    await settled(page);
    await page.locator('.ways a[href^="#v=sammenlign"]').waitFor();
    await check(page);
    await page.locator('nav.sections [href="#v=moeder"]').click();
    await page.locator('.entry-twin').waitFor();
    await check(page);
    await page.locator('.entry-twin [href^="#v=sammenlign"]').click();
    await page.locator('.view-part').first().waitFor();
  },
  'all that stands at the foot': async (page) => {
    for (const fold of await page.locator('footer details > summary').all()) await fold.click();
    await page.locator('footer').getByText(/source decides/).waitFor();
  },
  'filters unfolded and chosen': async (page) => {
    await openAll(page);
    await page.locator('nav.sections [href="#v=kvalitet"]').click();
    await page.locator('.facets > summary').click();
    for (const fold of await page.locator('.facet-fold > summary').all()) await fold.click();
    await page.locator('[data-chip^="people "]:enabled').first().click();
    await page.locator('[data-chip="reset"]').waitFor();
  },
  'found by a search': async (page) => {
    await openAll(page);
    await page.getByRole('searchbox').fill('2031');
    await page.locator('.hit').first().waitFor();
  },
  'nothing found': async (page) => {
    await openAll(page);
    await page.getByRole('searchbox').fill('xyzzy');
    await page.locator('.search-helps li').first().waitFor();
  },
  'asked before an export': async (page) => {
    await pick(page, textFile('med-nummer.txt', `${exampleText}\nOplyst: 010203-1234\n`));
    await settled(page);
    await page.getByRole('button', { name: 'Export' }).click();
    await check(page);
    await page.locator('[data-format=json]').click();
    await page.locator('.export-warning').waitFor();
  },
};

/** @param {Page} page */
async function openAll(page) {
  await pick(page, invented);
  await settled(page);
}

const DAYS = 'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september sept october november december';
const english = new Set([...wordsOf(en), ...wordsIn(DAYS)]);
const danish = wordsOf(da);
const documents = wordsIn([exampleText, ...invented.map((path) => `${basename(path)} ${readFileSync(path, 'utf8')}`),
  'møde tom indkøb locked old scanned crash packed slow cancelled med-nummer', ...Object.values(da.outcomes).map(({ chip }) => chip)].join(' '));
const only = (/** @type {Set<string>} */ words, /** @type {Set<string>[]} */ ...others) => [...words].filter((word) => !others.some((other) => other.has(word)));

/** What is said in a language that it is not marked as. @param {Page} page */
async function check(page) {
  await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  const said = await page.evaluate(() => {
    const app = /** @type {Element} */ (document.querySelector('referat-app'));
    const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
    const langOf = (/** @type {Element | null} */ element) => element?.closest('[lang]')?.getAttribute('lang') ?? '';
    /** @type {{ lang: string, text: string }[]} */
    const texts = [];
    while (walker.nextNode()) texts.push({ lang: langOf(walker.currentNode.parentElement), text: walker.currentNode.textContent ?? '' });
    const labels = [...app.querySelectorAll('*')].filter((one) => langOf(one) === 'en').flatMap((one) => ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''));
    return { texts, labels };
  });
  const among = (/** @type {string[]} */ texts, /** @type {string[]} */ words) => {
    const wrong = new Set(words);
    return texts.filter((text) => [...wordsIn(text)].some((word) => wrong.has(word)));
  };
  const [here, there] = ['en', 'da'].map((lang) => said.texts.filter((one) => one.lang === lang).map(({ text }) => text));
  expect(among(here ?? [], only(danish, english)), 'Danish of the page').toEqual([]);
  expect(among(here ?? [], only(documents, english)), 'a document\'s words that are not marked').toEqual([]);
  expect(among(there ?? [], only(english, documents)), 'the page\'s words that are marked as a document\'s').toEqual([]);
  expect(among(said.labels, only(danish, english, documents)), 'Danish in labels').toEqual([]);
  expect([...said.texts.map(({ text }) => text), ...said.labels].filter((text) => text.includes('\x1f')), 'marks that are left').toEqual([]);
}

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });
  for (const [state, reach] of Object.entries(STATES)) {
    test(`every word is in the language it is marked as, and axe finds nothing: ${state}`, async ({ page }) => {
      test.slow();
      await hookWorkers(page, STUBS);
      await openPage(page);
      await reach(page);
      await check(page);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'wider than the window').toBeLessThanOrEqual(0);
        for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          expect(await violations(page)).toEqual([]);
        }
      }
    });
  }
});
