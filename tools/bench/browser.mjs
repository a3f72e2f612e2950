// Chromium, as the tests start it.
import { chromium } from '@playwright/test';

/** @typedef {import('@playwright/test').Browser} Browser */

export function openBrowser() {
  // Its sandbox does not run as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: process.env.CHROMIUM, args });
}
