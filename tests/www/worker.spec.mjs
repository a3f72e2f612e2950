// A parser that traps costs the file that it was reading, and no other.
import { expect, test } from '@playwright/test';
import { EXAMPLE, hookWorkers, openPage, pick, settled } from './page.mjs';

/** Real WebAssembly whose only function, `t`, is `unreachable`. */
const TRAP = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11];

/** Lets every function of the parser trap while a file named `trap.txt` is read. */
const SABOTAGE = `
  let armed = false;
  const trap = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([${TRAP}]))).exports.t;
  self.addEventListener('message', ({ data }) => { armed = data.file?.name === 'trap.txt'; });
  const Original = WebAssembly.Instance;
  const guarded = (call) => (...parameters) => (armed ? trap() : call(...parameters));
  WebAssembly.Instance = function (module, imports) {
    const { exports } = new Original(module, imports);
    const sabotaged = ([name, one]) => [name, typeof one === 'function' ? guarded(one) : one];
    return { exports: Object.fromEntries(Object.entries(exports).map(sabotaged)) };
  };
`;

test('a trap costs one file', async ({ page }) => {
  await hookWorkers(page, SABOTAGE);
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
