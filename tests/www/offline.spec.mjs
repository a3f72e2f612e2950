// The page of a host: kept for use without a network, renewed when the reader wants it, and open to what the system hands over.
import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../tools/project.mjs';
import { startServer } from '../../tools/serve.mjs';
import { EXAMPLE, KEPT, exampleText, openExample, openKept, openPage, pick, settled } from './page.mjs';

const BUILT = join(ROOT, 'dist/page');

test('after one visit the page works without its host, and can be installed', async ({ page }) => {
  const server = await startServer();
  await openKept(page, server.url);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  await server.close();
  await openPage(page, `${server.url}index.html?x`);
  await openExample(page);
  await pick(page, EXAMPLE);
  await settled(page);
  await openPage(page, server.url);
  await openExample(page);
});

test('the keeper asks for the files of the tool alone, once, and later visits ask for nothing', async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  const server = await startServer({ onRequest: ({ url }) => asked.push(url ?? '') });
  try {
    await openKept(page, server.url);
    expect(asked.filter((path) => !KEPT.includes(path))).toEqual([]);
    await page.reload();
    await page.locator('html[data-worker="ready"]').waitFor();
    asked.length = 0;
    await openExample(page);
    await page.waitForTimeout(300);
    // The browser itself looks after the keeper's script.
    expect(asked.filter((path) => path !== '/service-worker.js')).toEqual([]);
  } finally {
    await server.close();
  }
});

test('a newer edition is told of, and comes when the reader wants it', async ({ page }) => {
  const { server, root, remove } = await copy();
  try {
    await openKept(page, server.url);
    edit(root, 'index.html', 'Læs danske referater', 'Læs nyere danske referater');
    renewKeeper(root);
    await page.reload();
    await expect(page.locator('.newer', { hasText: 'En nyere udgave er hentet.' })).toBeVisible({ timeout: 15_000 }); // the browser looks in its own time
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('.newer', { hasText: 'A newer edition is here.' })).toBeVisible();
    const description = page.locator('meta[name=description]');
    await expect(description).toHaveAttribute('content', /^Læs danske/);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Change to it' }).click()]);
    await page.locator('html[data-worker="ready"]').waitFor();
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
    await server.close();
    await page.reload();
    await expect(description).toHaveAttribute('content', /^Læs nyere danske/);
  } finally {
    await remove();
  }
});

test('a page with other bytes than those of the build is not kept', async ({ page }) => {
  const { server, root, remove } = await copy();
  try {
    edit(root, 'index.html', 'Læs danske referater', 'Læs andre referater');
    await openPage(page, server.url);
    await page.waitForTimeout(1000);
    expect(await page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active))).toBe(false);
  } finally {
    await remove();
  }
});

test('what the system shares with the installed page is opened', async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true, locale: 'da-DK' });
  const page = await context.newPage();
  await openKept(page, process.env.REFERAT_URL);
  await openPage(page, process.env.REFERAT_URL);
  await page.evaluate((text) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', name: 'files' });
    const handed = new DataTransfer();
    handed.items.add(new File([text], 'delt.txt', { type: 'text/plain' }));
    input.files = handed.files;
    const form = Object.assign(document.createElement('form'), { method: 'post', action: './?share', enctype: 'multipart/form-data' });
    form.append(input);
    document.body.append(form);
    form.submit();
  }, exampleText);
  await expect(page.locator('li.file', { hasText: 'delt.txt' })).toHaveCount(1);
  await settled(page);
  await expect(page.locator('article').first()).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  await context.close();
});

test('once the page can read, no worker comes from its host, Trusted Types or not', async ({ page }) => {
  const { server, root, remove } = await copy();
  try {
    edit(root, 'index.html', "; require-trusted-types-for 'script'; trusted-types referat-worker", '');
    renewKeeper(root);
    await openKept(page, server.url);
    const refused = page.evaluate(() => new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
      new Worker('service-worker.js');
    }));
    expect(await refused).toBe('worker-src');
  } finally {
    await remove();
  }
});

/** The built page in a directory of its own, where it can be changed. */
async function copy() {
  const root = mkdtempSync(join(tmpdir(), 'host-'));
  cpSync(BUILT, root, { recursive: true });
  const server = await startServer({ root });
  return { server, root, remove: async () => { await server.close().catch(() => {}); rmSync(root, { recursive: true }); } };
}

/** @param {string} root @param {string} name @param {string} from @param {string} to */
function edit(root, name, from, to) {
  const text = readFileSync(join(root, name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, name), text.replace(from, () => to));
}

/** Writes the page's sum into its keeper, as the build does, and with it another edition. @param {string} root */
function renewKeeper(root) {
  const sum = (/** @type {string} */ directory) => createHash('sha256').update(readFileSync(join(directory, 'index.html'))).digest('base64');
  edit(root, 'service-worker.js', sum(BUILT), sum(root));
  const edition = /referat-([0-9a-f]{16})/.exec(readFileSync(join(root, 'service-worker.js'), 'utf8'))?.[1] ?? '';
  edit(root, 'service-worker.js', edition, [...edition].reverse().join(''));
}
