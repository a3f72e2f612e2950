// The packed package as others build with it: Vite while developing and built, webpack, and TypeScript. node tests/consumers/run.mjs
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');

/** What a host allows for the package in a bundle of its own. */
const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'";

/** The same with Trusted Types: they take no address that a bundler knows for a worker, which comes from a Blob then. */
const TYPED = `${STRICT.replace("worker-src 'self'", "worker-src 'self' blob:")}; require-trusted-types-for 'script'; trusted-types referat-worker`;

/** @param {string} program @param {string[]} args @param {string} cwd */
function run(program, args, cwd) {
  const { status, stdout } = spawnSync(program, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}`);
  return stdout;
}

/** The app of a consumer, with the package that npm packs. */
function consumer() {
  const app = mkdtempSync(join(HERE, 'run-'));
  cpSync(join(HERE, 'app'), app, { recursive: true });
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--silent', '--pack-destination', app], join(ROOT, 'dist/npm')));
  const target = join(app, 'node_modules/referat');
  mkdirSync(target, { recursive: true });
  run('tar', ['-xzf', join(app, filename), '-C', target, '--strip-components', '1'], app);
  mkdirSync(join(app, 'public'));
  copyFileSync(join(ROOT, 'www/example.txt'), join(app, 'public/referat.txt'));
  writeFileSync(join(app, 'package.json'), '{ "type": "module" }');
  return app;
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm', '.txt': 'text/plain; charset=utf-8' };

/** Serves a directory under a policy. @param {string} root @param {string} [policy] @returns {Promise<{ url: string, close: () => void }>} */
async function serve(root, policy = STRICT) {
  const server = createServer(({ url }, response) => {
    const path = new URL(url ?? '/', 'http://localhost').pathname;
    const file = join(root, path === '/' ? 'index.html' : path);
    try {
      const body = readFileSync(file);
      response.writeHead(200, { 'Content-Type': TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? '', 'Content-Security-Policy': policy }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resume) => server.listen(0, '127.0.0.1', () => resume(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

/** Opens the app, and waits for what the element shows and what the parser alone has read. @param {import('@playwright/test').Browser} browser @param {string} url */
async function look(browser, url) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const modules = [];
  page.on('request', (request) => request.url().includes('.wasm') && modules.push(request.url()));
  page.on('pageerror', (error) => console.error(error));
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  await page.goto(url);
  await page.locator('referat-viewer .head h1').waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => document.title === '8 punkter', null, { timeout: 60_000 });
  const notice = await page.locator('referat-viewer [role=alert]:visible').count();
  if (notice > 0) throw new Error(await page.locator('referat-viewer [role=alert]').innerText());
  const kinds = new Set(modules.map((one) => one.replace(/[?#].*/, '')));
  if (kinds.size !== 2) throw new Error(`not two modules, but ${[...kinds].join(' ')}`);
  if (page.workers().length === 0) throw new Error('it runs without workers');
  await page.close();
}

/** Looks at what is built, with Trusted Types and without. @param {import('@playwright/test').Browser} browser @param {string} root */
async function served(browser, root) {
  for (const policy of [STRICT, TYPED]) {
    const server = await serve(root, policy);
    await look(browser, server.url).finally(server.close);
  }
}

/** @type {Record<string, (app: string, browser: import('@playwright/test').Browser) => Promise<void>>} */
const CONSUMERS = {
  async 'Vite, developing'(app, browser) {
    const { createServer: develop } = await import('vite');
    const server = await develop({ root: app, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
    await server.listen();
    await look(browser, /** @type {string} */ (server.resolvedUrls?.local[0])).finally(() => server.close());
  },
  async 'Vite, built'(app, browser) {
    const { build } = await import('vite');
    await build({ root: app, logLevel: 'error' });
    await served(browser, join(app, 'dist'));
  },
  async webpack(app, browser) {
    const { default: webpack } = await import('webpack');
    const output = join(app, 'packed');
    await new Promise((resolve, reject) => webpack({
      mode: 'production', context: app, entry: './main.js', output: { path: output, filename: 'main.js' }, performance: { hints: false },
    }, (error, stats) => (error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString('errors-only'))) : resolve(undefined))));
    for (const [from, to] of [['index.html', 'index.html'], ['public/referat.txt', 'referat.txt']]) copyFileSync(join(app, from), join(output, to));
    await served(browser, output);
  },
  async TypeScript(app) {
    run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'], app);
  },
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const app = consumer();
let failed = 0;
for (const [name, use] of Object.entries(CONSUMERS)) {
  try {
    await use(app, browser);
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.error(`FAILED  ${name}:`, error);
  }
}
rmSync(app, { recursive: true });
await browser.close();
process.exitCode = failed === 0 ? 0 : 1;
