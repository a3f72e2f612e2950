// The oldest Chromium that the page is built for, by Playwright: what Puppeteer asks of a browser it does not have yet.
import { chromium } from '@playwright/test';

/** @import { Driver } from './drivers.mjs' */

/** @returns {Promise<Driver>} */
export async function startOldestChromium() {
  const browser = await chromium.launch({ executablePath: process.env.OLDEST_CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const page = await browser.newPage();
  return {
    version: `Chromium ${browser.version()}`,
    open: async (url) => void await page.goto(url),
    run: (work, ...given) => page.evaluate(`(${work})(...${JSON.stringify(given)})`),
    close: () => browser.close(),
  };
}
