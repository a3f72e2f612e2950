// The page, the one file, the element and the trial of every way out, in each engine that is named (scripts/engines): what is
// shown must be the same in all of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { startServer } from '../../../tools/serve.mjs';
import { exampleText } from '../page.mjs';
import { ENGINES, printed } from './drivers.mjs';
import { embedded, kept, prepare, read, ready, search, sent, tryToSend } from './in-page.mjs';

/** @import { AddressInfo } from 'node:net' */
/** @import { Driver } from './drivers.mjs' */

const NAMED = (process.env.ENGINES ?? 'chromium firefox webkit').split(' ');
const dist = (/** @type {string} */ name) => new URL(`../../../dist/${name}`, import.meta.url);
const BUNDLE = readFileSync(dist('viewer/referat-viewer.bundle.js'));
const INTEGRITY = readFileSync(dist('viewer/referat-viewer.bundle.js.sha384'), 'utf8').trim();

/** What a host with a strict policy allows for the element's one file. */
const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types referat-worker";
const HOST = `<!doctype html><html lang="da"><title>Avisen</title>
  <referat-viewer src="/referat.txt"><a href="/referat.txt">Referat</a></referat-viewer>
  <script type="module" src="/viewer.js" integrity="${INTEGRITY}"></script>`;

/** @type {Record<string, [string, string | Buffer]>} */
const PATHS = { '/': ['text/html', HOST], '/off': ['text/html', HOST.replace(' src', ' worker="off" src')], '/viewer.js': ['text/javascript', BUNDLE], '/referat.txt': ['text/plain', exampleText] };

/** Somebody's page with the element in it. @returns {Promise<{ url: string, asked: string[], close: () => void }>} */
async function startHost() {
  /** @type {string[]} */ const asked = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const [type, body] = PATHS[url] ?? ['text/plain', ''];
    response.writeHead(url in PATHS ? 200 : 404, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': STRICT }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, asked, close: () => void (server.close(), server.closeAllConnections()) };
}

/** What each engine showed, by what was asked for. @type {Map<string, { engine: string, shown: unknown }>} */
const first = new Map();

/** @param {string} engine @param {string} what @param {unknown} shown */
function same(engine, what, shown) {
  const known = first.get(what);
  if (known) assert.deepEqual(shown, known.shown, `${engine} shows ${what} otherwise than ${known.engine}`);
  else first.set(what, { engine, shown });
}

/** @type {Buffer} */
let pdf;
before(async () => {
  pdf = await printed(exampleText);
});

for (const engine of NAMED) {
  describe(engine, () => {
    /** @type {Driver} */
    let driver;
    before(async () => {
      driver = await ENGINES[engine]?.() ?? assert.fail(`no engine is called ${engine}`);
      console.log(`  ${engine}: ${driver.version}`);
    });
    after(() => driver?.close());

    /** @param {string} url */
    const open = async (url) => {
      await driver.open(url);
      await driver.run(prepare);
    };

    /** @param {string} url */
    const readsAt = async (url) => {
      await open(url);
      await driver.run(ready);
      const text = await driver.run(read, 'referat.txt', Buffer.from(exampleText).toString('base64'));
      assert.ok(text.outline.length > 3 && text.decisions.length > 1, JSON.stringify(text));
      same(engine, 'a text', text);
      same(engine, 'what is found', await driver.run(search, 'havnen'));
    };

    test('the hosted page reads and searches, asks for nothing, and is kept where it can be', async () => {
      /** @type {string[]} */ const asked = [];
      const server = await startServer({ onRequest: ({ url = '' }) => asked.push(url) });
      try {
        await open(server.url);
        await driver.run(kept);
        asked.length = 0;
        await readsAt(server.url);
        assert.deepEqual(asked.filter((path) => !['/', '/service-worker.js', '/manifest.webmanifest', '/favicon.ico'].includes(path)), []);
        assert.match(await driver.run(sent), /: 0\./);
      } finally {
        await server.close();
      }
    });

    test('the one file reads and searches from the disk', () => readsAt(dist('page/referat.html').href));

    test('a PDF is read', async () => {
      await open(dist('page/referat.html').href);
      await driver.run(ready);
      same(engine, 'a PDF', await driver.run(read, 'referat.pdf', pdf.toString('base64')));
    });

    test('whatever the page and its worker try to send is stopped', async () => {
      await open(dist('page/referat.html').href);
      await driver.run(ready);
      const verdicts = await driver.run(tryToSend);
      assert.equal(Object.keys(verdicts).length, 8);
      assert.deepEqual(Object.entries(verdicts).filter(([, verdict]) => verdict !== 'stopped'), []);
      // What was stopped is no call.
      assert.match(await driver.run(sent), /: 0\./);
    });

    test('the element shows minutes under a strict policy, in a worker and without, and asks for nothing but them', async () => {
      const host = await startHost();
      try {
        for (const path of ['', 'off']) {
          host.asked.length = 0;
          await open(host.url + path);
          same(engine, 'the element', await driver.run(embedded));
          assert.deepEqual(host.asked.filter((asked) => asked !== '/favicon.ico').sort(), [`/${path}`, '/referat.txt', '/viewer.js']);
        }
      } finally {
        host.close();
      }
    });
  });
}
