import {
  APIRequestContext,
  Browser,
  BrowserContext,
  expect,
  Page,
  PlaywrightWorkerArgs,
  test as base,
  WorkerInfo,
} from '@playwright/test';
import { apiAs } from './api';
import { expectCleanLogs } from './credentials';
import { signIn } from './people';
import { Portal, PortalOptions, startPortal } from './portal/portal';
import { SimulatedEventMesh } from './vendors/SimulatedEventMesh';
import { SimulatedGithub } from './vendors/SimulatedGithub';
import { SimulatedKubernetes } from './vendors/SimulatedKubernetes';
import { SimulatedSpacelift } from './vendors/SimulatedSpacelift';
import { SimulatedSysdig } from './vendors/SimulatedSysdig';
import { SimulatedVendor } from './vendors/SimulatedVendor';

interface TestFixtures {
  eventMesh: SimulatedEventMesh;
  github: SimulatedGithub;
  kubernetes: SimulatedKubernetes;
  spacelift: SimulatedSpacelift;
  sysdig: SimulatedSysdig;
}

interface WorkerFixtures {
  portal: Portal;
}

/** A portal is ready some seconds before its catalog has the example company, and knows nobody until then. */
async function untilFilled(browser: Browser, portal: Portal) {
  await expect(async () => {
    const context = await browser.newContext({ baseURL: portal.url });
    try {
      const page = await context.newPage();
      await signIn(page, 'Lin Park');
      const api = await apiAs(page);
      await api.get(
        '/api/catalog/entities/by-name/component/default/sock-shop-carts',
      );
    } finally {
      await context.close();
    }
  }).toPass({ timeout: 120_000 });
}

/**
 * A portal for the stories, started by the first of them. A worker that follows a failed one has a portal and a folder
 * of its own, so that the log of the failure stays.
 */
function portalFixture(options: PortalOptions) {
  const fixture = async (
    { browser }: PlaywrightWorkerArgs,
    use: (portal: Portal) => Promise<void>,
    { workerIndex }: WorkerInfo,
  ) => {
    const portal = await startPortal({
      ...options,
      name: `e2e/${options.name}-${workerIndex}`,
    });
    try {
      await untilFilled(browser, portal);
      await use(portal);
      expectCleanLogs(portal);
    } finally {
      await portal.stop();
    }
  };
  return [fixture, { scope: 'worker', timeout: 300_000 }] as const;
}

/** The handles of a simulated vendor, which is back at its first data before each story. */
function vendorFixture<T extends SimulatedVendor>(
  name: string,
  Vendor: new (request: APIRequestContext, url: string) => T,
) {
  const fixture = async (
    { portal, playwright }: WorkerFixtures & PlaywrightWorkerArgs,
    use: (vendor: T) => Promise<void>,
  ) => {
    const request = await playwright.request.newContext();
    const vendor = new Vendor(request, portal.vendorUrls[name]);
    await vendor.reset();
    await use(vendor);
    await request.dispose();
  };
  return [fixture, { auto: true }] as const;
}

/** The stories' test: one portal for all of them, the simulated vendors back at their first data before each. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  portal: [...portalFixture({ name: 'portal', configs: [], postgres: true })],
  baseURL: async ({ portal }, use) => use(portal.url),
  eventMesh: [...vendorFixture('event-mesh', SimulatedEventMesh)],
  github: [...vendorFixture('github', SimulatedGithub)],
  kubernetes: [...vendorFixture('kubernetes', SimulatedKubernetes)],
  spacelift: [...vendorFixture('spacelift', SimulatedSpacelift)],
  sysdig: [...vendorFixture('sysdig', SimulatedSysdig)],
});

/** For stories about a portal whose vendors, sign-in aside, nobody has configured yet. */
export const unconfiguredTest = test.extend<object, WorkerFixtures>({
  portal: [
    ...portalFixture({
      name: 'unconfigured',
      configs: ['e2e/app-config.unconfigured.yaml'],
      postgres: false,
    }),
  ],
});

export { expect };
export type { BrowserContext, Page };
