// The engines, driven alike: a page is opened, and functions run in it.
import puppeteer from 'puppeteer-core';
import { startOldestFirefox } from './marionette.mjs';
import { startOldestChromium } from './playwright.mjs';
import { startWebKit } from './webkit.mjs';

/**
 * @typedef {object} Driver
 * @property {string} version
 * @property {(url: string) => Promise<void>} open
 * @property {(work: (...given: any[]) => any, ...given: any[]) => Promise<any>} run  in the page, until it settles; the function sees nothing but what it is given
 * @property {() => Promise<void>} close
 */

/** @type {import('puppeteer-core').LaunchOptions} */
const CHROMIUM = { browser: 'chrome', executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] };

/** Each of them, started anew. @type {Record<string, () => Promise<Driver>>} */
export const ENGINES = {
  chromium: () => launch(CHROMIUM),
  // Puppeteer lets files read files, which nobody's Firefox does.
  firefox: () => launch({ browser: 'firefox', executablePath: process.env.FIREFOX, extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true } }),
  webkit: startWebKit,
  'oldest-chromium': startOldestChromium,
  'oldest-firefox': startOldestFirefox,
};

/** @param {import('puppeteer-core').LaunchOptions} options @returns {Promise<Driver>} */
async function launch(options) {
  const browser = await puppeteer.launch({ headless: true, protocolTimeout: 180_000, ...options });
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    open: async (url) => void await page.goto(url),
    run: (work, ...given) => page.evaluate(work, ...given),
    close: () => browser.close(),
  };
}

/** A text as a PDF with pages. @param {string} text @returns {Promise<Buffer>} */
export async function printed(text) {
  const browser = await puppeteer.launch({ headless: true, ...CHROMIUM });
  const page = await browser.newPage();
  const paragraphs = text.split('\n').map((line) => `<div>${line.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`) || '&nbsp;'}</div>`);
  await page.setContent(paragraphs.join(''));
  const pdf = await page.pdf({ format: 'A4', margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' } });
  await browser.close();
  return Buffer.from(pdf);
}
