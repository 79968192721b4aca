import { Router } from 'express';
import {
  startVendor,
  type VendorSimulator,
  type VendorSimulatorOptions,
} from '../http/startVendor';
import { createAdminRouter } from './adminRouter';
import { GraphqlFaults, type GraphqlFault } from './faults/GraphqlFaults';
import { createGraphqlRouter } from './graphql/graphqlRouter';
import { TokenStore } from './keys/TokenStore';
import { OperationCounts, type Operations } from './OperationCounts';
import { createPagesRouter } from './pages/pagesRouter';
import { presentRun, type TriggeredRun } from './presentRun';
import type { SpaceliftSettings } from './settings';
import {
  answerRateLimit,
  spaceliftErrors,
  unknownPath,
} from './spaceliftErrors';
import { SpaceliftWorld } from './world/SpaceliftWorld';

/** How to start the simulated Spacelift. */
export interface SpaceliftSimulatorOptions extends VendorSimulatorOptions {
  /** Tells the time in unix milliseconds, for tests that do not want to wait for runs; default `Date.now`. */
  clock?: () => number;
}

/**
 * A running simulated Spacelift. Its `url` is for `spacelift.hostUrl`; its `reset` brings the stacks and the settings
 * back as well, revokes all tokens and begins to count anew.
 */
export interface SpaceliftSimulator extends VendorSimulator {
  /** How it behaves; change it at will. */
  settings: SpaceliftSettings;
  /** Everything it knows; change it at will. */
  world: SpaceliftWorld;
  /** Switches a failure of one operation on; `inject` is for failures of whole requests. */
  injectGraphql(fault: GraphqlFault): void;
  /** What was asked of the GraphQL endpoint so far. */
  operations(): Operations;
  /** Runs that were started through the API, oldest first. */
  runs(): TriggeredRun[];
  /** Makes every token that was issued so far worthless. */
  revokeTokens(): void;
}

/**
 * Starts a Spacelift for tests and the demo: its GraphQL API over the demo company's stacks, in memory and invented.
 * It takes every key id and secret that is not empty.
 *
 * Rejects with the error of `listen`, for example EADDRINUSE.
 */
export async function startSpaceliftSimulator(
  options: SpaceliftSimulatorOptions = {},
): Promise<SpaceliftSimulator> {
  const world = new SpaceliftWorld(options.clock ?? Date.now);
  const tokens = new TokenStore();
  const faults = new GraphqlFaults();
  const counts = new OperationCounts();
  const parts = { world, tokens, faults, counts };

  const routes = Router();
  routes.use(createGraphqlRouter(parts));
  routes.use(createPagesRouter(world));
  routes.use(unknownPath);

  const simulator = await startVendor(
    {
      id: 'spacelift',
      title: 'Spacelift',
      admin: createAdminRouter(parts),
      routes,
      errors: spaceliftErrors,
      answerRateLimit,
      loggedHeaders: [
        'spacelift-client-type',
        'spacelift-graphql-query',
        'spacelift-graphql-mutation',
        'spacelift-user-provided-run-metadata',
      ],
      reset: keepSessions => {
        world.reset();
        faults.clear();
        counts.clear();
        if (!keepSessions) {
          tokens.clear();
        }
      },
    },
    options,
  );
  return {
    ...simulator,
    settings: world.settings,
    world,
    injectGraphql: fault => faults.add(fault),
    operations: () => counts.list(),
    runs: () => {
      world.catchUp();
      return world.triggeredRuns().map(presentRun);
    },
    revokeTokens: () => tokens.clear(),
  };
}
