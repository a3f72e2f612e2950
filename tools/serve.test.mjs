import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { POLICY_MARK, policyFor, policyIn, withPolicy } from './policy.mjs';
import { startServer } from './serve.mjs';

const POLICY = policyFor({ scripts: ['let a;'], style: 'p{}' });
const PAGE = withPolicy(`<head>${POLICY_MARK}<title>Referat</title>`, POLICY);

/** @type {string} */
let root;
/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
/** @type {(string | undefined)[]} */
const seen = [];

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'serve-'));
  await writeFile(join(root, 'index.html'), PAGE);
  await writeFile(`${root}-secret`, 'outside');
  server = await startServer({ root, onRequest: ({ url }) => seen.push(url) });
});

after(async () => {
  await server.close();
  await rm(root, { recursive: true });
  await rm(`${root}-secret`);
});

/**
 * A request with the path as it is: `fetch` would tidy it up.
 * @param {string} path
 * @returns {Promise<{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders, body: string }>}
 */
function get(path, method = 'GET') {
  return new Promise((resolve, reject) => {
    request(server.url, { path, method }, async (response) => {
      const body = (await response.setEncoding('utf8').toArray()).join('');
      resolve({ status: response.statusCode, headers: response.headers, body });
    }).on('error', reject).end();
  });
}

test('the page comes with its policy, type and length', async () => {
  const { status, headers, body } = await get('/');
  assert.equal(status, 200);
  assert.equal(body, PAGE);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['content-security-policy'], POLICY);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['referrer-policy'], 'no-referrer');
});

test('HEAD answers without a body', async () => {
  const { status, headers, body } = await get('/index.html', 'HEAD');
  assert.deepEqual([status, headers['content-length'], body], [200, String(PAGE.length), '']);
});

test('nothing outside the root is served', async () => {
  const name = root.split('/').at(-1);
  for (const path of [`/../${name}-secret`, `/%2e%2e/${name}-secret`, `/..%2f${name}-secret`, '/%00', '/%', '//']) {
    const { status, headers, body } = await get(path);
    assert.equal(status, 404, path);
    assert.ok(!body.includes('outside'), path);
    assert.equal(headers['content-security-policy'], POLICY, path);
  }
});

test('what does not exist is 404, and other methods are 405', async () => {
  assert.equal((await get('/missing.js')).status, 404);
  assert.equal((await get('/', 'POST')).status, 405);
});

test('every request is seen', async () => {
  seen.length = 0;
  await get('/a');
  await get('/b');
  assert.deepEqual(seen, ['/a', '/b']);
});

test('the policy names the page\'s own script and style by their hashes, and no host', () => {
  const hash = (/** @type {string} */ text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  assert.ok(POLICY.includes(`script-src ${hash('let a;')} 'wasm-unsafe-eval';`));
  assert.ok(POLICY.includes(`style-src ${hash('p{}')};`));
  assert.match(POLICY, /connect-src 'none'/);
  assert.doesNotMatch(POLICY, /'self'|unsafe-inline|https?:|\*/);
});

test('the policy is read where the build wrote it; a page without one gets the strictest', () => {
  assert.equal(policyIn(PAGE), POLICY);
  assert.equal(policyIn('<title>Referat</title>'), policyFor());
  assert.match(policyFor(), /script-src 'wasm-unsafe-eval'; style-src 'none'/);
});
