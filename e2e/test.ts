import {
  APIRequestContext,
  BrowserContext,
  Page,
  PlaywrightWorkerArgs,
  test as base,
} from '@playwright/test';
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

/** A portal for all stories of a file, started by the first of them. */
function portalFixture(options: PortalOptions) {
  const fixture = async (
    {}: object,
    use: (portal: Portal) => Promise<void>,
  ) => {
    const portal = await startPortal(options);
    await use(portal);
    await portal.stop();
  };
  return [fixture, { scope: 'worker', timeout: 180_000 }] as const;
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
  portal: [...portalFixture({ name: 'e2e', configs: [], postgres: true })],
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
      name: 'e2e-unconfigured',
      configs: ['e2e/app-config.unconfigured.yaml'],
      postgres: false,
    }),
  ],
});

export { expect } from '@playwright/test';
export type { BrowserContext, Page };
