import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type {
  EntityStacks,
  RunDetail,
  RunList,
  Stack,
  StackList,
  StackQuery,
  TriggerAnswer,
  TriggerRequest,
} from '@internal/plugin-spacelift-common';
import type { Envelope } from '@internal/vendor-common';
import { fetchEnvelope, sendChange, toQueryString } from '@internal/vendor-ui';
import type { SpaceliftApi } from './SpaceliftApi';
import type { StackPlace } from './StackPlace';

/** Asks the backend of the plugin, as the person who is signed in. */
export class SpaceliftClient implements SpaceliftApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  listStacks(query: StackQuery, signal?: AbortSignal) {
    return this.#get<StackList>(['stacks'], { ...query }, signal);
  }

  getStack(stackId: string, signal?: AbortSignal) {
    return this.#get<Stack>(['stacks', stackId], {}, signal);
  }

  getEntityStacks(entity: Entity, signal?: AbortSignal) {
    return this.#get<EntityStacks>(
      [...entityPath(stringifyEntityRef(entity)), 'stacks'],
      {},
      signal,
    );
  }

  listRuns(place: StackPlace, before?: string, signal?: AbortSignal) {
    return this.#get<RunList>(runsPath(place), { before }, signal);
  }

  getRun(place: StackPlace, runId: string, signal?: AbortSignal) {
    return this.#get<RunDetail>([...runsPath(place), runId], {}, signal);
  }

  async triggerRun(place: StackPlace, request: TriggerRequest) {
    return sendChange<TriggerAnswer>(
      this.#fetchApi,
      await this.#url(runsPath(place), {}),
      request,
    );
  }

  async #get<T>(
    path: string[],
    query: Parameters<typeof toQueryString>[0],
    signal?: AbortSignal,
  ): Promise<Envelope<T>> {
    const url = await this.#url(path, query);
    return fetchEnvelope<T>(this.#fetchApi, url, signal);
  }

  async #url(path: string[], query: Parameters<typeof toQueryString>[0]) {
    const baseUrl = await this.#discoveryApi.getBaseUrl('spacelift');
    const segments = path.map(encodeURIComponent).join('/');
    return `${baseUrl}/${segments}${toQueryString(query)}`;
  }
}

// One case only, so that one entity has one address.
function entityPath(entityRef: string): string[] {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return ['entities', kind, namespace, name].map(segment =>
    segment.toLocaleLowerCase('en-US'),
  );
}

function runsPath({ stackId, entityRef }: StackPlace): string[] {
  const start = entityRef === undefined ? [] : entityPath(entityRef);
  return [...start, 'stacks', stackId, 'runs'];
}
