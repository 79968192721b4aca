import { BrowserContext, Page, test as base } from '@playwright/test';
import { Portal, startPortal } from './portal/portal';
import { SimulatedGithub } from './vendors/SimulatedGithub';
import { SimulatedSpacelift } from './vendors/SimulatedSpacelift';
import { SimulatedSysdig } from './vendors/SimulatedSysdig';

interface TestFixtures {
  github: SimulatedGithub;
  spacelift: SimulatedSpacelift;
  sysdig: SimulatedSysdig;
}

interface WorkerFixtures {
  portal: Portal;
}

/** The stories' test: one portal for all of them, the simulated vendors back at their first data before each. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  portal: [
    async ({}, use) => {
      const portal = await startPortal({
        name: 'e2e',
        configs: [],
        postgres: true,
      });
      await use(portal);
      await portal.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.url),
  github: [
    async ({ portal, playwright }, use) => {
      const request = await playwright.request.newContext();
      const github = new SimulatedGithub(request, portal.vendorUrls.github);
      await github.reset();
      await use(github);
      await request.dispose();
    },
    { auto: true },
  ],
  spacelift: [
    async ({ portal, playwright }, use) => {
      const request = await playwright.request.newContext();
      const url = portal.vendorUrls.spacelift;
      const spacelift = new SimulatedSpacelift(request, url);
      await spacelift.reset();
      await use(spacelift);
      await request.dispose();
    },
    { auto: true },
  ],
  sysdig: [
    async ({ portal, playwright }, use) => {
      const request = await playwright.request.newContext();
      const sysdig = new SimulatedSysdig(request, portal.vendorUrls.sysdig);
      await sysdig.reset();
      await use(sysdig);
      await request.dispose();
    },
    { auto: true },
  ],
});

/** For stories about a portal whose vendors, sign-in aside, nobody has configured yet. */
export const unconfiguredTest = test.extend<object, WorkerFixtures>({
  portal: [
    async ({}, use) => {
      const portal = await startPortal({
        name: 'e2e-unconfigured',
        configs: ['e2e/app-config.unconfigured.yaml'],
        postgres: false,
      });
      await use(portal);
      await portal.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

export { expect } from '@playwright/test';
export type { BrowserContext, Page };
