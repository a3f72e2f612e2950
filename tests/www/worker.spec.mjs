// A parser that traps costs the file that it was reading, and no other.
import { expect, test } from '@playwright/test';
import { EXAMPLE, hookWorkers, openPage, pick, sabotage, settled } from './page.mjs';

test('a trap costs one file', async ({ page }) => {
  await hookWorkers(page, sabotage("data.file?.name === 'trap.txt'"));
  await openPage(page);
  const trap = { name: 'trap.txt', mimeType: 'text/plain', buffer: Buffer.from('x') };
  await pick(page, Array.from({ length: 5 }, () => trap));
  await settled(page);
  await pick(page, EXAMPLE);
  await settled(page);
  await expect(page.locator('li.file.failed')).toHaveCount(5);
  await expect(page.locator('li.file.failed').first()).toContainText('Programmet gik i stå på denne fil.');
  await expect(page.locator('li.file.done')).toHaveCount(1);
});

test('a file that is there before the parser goes first, and the example is not read beside it', async ({ page }) => {
  await page.addInitScript(() => {
    const asked = /** @type {any} */ (globalThis).asked = /** @type {string[]} */ ([]);
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function post(/** @type {any[]} */ ...message) {
      if (message[0].type === 'read') asked.push(message[0].file.name);
      Reflect.apply(postMessage, this, message);
    };
    const observer = new MutationObserver(() => {
      const input = /** @type {HTMLInputElement | null} */ (document.querySelector('input.pick-files'));
      if (!input) return;
      observer.disconnect();
      const handed = new DataTransfer();
      handed.items.add(new File(['Referat\n\nPunkt 1: Bænke\n\nBeslutning\n\nGodkendt.'], 'a.txt'));
      input.files = handed.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await openPage(page);
  await settled(page);
  await expect(page.locator('.head h1')).toBeVisible();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => /** @type {any} */ (globalThis).asked)).toEqual(['a.txt']);
});
