import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Capabilities } from '@internal/plugin-spacelift-common';
import { mapEnvelope, type Clock } from '@internal/vendor-client';
import type { Envelope } from '@internal/vendor-common';
import { operatorHint } from '../graphql/operatorHint';
import { spaceliftError } from '../graphql/spaceliftError';
import { answerStackList } from '../lists/answerStackList';
import { countGroups } from '../lists/countGroups';
import { byAttention } from '../lists/sortStacks';
import { SpaceliftLinks } from '../reduce/SpaceliftLinks';
import type {
  SpaceliftConnection,
  SpaceliftSettings,
} from '../settings/SpaceliftSettings';
import {
  findEntityStacks,
  needsSpaces,
  readEntitySelection,
} from '../stacks/findEntityStacks';
import { markUnconfirmed } from '../stacks/markUnconfirmed';
import { createRunTrigger } from '../trigger/createRunTrigger';
import type { RunClaims } from '../trigger/RunClaims';
import { createSpaceliftApi } from './createSpaceliftApi';
import { describeSettings } from './describeSettings';
import { mergeFreshness } from './mergeFreshness';
import { notShown } from './notShown';
import type { SpaceliftService } from './SpaceliftService';
import { StackStore } from './StackStore';

/** What `createSpaceliftService` needs. */
export interface SpaceliftServiceOptions {
  connection: SpaceliftConnection;
  settings: SpaceliftSettings;
  claims: RunClaims;
  logger: LoggerService;
  metrics?: MetricsService;
  clock: Clock;
}

function present<T>(
  envelope: Envelope<T | null>,
  missing: () => Error,
): Envelope<T> {
  const { data } = envelope;
  if (data === null) {
    throw missing();
  }
  return { ...envelope, data };
}

/** Creates what answers the plugin's questions for a configured Spacelift. */
export function createSpaceliftService(
  options: SpaceliftServiceOptions,
): SpaceliftService {
  const { connection, settings, claims, logger, metrics, clock } = options;
  const links = new SpaceliftLinks(connection.origin);
  const api = createSpaceliftApi({ ...options, links });
  const store = new StackStore({ api, settings, clock, logger, metrics });
  const triggerRun = createRunTrigger({
    api,
    store,
    claims,
    settings,
    logger,
    async belongs(stack, owner) {
      const selection = readEntitySelection(owner, settings.matchRepository);
      const parents = needsSpaces([selection])
        ? (await store.spaces()).data
        : {};
      return findEntityStacks([selection], [stack], parents).items.length > 0;
    },
  });
  const capabilities: Capabilities = {
    readOnly: settings.readOnly,
    runTypes: settings.runTypes,
    pollSeconds: settings.pollSeconds,
  };

  return {
    async listStacks(query) {
      return mapEnvelope(await store.list(), ({ stacks, skipped }) => ({
        ...answerStackList(stacks, query),
        skipped,
        capabilities,
        url: links.home,
      }));
    },

    async readStack(stackId) {
      return present(await store.find(stackId), () => notShown(stackId));
    },

    async entityStacks(entities) {
      const selections = entities.map(entity =>
        readEntitySelection(entity, settings.matchRepository),
      );
      const list = await store.listWith(
        selections.flatMap(({ selection }) => selection.stackIds),
      );
      const tree = needsSpaces(selections) ? await store.spaces() : undefined;
      return mapEnvelope(
        tree ? mergeFreshness(list, tree) : list,
        ({ stacks }) => {
          const found = findEntityStacks(selections, stacks, tree?.data ?? {});
          return {
            ...found,
            items: markUnconfirmed(
              found.items.sort(byAttention),
              entities,
              settings.ownerLabel,
            ),
            counts: countGroups(found.items),
            capabilities,
            url: links.home,
          };
        },
      );
    },

    async listRuns(stackId, before) {
      present(await store.find(stackId), () => notShown(stackId));
      return present(await store.runs(stackId, before ?? null), () =>
        notShown(stackId),
      );
    },

    async readRun(stackId, runId) {
      present(await store.find(stackId), () => notShown(stackId));
      return present(await store.run(stackId, runId), () =>
        spaceliftError(
          'NOT_FOUND',
          `The stack ${stackId} has no run ${runId}. It may have been deleted.`,
        ),
      );
    },

    triggerRun,

    status() {
      const client = api.status();
      const failing = client.state === 'ok' ? undefined : client.lastFailure;
      return {
        configured: true,
        host: connection.origin.host,
        client,
        hint: failing ? operatorHint(failing.code) : null,
        stacks: store.summary(),
        unknownFields: api.unknownFields(),
        ...describeSettings(settings),
      };
    },
  };
}
