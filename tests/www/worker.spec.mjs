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
