// The element <referat-viewer>, from its one-file bundle, in pages of others.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect as expects, test } from '@playwright/test';
import { exampleText } from './page.mjs';

/** The machine may be busy: several engines start at once. */
const expect = expects.configure({ timeout: 20_000 });

/** @import { Page } from '@playwright/test' */

const dist = (/** @type {string} */ name) => fileURLToPath(new URL(`../../dist/viewer/${name}`, import.meta.url));
const BUNDLE = readFileSync(dist('referat-viewer.bundle.js'));
const INTEGRITY = readFileSync(dist('referat-viewer.bundle.js.sha384'), 'utf8').trim();
const ORIGIN = 'http://localhost';
const SCRIPT = `<script type="module" src="/viewer.js" integrity="${INTEGRITY}"></script>`;

/** What a host with a strict policy allows for the one file. @type {Record<string, string>} */
const STRICT = {
  'default-src': "'none'", 'script-src': "'self' 'wasm-unsafe-eval'", 'worker-src': 'blob:', 'connect-src': "'self'",
  'require-trusted-types-for': "'script'", 'trusted-types': 'referat-worker',
};

/** @param {Record<string, string>} policy */
const header = (policy) => Object.entries(policy).map(([name, value]) => `${name} ${value}`).join('; ');

/**
 * A page of somebody's.
 * @param {Page} page
 * @param {string} body
 * @param {{ policy?: Record<string, string>, type?: string }} [options]  `type`: of the minutes
 * @returns {Promise<string[]>} the paths that are asked for
 */
async function host(page, body, { policy = STRICT, type = 'text/plain' } = {}) {
  /** @type {string[]} */
  const asked = [];
  await page.route(/^https?:/, (route) => {
    const { pathname, search } = new URL(route.request().url());
    asked.push(pathname);
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="da"><title>Avisen</title>${body}`, headers: { 'Content-Security-Policy': header(policy) } });
    if (pathname === '/viewer.js') return route.fulfill({ contentType: 'text/javascript', body: BUNDLE });
    if (pathname === '/referat.txt') return route.fulfill({ contentType: type, body: exampleText + search.replace('?', '\n') });
    return route.fulfill({ status: 404, body: '' });
  });
  await page.goto(`${ORIGIN}/`);
  return asked;
}

/** @param {Page} page @param {string} [viewer] */
const title = (page, viewer = 'referat-viewer') => page.locator(viewer).locator('.head h1');

test.use({ actionTimeout: 20_000 });
test.setTimeout(90_000);

const VIEWER = '<referat-viewer src="/referat.txt"><a href="/referat.txt">Referat (PDF)</a></referat-viewer>';

test('minutes are shown under a strict policy, and nothing is asked for but them', async ({ page }) => {
  const asked = await host(page, `${VIEWER}${SCRIPT}`);
  await expect(title(page)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Referat (PDF)' })).toBeHidden();
  expect(asked.filter((path) => path !== '/favicon.ico').sort()).toEqual(['/', '/referat.txt', '/viewer.js']);
  expect(await page.title()).toBe('Avisen');
  expect(page.url()).toBe(`${ORIGIN}/`);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('where the page allows no workers, viewers with several files keep apart in its own thread', async ({ page }) => {
  const several = (/** @type {string} */ name) => `<referat-viewer src="${[1, 2, 3].map((number) => `/referat.txt?${name}${number}`).join(' ')}"></referat-viewer>`;
  await host(page, `${several('a')}${several('b')}${SCRIPT}`, { policy: { ...STRICT, 'worker-src': "'none'" } });
  const sums = () => page.locator('referat-viewer').evaluateAll((all) => all.map((one) => /** @type {any} */ (one).documents.map((/** @type {{ sha256: string }} */ { sha256 }) => sha256)));
  await expect.poll(async () => (await sums()).map(({ length }) => length)).toEqual([3, 3]);
  expect(new Set((await sums()).flat()).size).toBe(6);
  const found = page.locator('referat-viewer').evaluateAll((all) => Promise.all(all.map(async (one) => (await /** @type {any} */ (one).search('møllebroen')).length)));
  const [first = 0, second] = await found;
  expect(first).toBeGreaterThan(0);
  expect(second).toBe(first);
});

test('without the script the fallback is there', async ({ page }) => {
  await host(page, VIEWER);
  await expect(page.getByRole('link', { name: 'Referat (PDF)' })).toBeVisible();
});

test('the style sheets of the page do not reach it', async ({ page }) => {
  const policy = { ...STRICT, 'style-src': "'unsafe-inline'" };
  await host(page, `<style>* { all: unset !important } div { position: fixed !important } :root { --ink: red; --paper: red }</style>${VIEWER}${SCRIPT}`.replaceAll(' !important', ''), { policy });
  await expect(title(page)).toBeVisible();
  const looks = await page.locator('referat-viewer').evaluate((viewer) => {
    const root = /** @type {ShadowRoot} */ (viewer.shadowRoot);
    const app = /** @type {Element} */ (root.querySelector('referat-app'));
    return {
      display: getComputedStyle(viewer).display, color: getComputedStyle(app).color,
      fixed: [...root.querySelectorAll('*')].filter((one) => getComputedStyle(one).position === 'fixed').length,
    };
  });
  expect(looks).toEqual({ display: 'block', color: 'rgb(27, 26, 23)', fixed: 0 });
});

test('it works inside another shadow tree, twice, and when it is moved', async ({ page }) => {
  await host(page, `<div id="a"></div><div id="b"></div>${SCRIPT}`);
  await page.evaluate(() => {
    for (const [id, name] of [['a', 'one'], ['b', 'two']]) {
      const viewer = document.createElement('referat-viewer');
      viewer.setAttribute('src', '/referat.txt');
      viewer.id = /** @type {string} */ (name);
      /** @type {Element} */ (document.getElementById(/** @type {string} */ (id))).attachShadow({ mode: 'open' }).append(viewer);
    }
  });
  await expect(title(page, '#one')).toBeVisible();
  await expect(title(page, '#two')).toBeVisible();
  const links = page.locator('#one .outline a');
  await page.locator('#one article').last().waitFor();
  const count = await links.count();
  await page.locator('#one .item .show').first().click();
  const mark = page.locator('#one mark').first();
  await expect(mark).toBeAttached();
  await page.evaluate(() => {
    const one = /** @type {Element} */ (document.getElementById('a')?.shadowRoot?.getElementById('one'));
    document.getElementById('b')?.shadowRoot?.append(one);
  });
  await expect(mark).toBeAttached();
  await expect(links).toHaveCount(count);
  await expect(page.locator('#two mark')).toHaveCount(0);
});

test('keys of the page and keys of the viewer keep apart', async ({ page }) => {
  await host(page, `<input id="theirs">${VIEWER}${SCRIPT}`);
  await expect(title(page)).toBeVisible();
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key }) => document.body.setAttribute('data-heard', (document.body.getAttribute('data-heard') ?? '') + key));
  });
  const heard = () => page.locator('body').getAttribute('data-heard');
  await page.locator('referat-viewer').getByRole('searchbox').click();
  await page.keyboard.type('abc');
  expect(await heard()).toBe(null);
  await page.keyboard.press('Escape');
  await title(page).focus();
  await page.keyboard.type('j?/');
  expect(await heard()).toBe('j?/');
  await expect(page.locator('referat-viewer').getByRole('dialog')).toHaveCount(0);
  await expect(title(page)).toBeFocused();
});

/** @type {[string, string, string][]} */
const MISSING = [
  ['script-src', "'self'", "script-src 'wasm-unsafe-eval'"],
  ['worker-src', "'none'", 'worker-src blob:'],
  ['trusted-types', 'other', 'trusted-types referat-worker'],
  ['connect-src', "'none'", 'connect-src'],
];
for (const [directive, value, named] of MISSING) {
  test(`where the policy lacks it, ${named} is named, and the fallback stays`, async ({ page }) => {
    await host(page, `${VIEWER.replace('src', 'worker="blob" src')}${SCRIPT}`, { policy: { ...STRICT, [directive]: value } });
    await expect(page.locator('referat-viewer').getByRole('alert')).toContainText(named);
    await expect(page.getByRole('link', { name: 'Referat (PDF)' })).toBeVisible();
  });
}

for (const [directive, value, named] of MISSING.slice(1, 3)) {
  test(`where ${named} is missing it runs without workers, and says so`, async ({ page }) => {
    await host(page, `${VIEWER}${SCRIPT}`, { policy: { ...STRICT, [directive]: value } });
    await expect(title(page)).toBeVisible();
    const viewer = page.locator('referat-viewer');
    await expect(viewer.getByRole('alert')).toContainText(named);
    await viewer.getByRole('searchbox').fill('havn');
    await expect(viewer.locator('.hit').first()).toBeVisible();
  });
}

test('a page in place of the file, another origin and a file that is not there are told', async ({ page }) => {
  const viewer = (/** @type {string} */ src) => `<referat-viewer src="${src}"></referat-viewer>`;
  await host(page, `${viewer('/referat.txt')}${viewer('https://example.org/a.pdf')}${viewer('/intet.pdf')}${SCRIPT}`, { type: 'text/html' });
  const alerts = page.locator('referat-viewer').getByRole('alert');
  await expect(alerts).toHaveText([/HTML-side/, /allow-cross-origin/, /404/]);
});

test('events tell of documents, and the host may refuse files', async ({ page }) => {
  await host(page, `<referat-viewer item="22"></referat-viewer>${SCRIPT}`);
  const told = await page.evaluate(async (text) => {
    const viewer = /** @type {any} */ (document.querySelector('referat-viewer'));
    await customElements.whenDefined('referat-viewer');
    /** @type {[string, any][]} */
    const told = [];
    for (const type of ['referat-open', 'referat-document', 'referat-select', 'referat-error']) {
      document.addEventListener(type, (event) => told.push([type, /** @type {CustomEvent} */ (event).detail]));
    }
    await viewer.ready;
    const selected = new Promise((resume) => document.addEventListener('referat-select', resume, { once: true }));
    await viewer.open(text, { name: 'a.txt' });
    await selected;
    document.addEventListener('referat-open', (event) => event.preventDefault());
    const documents = await viewer.open(text, { name: 'b.txt' });
    return { told, documents: documents.length };
  }, exampleText);
  expect(told.documents).toBe(1);
  expect(told.told.map(([type]) => type)).toEqual(['referat-open', 'referat-document', 'referat-select', 'referat-open']);
  expect(told.told[1]?.[1]).toMatchObject({ name: 'a.txt' });
  expect(JSON.stringify(told.told)).not.toContain('Godkendt');
});

test('more files than may be opened are refused aloud', async ({ page }) => {
  await host(page, `<referat-viewer max-files="1" max-bytes="2000000"></referat-viewer>${SCRIPT}`);
  const open = (/** @type {number[]} */ sizes) => page.evaluate(async (sizes) => {
    const viewer = /** @type {any} */ (document.querySelector('referat-viewer'));
    await customElements.whenDefined('referat-viewer');
    /** @type {string[]} */
    const codes = [];
    const listen = (/** @type {any} */ event) => codes.push(event.detail.code);
    viewer.addEventListener('referat-error', listen);
    await viewer.open(sizes.map((size, index) => new File([`Referat\n${' '.repeat(size)}`], `${index}.txt`)));
    viewer.removeEventListener('referat-error', listen);
    return codes;
  }, sizes);
  const alert = page.locator('referat-viewer').getByRole('alert');
  expect(await open([1, 1])).toEqual(['too-many-files']);
  await expect(alert).toHaveText('Her kan der åbnes højst 1 fil ad gangen. Vælg færre.');
  expect(await open([2_000_000])).toEqual(['too-many-bytes']);
  await expect(alert).toHaveText('Her kan der åbnes højst 2 MB ad gangen. Vælg færre eller mindre filer.');
  await open([1]);
  await expect(alert).toBeHidden();
});

test('it is compact in a narrow column, and dark where the host says so', async ({ page }) => {
  const policy = { ...STRICT, 'style-src': "'unsafe-inline'" };
  await host(page, `<div style="inline-size: 320px">${VIEWER.replace('src', 'compact readonly theme="dark" controls="search" src')}</div>${SCRIPT}`, { policy });
  await expect(title(page)).toBeVisible();
  const viewer = page.locator('referat-viewer');
  await expect(viewer.getByRole('navigation', { name: 'Visninger' })).toBeHidden();
  await expect(viewer.getByRole('searchbox')).toBeVisible();
  await expect(viewer.getByRole('button', { name: 'Åbn filer' })).toBeHidden();
  expect(await viewer.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  expect(await viewer.locator('referat-app').evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(22, 23, 26)');
});

for (const readonly of [false, true]) {
  test(`outcomes in doubt and what is inferred are ${readonly ? 'left out for who only reads, but for their words' : 'shown'}`, async ({ page }) => {
    await host(page, `${readonly ? VIEWER.replace('src', 'readonly src') : VIEWER}${SCRIPT}`);
    const item = page.locator('referat-viewer article.item', { has: page.getByText('usikker: ', { exact: false }) });
    const index = await item.getAttribute('data-item');
    const line = page.locator(`referat-viewer .outline [data-item="${index}"]`);
    for (const one of [item.locator('.outcomes'), line.locator('.outline-signs'), page.locator('referat-viewer .over')]) await expect(one).toBeVisible({ visible: !readonly });
    await expect(item.locator('blockquote')).toContainText('tilrådt');
    await expect(item.locator('blockquote')).toBeVisible();
    await expect(page.locator('referat-viewer article.item .outcomes:visible').first()).toBeVisible();
    await expect(line).toBeVisible();
  });
}
