import { defineConfig } from '@playwright/test';

/**
 * The browser stories: the production bundle, served by the backend, against the simulated vendors.
 * The system's Chromium where `PLAYWRIGHT_CHROMIUM_PATH` names one, Playwright's own otherwise.
 */
export default defineConfig({
  testDir: 'e2e/stories',
  outputDir: 'e2e-results',
  // Stories of failures wait for circuit breakers and for pages that ask every half minute.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // One portal serves all stories, one after the other.
  workers: 1,
  fullyParallel: false,
  // A machine that is shared may stall for seconds; a story that needs its second try is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['html', { open: 'never', outputFolder: 'e2e-report' }]],
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
