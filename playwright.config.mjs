// Browser tests of the built page. The page is served by our own server on a free port, so that its policy is the real
// one; tests that count requests start a server of their own.
import { defineConfig } from '@playwright/test';

const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/www',
  testMatch: '*.spec.mjs',
  globalSetup: './tools/serve-for-tests.mjs',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  reporter: [['list']],
  use: {
    baseURL: process.env.REFERAT_URL,
    browserName: 'chromium',
    locale: 'da-DK',
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      // Chromium's own chatter would be indistinguishable from a leak; its sandbox does not run as root.
      args: [
        '--disable-background-networking', '--disable-component-update', '--disable-quic', '--disable-sync',
        '--no-first-run', ...(root ? ['--no-sandbox'] : []),
      ],
    },
  },
});
