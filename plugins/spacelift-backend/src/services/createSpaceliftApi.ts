import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import {
  createVendorClient,
  VendorError,
  type Clock,
  type VendorStatus,
} from '@internal/vendor-client';
import { exchangeKey } from '../graphql/exchangeKey';
import { FailureReporter } from '../graphql/FailureReporter';
import { GraphqlClient } from '../graphql/GraphqlClient';
import { spaceliftMessages, unusable } from '../graphql/graphqlErrors';
import { operatorHints } from '../graphql/operatorHint';
import { classifyStatus } from '../graphql/replyStatuses';
import { spaceliftVendor } from '../graphql/spaceliftVendor';
import { TokenService } from '../graphql/TokenService';
import { listSpacesOperation } from '../operations/listSpacesOperation';
import { listStacksOperation } from '../operations/listStacksOperation';
import {
  listRunsOperation,
  readRunOperation,
} from '../operations/runOperations';
import {
  checkStackOperation,
  readStackOperation,
} from '../operations/stackOperations';
import { triggerRunOperation } from '../operations/triggerRunOperation';
import { reduceRun } from '../reduce/reduceRun';
import { reduceRunDetail } from '../reduce/reduceRunDetail';
import { reduceRunList } from '../reduce/reduceRunList';
import { reduceStack } from '../reduce/reduceStack';
import type { SpaceliftLinks } from '../reduce/SpaceliftLinks';
import type {
  SpaceliftConnection,
  SpaceliftSettings,
} from '../settings/SpaceliftSettings';
import { reduceSpaces } from '../stacks/SpaceTree';
import { collectStacks } from './collectStacks';
import { readCheckedStack } from './readCheckedStack';
import type { SpaceliftApi } from './SpaceliftApi';
import { toMetadataHeader } from './toMetadataHeader';

/** What `createSpaceliftApi` needs. */
export interface SpaceliftApiOptions {
  connection: SpaceliftConnection;
  settings: SpaceliftSettings;
  links: SpaceliftLinks;
  logger: LoggerService;
  metrics?: MetricsService;
  clock: Clock;
}

/** Undefined from a reducer means that the answer was about something else. */
function orUnusable<T>(value: T | undefined, uncertain = false): T {
  if (value === undefined) {
    throw unusable(uncertain);
  }
  return value;
}

/** Spacelift hides a stack that the key may not see, or says so; to the portal both are the same. */
function nullIfForbidden(error: unknown): null {
  if (error instanceof VendorError && error.code === 'FORBIDDEN_BY_VENDOR') {
    return null;
  }
  throw error;
}

function createGraphql(options: SpaceliftApiOptions) {
  const { connection, settings, logger, metrics, clock } = options;
  const { requestTimeoutMs } = settings;
  const reporter = new FailureReporter(logger, clock);
  const vendor = reporter.wrap(
    createVendorClient({
      vendor: spaceliftVendor,
      baseUrl: connection.origin,
      // The token goes with each request instead, because its exchange is a request of the same client.
      headers: () => ({ 'Spacelift-Client-Type': 'backstage' }),
      logger,
      metrics,
      clock,
      classify: classifyStatus,
      limits: {
        timeoutMs: requestTimeoutMs,
        overallTimeoutMs: 2 * requestTimeoutMs,
      },
      messages: spaceliftMessages,
      operatorHints,
    }),
  );
  const tokens = new TokenService(() => exchangeKey(vendor, connection), clock);
  const graphql = new GraphqlClient({
    vendor,
    tokens,
    reporter,
    logger,
    clock,
  });
  return { graphql, vendor, reporter };
}

/** Creates the client for a configured Spacelift. */
export function createSpaceliftApi(options: SpaceliftApiOptions): SpaceliftApi {
  const { settings, links } = options;
  const { graphql, vendor, reporter } = createGraphql(options);

  return {
    listStacks: () =>
      collectStacks({
        readPage: page =>
          graphql.query(
            listStacksOperation({ ...page, labels: settings.fence.labels }),
          ),
        reduce: item => reduceStack(item, links),
        maxStacks: settings.maxStacks,
      }),

    async readStack(stackId) {
      const stack = await graphql
        .query(readStackOperation(stackId))
        .catch(nullIfForbidden);
      return stack && orUnusable(reduceStack(stack, links));
    },

    async checkStack(stackId) {
      const stack = await graphql.query(checkStackOperation(stackId));
      return stack && orUnusable(readCheckedStack(stack, links));
    },

    async listRuns(stackId, before) {
      const stack = await graphql.query(listRunsOperation(stackId, before));
      return stack && reduceRunList(stack, stackId, links);
    },

    async readRun(stackId, runId) {
      const run = await graphql.query(readRunOperation(stackId, runId));
      return run && orUnusable(reduceRunDetail(run, stackId, links));
    },

    async listSpaces() {
      return reduceSpaces((await graphql.query(listSpacesOperation())) ?? []);
    },

    async triggerRun({ stackId, runType, commitSha, metadata }) {
      const run = await graphql.mutate(
        triggerRunOperation({ stackId, runType, commitSha }),
        {
          'Spacelift-User-Provided-Run-Metadata': toMetadataHeader(metadata),
        },
      );
      return orUnusable(reduceRun(run, stackId, links), true);
    },

    status(): VendorStatus {
      const status = vendor.status();
      const failure = reporter.failure();
      if (status.state !== 'ok' || !failure) {
        return status;
      }
      const { at, ...lastFailure } = failure;
      return {
        ...status,
        state: 'failing',
        since: at,
        lastFailure,
        lastFailureAt: at,
      };
    },

    unknownFields: () => graphql.schema.list(),
  };
}
