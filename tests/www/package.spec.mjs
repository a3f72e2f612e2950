// The npm package, as npm packs it: in Node, and in pages without a bundler, with policies and servers of all kinds. What bundlers make of it: scripts/consumers.
import { expect as expects, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { ROOT } from '../../tools/project.mjs';
import { customElements } from '../../tools/manifest.mjs';
import { buildPackage } from '../../tools/package.mjs';
import { buildViewer } from '../../tools/viewer.mjs';
import { exampleText } from './page.mjs';
import { snippet } from '../../tools/readme.mjs';

/** @import { Page } from '@playwright/test' */

const expect = expects.configure({ timeout: 20_000 });
test.use({ actionTimeout: 20_000 });
test.setTimeout(90_000);

const ORIGIN = 'https://avisen.example';
const CDN = 'https://cdn.example';

/** Where the package is installed. */
let home = '';
const installed = (/** @type {string} */ path) => join(home, 'node_modules/referat', path);

/** @param {string} program @param {string[]} args @param {string} cwd */
function run(program, args, cwd) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  expect(`${status}: ${stderr}${status === 0 ? '' : stdout}`).toBe('0: ');
  return stdout;
}

test.beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'consumer-'));
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--silent', '--pack-destination', home], join(ROOT, 'dist/npm')));
  mkdirSync(installed(''), { recursive: true });
  run('tar', ['-xzf', join(home, filename), '-C', installed(''), '--strip-components', '1'], home);
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
});

test.afterAll(() => rmSync(home, { recursive: true, force: true }));

const manifest = () => JSON.parse(readFileSync(installed('package.json'), 'utf8'));

/** Runs a module beside the package, and gives what it prints. @param {string} code */
function node(code) {
  writeFileSync(join(home, 'main.js'), code);
  return run(process.execPath, ['main.js'], home);
}

test('element and package built twice are the same', async () => {
  const modules = { reader: join(ROOT, 'dist/wasm/page/referat_bg.wasm'), index: join(ROOT, 'dist/wasm/index/referat_bg.wasm') };
  const [viewer, again] = [join(home, 'viewer'), join(home, 'again')];
  await buildViewer(modules, viewer);
  await buildPackage(modules, again);
  const [sums, sumsAgain] = [join(ROOT, 'dist/npm'), again].map((place) => readFileSync(join(place, 'SHA256SUMS'), 'utf8'));
  expect(sumsAgain).toBe(sums);
  for (const name of readdirSync(viewer)) expect(readFileSync(join(viewer, name)).equals(readFileSync(join(ROOT, 'dist/viewer', name)))).toBe(true);
});

test('each entry is there, and no element is needed to import it on a server', () => {
  const { exports, version } = manifest();
  const names = Object.keys(exports).map((name) => name.replace('*', 'print').replace(/^\./, 'referat'));
  const resolved = JSON.parse(node(`
    import { readFileSync } from 'node:fs';
    const found = ${JSON.stringify(names)}.filter((name) => readFileSync(new URL(import.meta.resolve(name))).length > 0);
    const { ReferatViewer } = await import('referat');
    const core = await import('referat/core');
    console.log(JSON.stringify({ found: found.length, element: typeof ReferatViewer, core: Object.keys(core).sort(), version: core.version }));`));
  expect(resolved).toEqual({ found: names.length, element: 'function', core: ['ReadError', 'analyze', 'init', 'version'], version });
  expect(run('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], installed(''))).toBe('');
  expect(readFileSync(installed('THIRD-PARTY.md'), 'utf8')).toContain('| wasm-bindgen ');
  expect(JSON.parse(readFileSync(installed('custom-elements.json'), 'utf8'))).toEqual(customElements());
});

test('in Node it reads what README says, tells how far it is, and stops when it is told to', () => {
  writeFileSync(join(home, 'referat.txt'), exampleText);
  const printed = node(`
    import { readFileSync } from 'node:fs';
    const file = new File([readFileSync('referat.txt')], 'referat.txt');
    ${snippet('analyze')}
    const seen = [];
    await analyze(readFileSync('referat.txt'), { name: 'a.txt', onProgress: (phase) => seen.push(phase) });
    const codes = await Promise.all([analyze(''), analyze('x', { signal: AbortSignal.abort() })].map((one) => one.catch(({ code, name }) => code || name)));
    const words = JSON.parse(readFileSync(new URL(import.meta.resolve('referat/words/en.json')), 'utf8'));
    const outcomes = meeting.items.flatMap(({ decision }) => decision?.outcomes ?? []).map((outcome) => words.outcomes[outcome]?.[0]);
    console.log(JSON.stringify({ seen: [...new Set(seen)], codes, outcomes: [...new Set(outcomes)], text: meeting.source.text.slice(span.start, span.end) === meeting.items[0].decision.text }));`);
  expect(JSON.parse(printed.trim().split('\n').at(-1) ?? '')).toMatchObject({ seen: ['reading', 'parsing'], codes: ['empty', 20], outcomes: ['Approved', 'Approved with changes', 'Discussed', 'Deferred', 'Rejected', 'Noted'], text: true });
});

test('its types are complete, and hold a consumer', () => {
  for (const name of ['typed.ts', 'tsconfig.json']) writeFileSync(join(home, name), readFileSync(join(ROOT, 'tests/consumers/app', name)));
  expect(run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'], home)).toBe('');
});

/** @type {Record<string, string>} */
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html' };

/**
 * A page without a bundler.
 * @param {Page} page
 * @param {{ policy: string, from?: string, wasm?: { contentType: string, body?: string | ((bytes: Buffer) => Buffer) }, viewers?: string[], sandbox?: boolean, before?: string }} options  `from`: whose server has the package; `viewers`: the attributes of each; `before`: a script of the page's own
 */
async function host(page, { policy, from = ORIGIN, wasm, viewers = [''], sandbox = false, before = '' }) {
  const imports = `<script src="${from}/own.js"></script><script type="module" src="${from}/referat/dist/define.js" crossorigin="anonymous"></script>`;
  const elements = viewers.map((attributes) => `<referat-viewer ${sandbox ? '' : 'src="/referat.txt"'} ${attributes}><p>Referatet</p></referat-viewer>`);
  const body = `<!doctype html><html lang="da"><title>Avisen</title>${elements.join('')}${imports}`;
  await page.route(/^https:/, (route) => {
    const { pathname, search } = new URL(route.request().url());
    const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Security-Policy': policy };
    if (pathname === '/around') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><iframe sandbox="allow-scripts" src="/" width="900" height="600"></iframe>' });
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', headers, body });
    if (pathname === '/own.js') return route.fulfill({ contentType: 'text/javascript', body: before });
    if (pathname === '/referat.txt') return route.fulfill({ contentType: 'text/plain', body: exampleText });
    if (!pathname.startsWith('/referat/')) return route.fulfill({ status: 404 });
    const path = installed(pathname.slice('/referat/'.length));
    if (wasm && path.endsWith('.wasm') && search === '') {
      const body = typeof wasm.body === 'function' ? wasm.body(readFileSync(path)) : wasm.body ?? readFileSync(path);
      return route.fulfill({ headers, contentType: wasm.contentType, body });
    }
    return route.fulfill({ headers, contentType: TYPES[extname(path)] ?? 'application/octet-stream', body: readFileSync(path) });
  });
  await page.goto(`${ORIGIN}${sandbox ? '/around' : '/'}`);
}

const title = (/** @type {Page} */ page) => page.locator('referat-viewer .head h1');
const alert = (/** @type {Page} */ page) => page.locator('referat-viewer').getByRole('alert');

const SAME = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";

test('a strict policy lets it work from its own files', async ({ page }) => {
  await host(page, { policy: SAME });
  await expect(title(page)).toBeVisible();
  await expect(alert(page)).toBeHidden();
  expect(page.workers().map((worker) => worker.url()).every((url) => url.startsWith(ORIGIN))).toBe(true);
});

test('of the type of the module only its bytes count; a page in its place is told', async ({ page }) => {
  await host(page, { policy: SAME, wasm: { contentType: 'text/plain' } });
  await expect(title(page)).toBeVisible();
  await page.unrouteAll();
  await host(page, { policy: SAME, wasm: { contentType: 'text/html', body: '<!doctype html><title>404</title>' } });
  await expect(alert(page)).toContainText('i stedet for programmet (WebAssembly) kom der noget andet (text/html)');
  await expect(page.getByText('Referatet', { exact: true })).toBeVisible();
});

test('a parser without the words for its codes is refused before it reads', async ({ page }) => {
  const body = (/** @type {Buffer} */ bytes) => Buffer.from(bytes.toString('latin1').replace('words-en', 'words-xx'), 'latin1');
  await host(page, { policy: SAME, wasm: { contentType: 'application/wasm', body } });
  await expect(alert(page)).toContainText('mangler sine egne ord');
  await expect(page.getByText('Referatet', { exact: true })).toBeVisible();
  // The next element has another module.
  await page.evaluate(async (text) => {
    const { ReferatViewer } = await import(/** @type {any} */ ('/referat/dist/index.js'));
    const viewer = Object.assign(new ReferatViewer(), { lang: 'en' });
    viewer.setAttribute('wasm-src', '/referat/dist/referat.wasm?whole /referat/dist/referat-index.wasm?whole');
    document.body.append(viewer);
    await viewer.open(text);
  }, exampleText);
  await expect(page.locator('referat-viewer[lang=en] .chip').first()).toContainText('approved');
});

test('from another origin it takes a Blob for its worker', async ({ page }) => {
  await host(page, { from: CDN, policy: `default-src 'none'; script-src ${CDN} 'wasm-unsafe-eval'; worker-src blob:; connect-src 'self' ${CDN}` });
  await expect(title(page)).toBeVisible();
  await expect(alert(page)).toBeHidden();
});

const TYPED = `${SAME}; require-trusted-types-for 'script'; trusted-types`;
/** Whether all workers are the package's own files. @param {Page} page */
const own = (page) => page.workers().map((worker) => new URL(worker.url()).pathname.startsWith('/referat/dist/'));

test('under Trusted Types it takes a policy of its own for its own files, and searches', async ({ page }) => {
  await host(page, { policy: `${TYPED} referat-worker` });
  await expect(title(page)).toBeVisible();
  await expect(alert(page)).toBeHidden();
  await page.locator('referat-viewer').getByRole('searchbox').fill('havn');
  await expect(page.locator('referat-viewer .hit').first()).toBeVisible();
  expect(new Set(own(page))).toEqual(new Set([true]));
});

test('under Trusted Types it takes the policy of the page', async ({ page }) => {
  await host(page, { policy: `${TYPED} theirs`, before: `
    const asked = window.asked = [];
    const policy = trustedTypes.createPolicy('theirs', { createScriptURL: (address) => (asked.push(address), address) });
    customElements.whenDefined('referat-viewer').then(() => (document.querySelector('referat-viewer').trustedTypesPolicy = policy));` });
  await expect(title(page)).toBeVisible();
  await expect(alert(page)).toBeHidden();
  expect(await page.evaluate(() => /** @type {any} */ (globalThis).asked)).toContain(`${ORIGIN}/referat/dist/worker.js`);
  expect(new Set(own(page))).toEqual(new Set([true]));
});

test('where the list of Trusted Types lacks its policy it runs without workers, and names it', async ({ page }) => {
  await host(page, { policy: `${TYPED.replace("worker-src 'self'", "worker-src 'self' blob:")} theirs` });
  await expect(title(page)).toBeVisible();
  await expect(alert(page)).toContainText('trusted-types referat-worker');
  expect(page.workers()).toEqual([]);
});

test('under Trusted Types the parser alone reads, too', async ({ page }) => {
  await host(page, { policy: `${TYPED} referat-worker`, viewers: [], before: '' });
  const items = await page.evaluate(async (text) => {
    const core = await import(/** @type {any} */ ('/referat/dist/core.js'));
    const [meeting] = await core.analyze(text);
    return meeting.items.length;
  }, exampleText);
  expect(items).toBe(8);
  expect(own(page)).toEqual([true]);
});

test('in a sandboxed frame of no origin it opens what it is given', async ({ page }) => {
  await host(page, { sandbox: true, policy: `default-src 'none'; script-src ${ORIGIN} 'wasm-unsafe-eval'; worker-src blob:; connect-src ${ORIGIN}` });
  const frame = page.frameLocator('iframe');
  await frame.locator('referat-viewer input.pick-files').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(exampleText) });
  await expect(frame.locator('referat-viewer .head h1')).toBeVisible();
});

test('it reads and searches in a worker that has an address, in one that has none, and in none', async ({ page }) => {
  const ways = ['module', 'blob', 'off'];
  await host(page, { viewers: ways.map((way) => `worker="${way}"`), policy: SAME.replace("worker-src 'self'", "worker-src 'self' blob:") });
  for (const way of ways) {
    const viewer = page.locator(`referat-viewer[worker=${way}]`);
    await expect(viewer.locator('.head h1')).toBeVisible();
    await viewer.getByRole('searchbox').fill('havn');
    await expect(viewer.locator('.hit').first()).toBeVisible();
  }
  expect(new Set(page.workers().map((one) => new URL(one.url()).protocol))).toEqual(new Set(['https:', 'blob:']));
});

test('module and workers come from where the page says', async ({ page }) => {
  const [wasm, scripts] = [['referat.wasm', 'referat-index.wasm'], ['worker.js', 'index-worker.js']].map((names) => names.map((name) => `/referat/dist/${name}?own`).join(' '));
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(request.url().split('/').at(-1) ?? ''));
  await host(page, { policy: SAME, viewers: [`wasm-src="${wasm}" worker-src="${scripts}"`] });
  await expect(title(page)).toBeVisible();
  await page.locator('referat-viewer').getByRole('searchbox').fill('havn');
  await expect(page.locator('referat-viewer .hit').first()).toBeVisible();
  expect(asked.filter((name) => /wasm|worker/.test(name)).every((name) => name.endsWith('?own'))).toBe(true);
});
