// Nothing leaves the page: no request once it is open, and none that gets out when somebody tries.
import { expect, test } from '@playwright/test';
import { createServer } from 'node:http';
import { HEADERS, POLICY } from '../../tools/policy.mjs';
import { startServer } from '../../tools/serve.mjs';
import { EXAMPLE, hookWorkers, openExample, openPage, pick, settled } from './page.mjs';

/** @import { AddressInfo } from 'node:net' */

test('no request once the page is open and its worker ready', async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  const server = await startServer({ onRequest: ({ url }) => asked.push(url ?? '') });
  try {
    await openPage(page, server.url);
    expect(asked.sort()).toEqual(['/', '/app.css', '/app.js']);
    await openExample(page);
    await pick(page, EXAMPLE);
    await settled(page);
    await page.getByRole('button', { name: /^Vis i kilden: beslutningen/ }).first().click();
    await page.waitForTimeout(300);
    expect(asked).toHaveLength(3);
    await expect(page.locator('.privacy-line')).toHaveText('Intet sendes. Netværkskald siden åbning: 0');
  } finally {
    await server.close();
  }
});

test('whatever the page tries to send is blocked', async ({ page }) => {
  const witness = await startWitness();
  try {
    await openPage(page);
    const blocked = await page.evaluate(tryToSend, witness.url);
    await page.waitForTimeout(300);
    expect(blocked).toEqual(expect.arrayContaining(['connect-src', 'img-src', 'form-action']));
    expect(witness.hits).toEqual([]);
  } finally {
    await witness.close();
  }
});

test('whatever a worker of the page tries to send is blocked', async ({ page }) => {
  const witness = await startWitness();
  try {
    await hookWorkers(page, `
      self.addEventListener('message', async ({ data }) => {
        if (data.type !== 'start') return;
        const blocked = [];
        self.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
        await fetch('${witness.url}fetch').catch(() => {});
        try { new WebSocket('${witness.url.replace('http', 'ws')}socket'); } catch {}
        try { const xhr = new XMLHttpRequest(); xhr.open('POST', '${witness.url}xhr'); xhr.send('x'); } catch {}
        try { importScripts('${witness.url}script'); } catch {}
        setTimeout(() => new BroadcastChannel('tried').postMessage(blocked), 300);
      });`);
    await page.addInitScript(() => {
      new BroadcastChannel('tried').onmessage = ({ data }) => Object.assign(globalThis, { tried: data });
    });
    await openPage(page);
    await page.waitForFunction(() => 'tried' in globalThis);
    expect(await page.evaluate(() => /** @type {any} */ (globalThis).tried)).toContain('connect-src');
    expect(witness.hits).toEqual([]);
  } finally {
    await witness.close();
  }
});

test('the policy in the page is the policy in the header', async ({ page }) => {
  const response = await page.goto('/');
  expect(await response?.headerValue('content-security-policy')).toBe(POLICY);
  expect(HEADERS['Content-Security-Policy']).toBe(POLICY);
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute('content', POLICY);
  expect(POLICY).toContain("connect-src 'none'");
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

/** Tries every way out that a page has; tells which directives stopped them. @param {string} url */
async function tryToSend(url) {
  /** @type {string[]} */
  const blocked = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
  await fetch(`${url}fetch`).catch(() => {});
  navigator.sendBeacon(`${url}beacon`, 'x');
  const attempts = [
    () => { const xhr = new XMLHttpRequest(); xhr.open('POST', `${url}xhr`); xhr.send('x'); },
    () => { new WebSocket(`${url.replace('http', 'ws')}socket`); },
    () => { new EventSource(`${url}events`); },
    () => { new Image().src = `${url}image`; },
    () => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${url}style` })),
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
  await new Promise((resolve) => setTimeout(resolve, 500));
  return blocked;
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
