import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DID_NOT_START, readinessOf } from '../../scripts/lib/backend.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';
import { Service } from '../../scripts/lib/services.mjs';
import { simulatorService } from '../../scripts/lib/simulator.mjs';
import {
  demoEnv,
  simulatedVendors,
  vendors,
} from '../../scripts/lib/vendors.mjs';
import { unpackBundle } from './bundle';
import { startPostgres } from './database';

const START_TIMEOUT_MS = 120_000;

/** The running portal of the stories: production bundle, simulated vendors, fresh database. */
export interface Portal {
  /** Where a person opens the portal. */
  url: string;
  /** Where the simulated vendors answer, by name. */
  vendorUrls: Record<string, string>;
  /** Stops the backend and starts it again on the same database. */
  restartBackend(): Promise<void>;
  /** All that the backend has written so far. */
  backendLog(): string;
  /** All that the simulated vendors have written so far. */
  simulatorLog(): string;
  /** Every credential in use; none of them may be found in a log or a page. */
  secrets: string[];
  stop(): Promise<void>;
}

function secret(prefix: string) {
  return `${prefix}${randomBytes(18).toString('hex')}`;
}

/** Which portal to start. */
export interface PortalOptions {
  /** Name of its folder below `.data`. */
  name: string;
  /** Configuration files on top of those of the demo. */
  configs: string[];
  /** Use PostgreSQL where it is installed; otherwise, and without it, SQLite. */
  postgres: boolean;
}

/** Starts everything and waits until it is ready. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const folder = join(root, '.data', options.name);
  rmSync(folder, { recursive: true, force: true });
  const bundle = unpackBundle(join(folder, 'bundle'));
  const programs = options.postgres
    ? process.env.CALLBOARD_POSTGRES_BIN
    : undefined;
  const database = programs ? await startPostgres(programs) : undefined;
  const port = await freePort();
  const ports = await Promise.all(vendors.map(() => freePort()));
  const simulated = simulatedVendors(vendor => ports[vendors.indexOf(vendor)]);
  const credentials = {
    CALLBOARD_DEMO_CLIENT_SECRET: secret('client-'),
    CALLBOARD_DEMO_GITHUB_TOKEN: secret('ghp_'),
    // The simulated clusters take what begins like this for the portal's own account.
    CALLBOARD_DEMO_KUBERNETES_TOKEN: secret('simulated.'),
    CALLBOARD_DEMO_SYSDIG_TOKEN: secret('sysdig-'),
    CALLBOARD_DEMO_SPACELIFT_KEY: secret('key-'),
    CALLBOARD_DEMO_SPACELIFT_SECRET: secret('spacelift-'),
  };
  const configs = [
    'app-config.yaml',
    'app-config.demo.yaml',
    'e2e/app-config.e2e.yaml',
    ...options.configs,
    ...(database ? ['e2e/app-config.postgres.yaml'] : []),
  ];
  const simulator = simulatorService({
    node: process.execPath,
    env: process.env,
    simulated,
    logFile: join(folder, 'simulator.log'),
  });
  const url = `http://localhost:${port}`;
  const backend = new Service({
    name: 'backend',
    command: process.execPath,
    args: [
      '--enable-source-maps',
      // The dependencies are links to the installed ones; what they look up must be found in the bundle nevertheless.
      '--preserve-symlinks',
      '--preserve-symlinks-main',
      join(bundle, 'packages/backend/dist/index.cjs.js'),
      ...configs.flatMap(file => ['--config', join(root, file)]),
    ],
    cwd: join(root, 'packages/backend'),
    env: {
      ...process.env,
      ...credentials,
      ...database?.env,
      NODE_ENV: 'production',
      CALLBOARD_DATA_DIR: folder,
      CALLBOARD_BACKEND_PORT: String(port),
      ...demoEnv(simulated),
    },
    readyUrls: [readinessOf(url)],
    failure: DID_NOT_START,
    logFile: join(folder, 'backend.log'),
  });
  const startSimulator = () => simulator.start().ready(START_TIMEOUT_MS);
  const startBackend = () => backend.start().ready(START_TIMEOUT_MS);
  const stop = async () => {
    await Promise.all([backend.stop(), simulator.stop()]);
    database?.stop();
  };
  try {
    await Promise.all([startSimulator(), startBackend()]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    vendorUrls: Object.fromEntries(simulated.map(v => [v.name, v.url])),
    restartBackend: async () => {
      await backend.stop();
      await startBackend();
    },
    backendLog: () => backend.output(),
    simulatorLog: () => simulator.output(),
    secrets: [...Object.values(credentials), ...(database?.secrets ?? [])],
    stop,
  };
}
