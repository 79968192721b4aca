import { Router } from 'express';
import { sendPage } from '../http/sendPage';
import {
  startVendor,
  type VendorSimulator,
  type VendorSimulatorOptions,
} from '../http/startVendor';
import { createAdminRouter } from './adminRouter';
import { authorize } from './authorize';
import { createInventoryRouter } from './inventory/inventoryRouter';
import { seedResources } from './inventory/seedResources';
import { createScanRouter } from './scans/scanRouter';
import { seedScans } from './scans/seedScans';
import { defaultSettings, type SysdigSettings } from './settings';
import { SysdigError } from './SysdigError';
import { answerRateLimit, sysdigErrors } from './sysdigErrors';

/** A running simulated Sysdig. Its `url` is for `sysdig.endpoint`; its `reset` brings the settings back as well. */
export interface SysdigSimulator extends VendorSimulator {
  /** How it behaves; change it at will. */
  settings: SysdigSettings;
}

/**
 * Starts a Sysdig Secure for tests and the demo: scans, their details and the inventory, in memory and invented.
 * It takes every token that is not empty.
 *
 * Rejects with the error of `listen`, for example EADDRINUSE.
 */
export async function startSysdigSimulator(
  options: VendorSimulatorOptions = {},
): Promise<SysdigSimulator> {
  const settings = defaultSettings();
  const startedAt = Date.now();

  const routes = Router();
  // Sysdig's own pages are one page; which part of it a link is about stays in the browser, behind the "#".
  routes.get(['/', '/secure'], (_req, res) => {
    sendPage(res, {
      vendor: 'Sysdig',
      title: 'Sysdig',
      lines: ['Here the real one shows the scans and resources of the link.'],
    });
  });
  routes.use(authorize(settings));
  routes.use(
    '/secure/vulnerability/v1',
    createScanRouter({ settings, startedAt, scans: seedScans() }),
  );
  routes.use(
    createInventoryRouter({ settings, startedAt, resources: seedResources() }),
  );
  routes.use(() => {
    throw new SysdigError(404, 'not found');
  });

  const simulator = await startVendor(
    {
      id: 'sysdig',
      title: 'Sysdig',
      admin: createAdminRouter(settings),
      routes,
      errors: sysdigErrors,
      answerRateLimit,
      loggedHeaders: ['x-sysdig-product'],
      reset: () => Object.assign(settings, defaultSettings()),
    },
    options,
  );
  return { ...simulator, settings };
}
