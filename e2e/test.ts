import { BrowserContext, Page, test as base } from '@playwright/test';
import { SimulatedGithub } from './github';
import { Portal, startPortal } from './portal/portal';

interface TestFixtures {
  github: SimulatedGithub;
}

interface WorkerFixtures {
  portal: Portal;
}

/** The stories' test: one portal for all of them, the simulated GitHub back at its first data before each. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  portal: [
    async ({}, use) => {
      const portal = await startPortal();
      await use(portal);
      await portal.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.url),
  github: [
    async ({ portal, playwright }, use) => {
      const request = await playwright.request.newContext();
      const github = new SimulatedGithub(request, portal.githubUrl);
      await github.reset();
      await use(github);
      await request.dispose();
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
export type { BrowserContext, Page };
