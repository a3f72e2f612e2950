// The page in a frame of others: what README tells them to write, hosts that misbehave, and a sandbox without an origin.
import { expect as expects, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../../tools/project.mjs';
import { da } from '../../www/text/da.js';
import { en } from '../../www/text/en.js';
import { exampleText, textFile } from './page.mjs';
import { snippet } from '../../tools/readme.mjs';

/** @import { Page } from '@playwright/test' */

const expect = expects.configure({ timeout: 20_000 });
test.use({ actionTimeout: 20_000 });
test.setTimeout(90_000);

const PAPER = 'https://avisen.example';
const SNIPPET = snippet('frame');
const BARE = SNIPPET.replace(/<script.*/s, '').replace(/ data-minutes="[^"]*"/, '');

const OTHER = "<script>parent.frames[0].postMessage({ source: 'referat', v: 1, type: 'lang', lang: 'en' }, '*')</script>";

/** Answers for the newspaper, whose policy allows frames and one script, and for the host of the tool. @param {Page} page @param {string} body */
async function paper(page, body) {
  await page.route(/^https:/, (route) => {
    const { host, pathname } = new URL(route.request().url());
    const file = join(ROOT, 'dist/page', basename(pathname));
    if (host === 'host.example') return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
    if (pathname.endsWith('.txt')) return route.fulfill({ contentType: 'text/plain', body: exampleText });
    if (pathname === '/other') return route.fulfill({ contentType: 'text/html', body: OTHER });
    if (pathname !== '/') return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': "default-src 'none'; script-src https://host.example; frame-src https://host.example 'self'; connect-src 'self'; style-src 'unsafe-inline'" },
      body: `<!doctype html><html lang="da"><title>Avisen</title><body><p>Artikel</p>${body}`,
    });
  });
  await page.addInitScript(() => {
    const told = /** @type {any} */ (globalThis).told = /** @type {unknown[]} */ ([]);
    if (window.parent === window) window.addEventListener('message', ({ data }) => told.push(data));
  });
  await page.goto(`${PAPER}/`);
}

const told = (/** @type {Page} */ page) => page.evaluate(() => /** @type {any[]} */ (/** @type {any} */ (globalThis).told));
const inside = (/** @type {Page} */ page) => page.frameLocator('iframe');
const title = (/** @type {Page} */ page) => inside(page).locator('.head h1');

/** @param {Page} page @param {object[]} messages */
const post = (page, messages) => page.evaluate((messages) => {
  for (const message of messages) document.querySelector('iframe')?.contentWindow?.postMessage({ source: 'referat', v: 1, ...message }, '*');
}, messages);

/** @param {Page} page @param {string} [text] */
const open = (page, text = exampleText) => page.evaluate((text) => {
  const bytes = new TextEncoder().encode(text).buffer;
  document.querySelector('iframe')?.contentWindow?.postMessage({ source: 'referat', v: 1, type: 'open', name: 'referat.txt', bytes }, '*');
}, text);

const ready = (/** @type {Page} */ page) => expect.poll(async () => (await told(page)).some(({ type }) => type === 'ready')).toBe(true);

test('what README says shows minutes in a sandbox, as high as they are, and asks for nothing else', async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await paper(page, SNIPPET.replace('<iframe', '<iframe data-max="100000"'));
  await expect(title(page)).toBeVisible();
  await expect(inside(page).locator('.brand')).toBeHidden();
  await inside(page).locator('article').last().waitFor();
  const scroll = () => page.frames()[1]?.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
  await expect.poll(scroll).toBeLessThanOrEqual(4);
  expect(await page.locator('iframe').evaluate(({ clientHeight }) => clientHeight)).toBeGreaterThan(1600);
  const messages = await told(page);
  const heights = messages.filter(({ type }) => type === 'resize').map(({ height }) => height);
  heights.slice(1).forEach((height, index) => expect(Math.abs(height - heights[index])).toBeGreaterThan(4));
  expect(messages.filter(({ sentinel, type }) => sentinel === 'amp' && type === 'embed-size').map(({ height }) => height)).toEqual(heights);
  expect(await page.frames()[1]?.evaluate(() => self.origin)).toBe('null');
  expect(asked.filter((url) => !/^(?:blob|data):/.test(url)).map((url) => url.replace(/#.*/, '')).sort()).toEqual(
    [`${PAPER}/`, `${PAPER}/referater/2025-02-04.txt`, 'https://host.example/referat-frame.js', 'https://host.example/referat.html']);
  expect(page.url()).toBe(`${PAPER}/`);
});

test('it grows no higher than it may, keeps its height once it fits, and shows item, theme and language that are named', async ({ page }) => {
  await paper(page, SNIPPET.replace('<iframe', '<iframe data-item="22" data-theme="dark" data-lang="en" data-max="900"'));
  await expect(inside(page).locator('article:focus, article[data-item]').first()).toBeAttached();
  await expect(page.locator('iframe')).toHaveCSS('height', '900px');
  const html = inside(page).locator('html');
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(html).toHaveCSS('color-scheme', 'dark');
  expect(await inside(page).locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe('rgb(22, 23, 26)');
  await expect.poll(async () => (await told(page)).find(({ type }) => type === 'select')?.item).toBe('22');
  expect(JSON.stringify(await told(page))).not.toMatch(/Godkendt|Sandvig/);
  await page.waitForTimeout(500);
  await expect(page.locator('iframe')).toHaveCSS('height', '900px');
});

test('in a narrow frame source and outline are as long as they are, and nothing lies over them', async ({ page }) => {
  await paper(page, SNIPPET.replace('<iframe', '<iframe data-max="100000"').replace('width:100%', 'width:340px'));
  await expect(title(page)).toBeVisible();
  await inside(page).locator('article').last().waitFor();
  const below = (/** @type {string} */ upper) => page.frames()[1]?.evaluate((upper) => {
    const [one, foot] = [upper, '.foot'].map((selector) => document.querySelector(selector));
    const last = one?.lastElementChild;
    return (foot?.getBoundingClientRect().top ?? NaN) - (last?.getBoundingClientRect().bottom ?? NaN);
  }, upper);
  await inside(page).locator('.item .show').first().click();
  await expect(inside(page).locator('mark').first()).toBeVisible();
  expect(await below('referat-source')).toBeGreaterThanOrEqual(0);
  await inside(page).locator('.back').click();
  await inside(page).locator('.outline-fold summary').click();
  expect(await inside(page).locator('.outline-pane').evaluate((pane) => pane.scrollHeight - pane.clientHeight)).toBeLessThanOrEqual(1);
});

test('without the script the frame works by itself, and its host can speak with it', async ({ page }) => {
  await paper(page, BARE);
  await ready(page);
  await expect(inside(page).getByRole('button', { name: da.intro.choose })).toBeVisible();
  await post(page, [{ type: 'labels', labels: { intro: { choose: 'Find referatet', title: 7, nothing: 'x' }, lang: {} } }]);
  await expect(inside(page).getByRole('button', { name: 'Find referatet' })).toBeVisible();
  await expect(inside(page).getByRole('heading', { name: da.intro.title })).toBeVisible();
  await post(page, [{ type: 'lang', lang: 'en' }]);
  await expect(inside(page).getByRole('heading', { name: en.intro.title })).toBeVisible();
  await open(page);
  await expect(title(page)).toBeVisible();
  await post(page, [{ type: 'item', item: '22' }, { type: 'hello' }]);
  await expect.poll(async () => (await told(page)).filter(({ type }) => type === 'ready').length).toBeGreaterThan(1);
  await expect.poll(async () => (await told(page)).find(({ type }) => type === 'select')?.item).toBe('22');
  await open(page, '');
  await expect.poll(async () => (await told(page)).find(({ type }) => type === 'error')?.code).toBe('empty');
});

test('rubbish is not heard, nor what others send, and files of the reader are told of to nobody', async ({ page }) => {
  await paper(page, BARE);
  await ready(page);
  const rubbish = [null, 7, 'open', {}, { v: 2 }, { type: 'open' }, { type: 'open', name: 'a.txt', bytes: 'x' }, { type: 'open', name: {}, bytes: [] },
    { type: 'constructor' }, { type: '__proto__' }, { type: 'item' }, { type: 'theme', theme: 'constructor' }, { type: 'lang', lang: {} }, { type: 'labels', labels: null }];
  await post(page, /** @type {object[]} */ (rubbish));
  await page.evaluate((rubbish) => rubbish.forEach((one) => document.querySelector('iframe')?.contentWindow?.postMessage(one, '*')), rubbish);
  // A page in another frame is not the parent.
  await page.evaluate(() => new Promise((resume) => {
    const other = Object.assign(document.createElement('iframe'), { src: '/other', onload: resume });
    document.body.append(other);
  }));
  const first = page.frameLocator('iframe >> nth=0');
  const reader = page.frames()[1];
  await reader?.locator('input.pick-files').setInputFiles(textFile('min.txt'));
  await expect(first.locator('.head h1')).toBeVisible();
  await first.locator('.outline a').first().click();
  await page.waitForTimeout(500);
  expect((await told(page)).filter(({ source }) => source === 'referat').map(({ type }) => type)
    .filter((type) => type !== 'resize')).toEqual(['ready']);
  await expect(first.locator('html')).toHaveAttribute('lang', 'da');
});

test("a host's page in a frame is not kept, and shuts its door all the same", async ({ page }) => {
  await paper(page, BARE.replace('referat.html', 'index.html'));
  await ready(page);
  await open(page);
  await expect(title(page)).toBeVisible();
  const policies = await inside(page).locator('meta[http-equiv="Content-Security-Policy"]').evaluateAll((all) => all.map((one) => one.getAttribute('content')));
  expect(policies.at(-1)).toBe('worker-src blob:');
});

test('with #embed and no page around it, it is the page', async ({ page }) => {
  await paper(page, '');
  await page.goto('https://host.example/referat.html#embed');
  await expect(page.locator('.brand')).toBeVisible();
});
