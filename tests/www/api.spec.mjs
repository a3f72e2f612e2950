// Each row of the tables in README: that it is there, and that it does what it says.
import { expect as expects, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/project.mjs';
import { ATTRIBUTES, EVENTS, MEMBERS, PARTS, SLOTS, STATES, STYLE_PROPERTIES } from '../../www/viewer/api.js';
import { exampleText, textFile } from './page.mjs';

/** @import { Page } from '@playwright/test' */

const expect = expects.configure({ timeout: 20_000 });
test.use({ actionTimeout: 20_000 });
test.setTimeout(120_000);

const BUNDLE = readFileSync(join(ROOT, 'dist/viewer/referat-viewer.bundle.js'));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** A page of somebody's with some elements. @param {Page} page @param {string} body @param {string} [address] */
async function host(page, body, address = '') {
  await page.route(/^https?:/, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="da"><title>Avisen</title>${body}<script type="module" src="/viewer.js"></script>` });
    if (pathname === '/viewer.js') return route.fulfill({ contentType: 'text/javascript', body: BUNDLE });
    return route.fulfill(pathname === '/referat.txt' ? { contentType: 'text/plain', body: exampleText } : { status: 404 });
  });
  await page.addInitScript((types) => {
    const told = /** @type {any} */ (globalThis).told = /** @type {[string, any][]} */ ([]);
    for (const type of types) document.addEventListener(type, (event) => told.push([type, /** @type {CustomEvent} */ (event).detail]));
  }, Object.keys(EVENTS));
  await page.goto(`http://localhost/${address}`);
}

const viewer = (/** @type {string} */ attributes, inside = 'Referatet') => `<referat-viewer src="/referat.txt" ${attributes}>${inside}</referat-viewer>`;
const title = (/** @type {Page} */ page, which = 'referat-viewer') => page.locator(which).locator('.head h1');
const one = (/** @type {Page} */ page) => page.locator('referat-viewer').first();

test('README has each row of the table, and no other', () => {
  const section = README.split('## In your own page')[1]?.split('### From npm')[0] ?? '';
  const rows = [...section.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name, text]) => [name, text]);
  const table = (/** @type {Record<string, string>} */ entries) => Object.entries(entries).map(([name, text]) => [name || '(default)', text]);
  expect(rows).toEqual([...ATTRIBUTES.map(({ name, description }) => [name, description]), ...table(MEMBERS), ...table(EVENTS), ...table(SLOTS)]);
  for (const name of [...STATES, ...Object.keys(PARTS), ...STYLE_PROPERTIES]) expect(section).toContain(`\`${name}\``);
});

test('attributes and properties follow each other, those that were set before the element was known too', async ({ page }) => {
  await host(page, '<referat-viewer></referat-viewer><script>document.querySelector("referat-viewer").readOnly = true</script>');
  const read = await page.evaluate(async (attributes) => {
    await customElements.whenDefined('referat-viewer');
    const element = /** @type {any} */ (document.querySelector('referat-viewer'));
    const early = element.hasAttribute('readonly');
    return [early, ...attributes.map(({ name, property, type }) => {
      const value = type === 'boolean' ? true : type === 'number' ? 3 : 'x';
      element[/** @type {string} */ (property)] = value;
      const written = element.getAttribute(name) === (type === 'boolean' ? '' : String(value)) && element[/** @type {string} */ (property)] === value;
      element[/** @type {string} */ (property)] = type === 'boolean' ? false : null;
      return written && !element.hasAttribute(name);
    })];
  }, ATTRIBUTES.filter(({ property, name }) => property && name !== 'src'));
  expect(read.every(Boolean)).toBe(true);
});

test('each view is shown first where it is asked for', async ({ page }) => {
  const over = ['brief', 'people', 'followups'].map((view) => [view, 'referat-view h1']);
  const views = [...over, ['decisions', 'article.item'], ['outline', '.outline-fold[open]'], ['source', '[data-view=source] .source-page']];
  // One stays, and with it the workers.
  await host(page, viewer('compact'));
  for (const [view = '', seen = ''] of views) {
    await page.evaluate((view) => {
      const element = Object.assign(document.createElement('referat-viewer'), { src: '/referat.txt', view });
      element.style.width = '400px';
      document.querySelector('[view]')?.remove();
      document.body.append(element);
    }, view);
    await expect(page.locator(`referat-viewer[view=${view}]`).locator(seen).first()).toBeVisible();
  }
});

test('controls, readonly and theme leave out what they say', async ({ page }) => {
  await host(page, viewer('controls="search" theme="dark"') + viewer('readonly'));
  await expect(title(page, 'referat-viewer >> nth=1')).toBeVisible();
  await expect(one(page).getByRole('searchbox')).toBeVisible();
  for (const hidden of ['referat-export', '.filters', '.foot slot', '[data-tool=note]', '.openers > .button']) await expect(one(page).locator(hidden).first()).toBeHidden();
  const second = page.locator('referat-viewer').nth(1);
  await expect(second.locator('referat-export')).toBeVisible();
  for (const hidden of ['.openers > .button', '[data-tool=note]', '[data-tool=mark]']) await expect(second.locator(hidden).first()).toBeHidden();
});

test('compact shows the first items, the others when they are asked for, and where they come from', async ({ page }) => {
  await host(page, viewer('compact controls="search"'));
  await expect(title(page)).toBeVisible();
  await one(page).locator('article').last().waitFor({ state: 'attached' });
  await expect(one(page).locator('article:visible')).toHaveCount(5);
  await expect(one(page).getByRole('link', { name: 'Hent referatet' })).toHaveAttribute('href', 'http://localhost/referat.txt');
  await one(page).getByRole('button', { name: 'Vis 3 punkter mere' }).click();
  await expect(one(page).locator('article:visible')).toHaveCount(8);
  await expect(one(page).locator('article').nth(5)).toBeFocused();
  await expect(one(page).getByRole('button', { name: 'Vis 3 punkter mere' })).toBeHidden();
});

/** Minutes with so many items. @param {number} count */
const short = (count) => `Referat fra møde i Byrådet tirsdag den 5. maj 2026\n\n${Array.from({ length: count }, (_, index) => `Punkt ${index + 1}: Sag om bænk ${index + 1}\n\nBeslutning\n\nGodkendt.\n`).join('\n')}`;

test('of several meetings the button is for that which is shown, and each is folded at first', async ({ page }) => {
  await host(page, viewer('compact'));
  await expect(title(page)).toBeVisible();
  const [more, articles] = [one(page).locator('.more-items'), one(page).locator('article:visible')];
  const ids = await page.evaluate(async (texts) => {
    const element = /** @type {any} */ (document.querySelector('referat-viewer'));
    for (const text of texts) await element.open(text);
    const told = /** @type {[string, any][]} */ (/** @type {any} */ (globalThis).told);
    const ids = () => told.filter(([type]) => type === 'referat-document').map(([, { id }]) => id);
    while (ids().length < 3) await new Promise((resume) => setTimeout(resume, 50));
    return ids();
  }, [short(12), short(3)]);
  const reveal = (/** @type {number} */ index) => page.evaluate((documentId) => /** @type {any} */ (document.querySelector('referat-viewer')).reveal({ documentId }), ids[index]);
  await expect(more).toHaveText('Vis 3 punkter mere');
  await reveal(1);
  await expect(more).toHaveText('Vis 7 punkter mere');
  await more.click();
  await expect(articles).toHaveCount(12);
  await reveal(2);
  await expect(articles).toHaveCount(3);
  await expect(more).toBeHidden();
  await reveal(1);
  await expect(articles).toHaveCount(5);
  await expect(more).toBeVisible();
  await one(page).locator('.item .show:visible').first().click();
  await expect(one(page).locator('mark').first()).toBeVisible();
  await expect(more).toBeHidden();
  await page.evaluate(() => /** @type {any} */ (document.querySelector('referat-viewer')).filter = {});
  await expect(one(page).locator('referat-view h1')).toBeVisible();
  await expect(more).toBeHidden();
});

const ELSEWHERE = /hører til et andet møde, eller til en anden udgave/;

test('an address that names a document which src does not hold says so, and what is there is shown', async ({ page }) => {
  await host(page, viewer('compact readonly hash-prefix="ref-"'), '#ref-d=0123456789ab&p=2');
  await expect(title(page)).toBeVisible();
  await expect(one(page).getByRole('alert')).toHaveText(ELSEWHERE);
  await expect(one(page).locator('article').first()).toBeVisible();
  const [id] = await page.evaluate(() => /** @type {any[]} */ (/** @type {any} */ (globalThis).told).filter(([type]) => type === 'referat-document').map(([, detail]) => detail.id));
  expect(new URL(page.url()).hash).toBe(`#ref-d=${id}`);
  await host(page, viewer('hash-prefix="ref-"'), `?again#ref-d=${id}&p=2`);
  await expect(one(page).locator('article').nth(1)).toBeFocused();
  await expect(one(page).getByRole('alert')).toBeHidden();
});

test('without src the address waits for its document, and says that the file is to be opened', async ({ page }) => {
  await host(page, '<referat-viewer hash-prefix="ref-"></referat-viewer>', '#ref-d=0123456789ab');
  await expect(one(page).locator('.wanted')).toHaveText(/som ikke er åbnet her\. Åbn filen/);
  const told = await page.evaluate(async (text) => {
    const element = /** @type {any} */ (document.querySelector('referat-viewer'));
    await element.open(text);
    const told = /** @type {[string, any][]} */ (/** @type {any} */ (globalThis).told);
    const document_ = () => told.find(([type]) => type === 'referat-document')?.[1].id;
    while (!document_()) await new Promise((resume) => setTimeout(resume, 50));
    location.hash = `ref-d=${document_()}&p=3`;
    while (element.selection?.item !== 2) await new Promise((resume) => setTimeout(resume, 50));
    return element.selection.documentId === document_();
  }, exampleText);
  expect(told).toBe(true);
  await expect(one(page).locator('.wanted')).toBeHidden();
});

test("a fragment of the page's own stays, and what is shown keeps its name", async ({ page }) => {
  await host(page, viewer('hash-prefix="ref-"'), '#kommentarer');
  await expect(title(page)).toBeVisible();
  const documentId = await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector('referat-viewer'));
    const told = /** @type {[string, any][]} */ (/** @type {any} */ (globalThis).told);
    while (!told.some(([type]) => type === 'referat-document')) await new Promise((resume) => setTimeout(resume, 50));
    element.shadowRoot.querySelectorAll('.outline a')[2].click();
    return element.selection.documentId;
  });
  expect(documentId).toMatch(/^[0-9a-f]{12}$/);
  expect(new URL(page.url()).hash).toBe('#kommentarer');
});

test('the place is kept in the address behind a prefix, and a link leads to it', async ({ page }) => {
  await host(page, viewer('hash-prefix="ref-"'));
  await expect(title(page)).toBeVisible();
  await one(page).locator('.outline a').nth(2).click();
  await one(page).getByRole('link', { name: 'Beslutninger' }).click();
  await expect.poll(() => page.url()).toContain('#ref-v=beslutninger');
  await page.goBack();
  await expect(title(page)).toBeVisible();
  await one(page).getByRole('link', { name: 'Personer' }).click();
  const address = new URL(page.url());
  await host(page, viewer('hash-prefix="ref-"'), `?again${address.hash}`);
  await expect(one(page).locator('referat-view h1')).toHaveText('Personer');
  await page.evaluate(() => (location.hash = '#theirs'));
  await page.waitForTimeout(200);
  await expect(one(page).locator('referat-view h1')).toHaveText('Personer');
});

test('headings have the level that they have around it, parts have names, and an export may be refused', async ({ page }) => {
  await host(page, `<style>referat-viewer::part(outcome) { outline: 1px solid rgb(1, 2, 3) } referat-viewer::part(fact) { color: rgb(4, 5, 6) }</style>${viewer('heading-level="3"')}`);
  await expect(title(page)).toBeVisible();
  const levels = await one(page).locator('h1, h2, h3').evaluateAll((all) => all.map((one) => Number(one.getAttribute('aria-level')) - Number(one.localName[1])));
  expect([...new Set(levels)]).toEqual([2]);
  await expect(one(page).locator('.fact').first()).toHaveCSS('color', 'rgb(4, 5, 6)');
  await one(page).locator('article').last().waitFor();
  await one(page).locator('.item .show').first().click();
  const named = await one(page).evaluate((element, parts) => parts.filter((part) => element.shadowRoot?.querySelector(`[part~="${part}"]`) === null), Object.keys(PARTS));
  expect(named.sort()).toEqual(['chip-pressed', 'file-row-error', 'note', 'progress', 'table'].filter((part) => named.includes(part)));
  await one(page).locator('.filters .chip').first().click();
  await expect(one(page).locator('[part~="chip-pressed"]')).toHaveCount(1);
  await page.evaluate(() => document.addEventListener('referat-export', (event) => event.preventDefault()));
  await one(page).locator('referat-export > button').click();
  await one(page).locator('[data-format=csv]').click();
  await expect.poll(() => page.evaluate(() => /** @type {any[]} */ (/** @type {any} */ (globalThis).told).some(([type]) => type === 'referat-export'))).toBe(true);
  await expect(one(page).locator('.export-panel')).toBeVisible();
});

test('each of several languages, and words of the host', async ({ page }) => {
  await host(page, `${viewer('lang="da" id="da"')}${viewer('lang="en" id="en"')}<referat-viewer id="own"></referat-viewer>
    <script>document.getElementById('own').labels = { intro: { choose: 'Find referatet' } }</script>`);
  await expect(page.locator('#da').getByRole('link', { name: 'Beslutninger' })).toBeVisible();
  await expect(page.locator('#en').getByRole('link', { name: 'Decisions' })).toBeVisible();
  await expect(page.locator('#own').getByRole('button', { name: 'Find referatet' })).toBeVisible();
  for (const id of ['da', 'en', 'da']) await page.locator(`#${id}`).getByRole('link').nth(5).click();
  await expect(page.locator('#da referat-view h1, #da [class=view-head] h1').first()).toHaveText('Sager');
  await expect(page.locator('#en .view-head h1:visible')).toHaveText('Cases');
  await page.locator('#da').evaluate((element) => element.setAttribute('lang', 'en'));
  await expect(page.locator('#da').getByRole('link', { name: 'Decisions' })).toBeVisible();
});

test('properties, methods and events', async ({ page }) => {
  await host(page, '<referat-viewer style="--referat-max-height: 600px"></referat-viewer>');
  const told = await page.evaluate(async (text) => {
    const element = /** @type {any} */ (document.querySelector('referat-viewer'));
    await customElements.whenDefined('referat-viewer');
    await element.ready;
    const seen = /** @type {Record<string, unknown>} */ ({ version: element.version });
    const until = async (/** @type {() => unknown} */ what) => {
      while (!what()) await new Promise((resume) => setTimeout(resume, 50));
    };
    const told = /** @type {[string, any][]} */ (/** @type {any} */ (globalThis).told);
    await element.open(text, { name: 'a.txt' });
    await element.open('', { name: 'tom.txt' });
    await until(() => told.some(([type]) => type === 'referat-document'));
    const documentId = told.find(([type]) => type === 'referat-document')?.[1].id;
    seen['files'] = element.files.length;
    seen['documents'] = element.documents.length;
    seen['found'] = (await element.search('havn')).length > 0;
    element.reveal({ documentId, item: 2 });
    await until(() => element.selection?.item === 2);
    element.selection = { documentId, item: 3 };
    await until(() => element.selection?.item === 3);
    element.filter = { outcomes: ['postponed'] };
    seen['filter'] = element.filter.outcomes;
    seen['json'] = JSON.parse(await (await element.exportAs('json')).text()).schema ?? true;
    seen['md'] = (await (await element.exportAs('md')).text()).length > 100;
    const printed = new Promise((resume) => (window.print = () => resume(true)));
    element.print();
    seen['print'] = await printed;
    element.focus();
    seen['focus'] = document.activeElement === element;
    element.cancel();
    element.close(documentId);
    seen['left'] = element.files.map((/** @type {File} */ { name }) => name);
    element.files = [new File([text], 'b.txt')];
    await until(() => element.documents.length === 1);
    element.close();
    seen['closed'] = element.files.length;
    seen['types'] = [...new Set(told.map(([type]) => type))].sort();
    seen['height'] = told.filter(([type]) => type === 'referat-resize').at(-1)?.[1].height;
    seen['error'] = told.find(([type]) => type === 'referat-error')?.[1].code;
    return seen;
  }, exampleText);
  expect(told).toMatchObject({
    version: '0.1.0', files: 2, documents: 1, found: true, filter: ['postponed'], md: true, print: true, focus: true, left: ['tom.txt'], closed: 0, error: 'empty',
    types: Object.keys(EVENTS).filter((type) => type !== 'referat-export').sort(),
  });
  expect(told['height']).toBeLessThanOrEqual(600);
});

test('slots and states', async ({ page }) => {
  const slots = '<p slot="empty">Velkommen</p><p slot="header">Over</p><p slot="footer">Under</p><p slot="privacy-note">Intet sendes</p><p>Uden script</p>';
  await host(page, `<style>referat-viewer:state(empty) { outline: 1px solid rgb(1, 2, 3) } referat-viewer:state(dragging) { outline: 1px solid rgb(7, 8, 9) }</style><referat-viewer>${slots}</referat-viewer>`);
  for (const words of ['Velkommen', 'Over', 'Under', 'Intet sendes']) await expect(page.getByText(words, { exact: true })).toBeVisible();
  await expect(page.getByText('Uden script')).toBeHidden();
  await expect(one(page)).toHaveCSS('outline-color', 'rgb(1, 2, 3)');
  await one(page).locator('.drop-place').evaluate((element) => {
    const handed = new DataTransfer();
    handed.items.add(new File(['x'], 'a.txt'));
    element.dispatchEvent(new DragEvent('dragenter', { dataTransfer: handed, bubbles: true, composed: true, cancelable: true }));
  });
  await expect(one(page)).toHaveCSS('outline-color', 'rgb(7, 8, 9)');
  await one(page).locator('input.pick-files').setInputFiles(textFile('a.txt'));
  await expect(title(page)).toBeVisible();
  await expect(page.getByText('Velkommen')).toBeHidden();
  await expect(page.getByText('Intet sendes')).toBeVisible();
});

test('workers end with the last viewer', async ({ page }) => {
  await host(page, viewer('') + viewer(''));
  await expect(title(page, 'referat-viewer >> nth=1')).toBeVisible();
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  await page.evaluate(() => document.querySelectorAll('referat-viewer').forEach((element) => element.remove()));
  await expect.poll(() => page.workers().length).toBe(0);
});

test('a worker that is ended is forgotten', async ({ page }) => {
  await page.addInitScript(() => {
    const ended = /** @type {any} */ (globalThis).ended = /** @type {Worker[]} */ ([]);
    const { terminate } = Worker.prototype;
    Worker.prototype.terminate = function end() {
      ended.push(this);
      terminate.call(this);
    };
  });
  await host(page, viewer(''));
  await expect(title(page)).toBeVisible();
  const ended = () => page.evaluate(() => {
    const { ended } = /** @type {any} */ (globalThis);
    return [ended.length, new Set(ended).size];
  });
  await expect.poll(() => page.evaluate(() => /** @type {any[]} */ (/** @type {any} */ (globalThis).told).some(([type]) => type === 'referat-document'))).toBe(true);
  // With the last document the index goes, with the element the readers.
  await page.evaluate(() => /** @type {any} */ (document.querySelector('referat-viewer')).close());
  await expect.poll(ended).toEqual([1, 1]);
  await page.evaluate(() => document.querySelector('referat-viewer')?.remove());
  await expect.poll(() => page.workers().length).toBe(0);
  const [times, workers] = await ended();
  expect(times).toBe(workers);
});
