// Nothing leaves the page: no request once it is open, and none that gets out when somebody tries.
import { expect, test } from '@playwright/test';
import { createServer } from 'node:http';
import { startServer } from '../../tools/serve.mjs';
import { EXAMPLE, KEPT, STUBS, hookWorkers, openExample, openKept, openPage, pick, settled, textFile } from './page.mjs';

/** @import { AddressInfo } from 'node:net' */

test('once the page is open there is no request, whatever is opened', async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  const server = await startServer({ onRequest: ({ url }) => asked.push(url ?? '') });
  try {
    await openKept(page, server.url);
    expect(asked.filter((path) => !KEPT.includes(path))).toEqual([]);
    asked.length = 0;
    await openExample(page);
    await pick(page, EXAMPLE);
    await settled(page);
    await page.getByRole('button', { name: /^Vis i kilden: beslutningen/ }).first().click();
    await page.waitForTimeout(300);
    expect(asked).toEqual([]);
    await expect(page.locator('.privacy-line')).toHaveText('Netværkskald fra denne side siden åbning: 0. Siden må ikke sende noget.');
  } finally {
    await server.close();
  }
});

for (const where of ['another host', "the page's own host"]) {
  test(`whatever the page tries to send to ${where} is blocked`, async ({ page }) => {
    const { witness, own, close } = await startBoth();
    try {
      await openKept(page, own.url);
      own.hits.length = 0;
      await page.evaluate(tryToSend, where === 'another host' ? witness.url : own.url);
      // The browser tells of each refusal in its own time.
      for (const directive of ['connect-src', 'form-action', 'img-src', 'style-src-elem']) {
        await page.waitForFunction((name) => /** @type {any} */ (globalThis).blocked.has(name), directive);
      }
      await page.waitForTimeout(300);
      expect([witness.hits, own.hits]).toEqual([[], []]);
    } finally {
      await close();
    }
  });

  test(`whatever a worker of the page tries to send to ${where} is blocked`, async ({ page }) => {
    const { witness, own, close } = await startBoth();
    const url = where === 'another host' ? witness.url : own.url;
    try {
      await hookWorkers(page, `
        self.addEventListener('message', async ({ data }) => {
          if (data.type !== 'start') return;
          const blocked = [];
          self.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
          await fetch('${url}fetch').catch(() => {});
          try { new WebSocket('${url.replace('http', 'ws')}socket'); } catch {}
          try { const xhr = new XMLHttpRequest(); xhr.open('POST', '${url}xhr'); xhr.send('x'); } catch {}
          try { importScripts('${url}script'); } catch {}
          setTimeout(() => new BroadcastChannel('tried').postMessage(blocked), 300);
        });`);
      await page.addInitScript(() => {
        new BroadcastChannel('tried').onmessage = ({ data }) => Object.assign(globalThis, { tried: data });
      });
      await openPage(page, own.url);
      await page.waitForFunction(() => 'tried' in globalThis);
      expect(await page.evaluate(() => /** @type {any} */ (globalThis).tried)).toContain('connect-src');
      expect([witness.hits, own.hits.filter((path) => !KEPT.includes(path))]).toEqual([[], []]);
    } finally {
      await close();
    }
  });
}

test('nothing is asked for while archives and locked files are opened, stopped and closed', async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  const server = await startServer({ onRequest: ({ url }) => asked.push(url ?? '') });
  try {
    await hookWorkers(page, STUBS);
    await openKept(page, server.url);
    asked.length = 0;
    await pick(page, ['locked.pdf', 'packed.zip', 'slow.txt', 'møde.txt'].map((name) => textFile(name)));
    await page.getByLabel('Adgangskode til locked.pdf').fill('hemmelig');
    await page.keyboard.press('Enter');
    await page.locator('li.file.done', { hasText: 'locked.pdf' }).waitFor();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await settled(page);
    await page.getByRole('button', { name: 'Luk alle' }).click();
    await expect(page.getByText('Netværkskald fra denne side siden åbning: 0.')).toBeVisible();
    expect(asked).toEqual([]);
  } finally {
    await server.close();
  }
});

test('a reader sees what the browser does to each try to send', async ({ page }) => {
  const { witness, own, close } = await startBoth();
  try {
    await openKept(page, own.url);
    own.hits.length = 0;
    await page.getByText('Sådan kontrollerer du det').click();
    await page.getByRole('button', { name: 'Prøv at sende' }).press('Enter');
    const verdict = (/** @type {string} */ way) => page.locator('.trial dt', { hasText: way }).locator('+ dd');
    for (const [way, directive] of [['(fetch)', 'connect-src'], ['(XMLHttpRequest)', 'connect-src'], ['(WebSocket)', 'connect-src'], ['(beacon)', 'connect-src'],
      ['billede', 'img-src'], ['formular', 'form-action'], ['(worker)', 'connect-src']]) {
      await expect(verdict(way ?? '')).toHaveText(`Standset af browseren (${directive})`);
    }
    await expect(verdict('(WebRTC)')).toHaveText('Fjernet fra siden, før den åbner filer');
    await expect(page.locator('.trial .let-through')).toHaveCount(0);
    await expect(page.locator('.privacy-line')).toHaveText('Netværkskald fra denne side siden åbning: 0. Siden må ikke sende noget.');
    expect(page.context().pages()).toHaveLength(1);
    expect([witness.hits, own.hits]).toEqual([[], []]);
    await openExample(page);
    expect(await page.evaluate(() => ['RTCPeerConnection', 'webkitRTCPeerConnection'].filter((name) => /** @type {any} */ (globalThis)[name]))).toEqual([]);
  } finally {
    await close();
  }
});

test('what nothing stops is said to be let through', async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true, locale: 'da-DK' });
  const page = await context.newPage();
  await page.route('https://referat.invalid/**', (route) => route.abort());
  await openPage(page);
  await page.getByText('Sådan kontrollerer du det').click();
  await page.getByRole('button', { name: 'Prøv at sende' }).click();
  await expect(page.locator('.trial .let-through').first()).toHaveText('Ikke standset: browseren meldte intet');
  expect(await page.locator('.trial .let-through').count()).toBeGreaterThanOrEqual(6);
  await expect(page.locator('.trial .stopped')).toHaveCount(1);
  await expect(page.locator('.privacy-line')).toHaveText(/siden åbning: [1-9]\d*\.$/, { useInnerText: true });
  await context.close();
});

test('the policy in the page is the policy in the header, and names no host', async ({ page }) => {
  const response = await page.goto('/');
  const policy = await response?.headerValue('content-security-policy') ?? '';
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]').first()).toHaveAttribute('content', policy);
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|https?:/);
  // What keeps the page comes from its host, and then no worker does any more.
  expect(policy.match(/[\w-]+ [^;]*'self'/g)).toEqual(["worker-src blob: 'self'", "manifest-src 'self'"]);
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]').nth(1)).toHaveAttribute('content', 'worker-src blob:');
});

test('markup and scripts from text are refused', async ({ page }) => {
  await openPage(page);
  const refused = await page.evaluate(() => new Promise((resolve) => setTimeout(() => {
    // In a task of the page's own: what the debugger evaluates may do more.
    const attempts = [
      () => { document.createElement('div').innerHTML = '<b>x</b>'; },
      () => { new Worker(URL.createObjectURL(new Blob(['0']))); },
      () => { /** @type {any} */ (globalThis).trustedTypes.createPolicy('another', {}); },
      () => { /** @type {any} */ (globalThis).trustedTypes.createPolicy('referat-worker', {}); },
    ];
    resolve(attempts.map((attempt) => {
      try {
        attempt();
        return 'allowed';
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    }));
  })));
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
});

/** Tries every way out that a page has; the directives that stop them are collected in `blocked`. @param {string} url */
async function tryToSend(url) {
  const blocked = new Set();
  Object.assign(globalThis, { blocked });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.add(effectiveDirective));
  await fetch(`${url}fetch`).catch(() => {});
  navigator.sendBeacon(`${url}beacon`, 'x');
  const attempts = [
    () => { const xhr = new XMLHttpRequest(); xhr.open('POST', `${url}xhr`); xhr.send('x'); },
    () => { new WebSocket(`${url.replace('http', 'ws')}socket`); },
    () => { new EventSource(`${url}events`); },
    () => { new Image().src = `${url}image`; },
    () => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${url}style` })),
    () => document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'image', href: `${url}preload` })),
    () => document.head.append(Object.assign(document.createElement('script'), { src: `${url}script` })),
    () => document.body.append(Object.assign(document.createElement('iframe'), { src: `${url}frame` })),
    () => {
      const form = Object.assign(document.createElement('form'), { action: `${url}form`, method: 'post' });
      document.body.append(form);
      form.submit();
    },
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {
      // A refusal is as good as a block.
    }
  }
}

/** The page on a host of its own that remembers what was asked for, and another host beside it. */
async function startBoth() {
  const witness = await startWitness();
  /** @type {string[]} */
  const hits = [];
  const server = await startServer({ onRequest: ({ url }) => hits.push(url ?? '') });
  return { witness, own: { hits, url: server.url }, close: () => Promise.all([witness.close(), server.close()]) };
}

/** A server that only remembers who came. */
async function startWitness() {
  /** @type {string[]} */
  const hits = [];
  const server = createServer(({ url }, response) => {
    hits.push(url ?? '');
    response.writeHead(204, { 'Access-Control-Allow-Origin': '*' }).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {AddressInfo} */ (server.address());
  const close = () => new Promise((resolve) => {
    server.close(() => resolve(undefined));
    server.closeAllConnections();
  });
  return { hits, url: `http://127.0.0.1:${port}/`, close };
}
