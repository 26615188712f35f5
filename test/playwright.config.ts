import { defineConfig } from '@playwright/test';

/** Real Chromium, a real portal with the example organisation, a real Prometheus. */
export default defineConfig({
  testDir: './e2e',
  globalSetup: './e2e/support/globalSetup.mjs',
  outputDir: '../.vigie/test-results',
  reporter: [['list']],
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1360, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
