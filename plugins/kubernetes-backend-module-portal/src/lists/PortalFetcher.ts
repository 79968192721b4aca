import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import type { FetchResponse } from '@backstage/plugin-kubernetes-common';
import type {
  ClusterDetails,
  FetchResponseWrapper,
  KubernetesCredential,
  KubernetesFetcher,
  ObjectFetchParams,
} from '@backstage/plugin-kubernetes-node';
import { systemClock, VendorError, type Clock } from '@internal/vendor-client';
import { usesPortalAccount } from '../connection/portalAccount';
import type { AskedCluster, ClusterLog, PassOutcome } from './ClusterLog';
import type { KubernetesItem } from './KubernetesList';
import { toFetchError, type ListFailure } from './ListFailure';
import { mergeErrors, mergeErrorsOfType, type ListResult } from './mergeErrors';
import type { ListQuestion, ListScope, ResourceLists } from './ResourceLists';
import { describeType, listPath } from './ResourceType';
import { toPodStatus } from './toPodStatus';

/** Objects of one list, and what is wrong with them. */
interface ListOutcome extends ListResult {
  items: KubernetesItem[];
  failure?: ListFailure;
  /** For operators. */
  name: string;
}

/** What a fetcher is made of. */
export interface PortalFetcherOptions {
  lists: ResourceLists;
  log: ClusterLog;
  logger: LoggerService;
  ttlMs: number;
  clock?: Clock;
}

const PODS = { group: '', apiVersion: 'v1', plural: 'pods' };
const POD_METRICS = {
  group: 'metrics.k8s.io',
  apiVersion: 'v1beta1',
  plural: 'pods',
};

function pathOf(question: ListQuestion, namespace?: string): string {
  try {
    return listPath(question.type, namespace);
  } catch {
    return '';
  }
}

function toKey(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}

function toPassOutcome(outcomes: readonly ListOutcome[]): PassOutcome {
  return new Map(outcomes.map(({ name, failure }) => [name, failure]));
}

function askedOf({ cluster, namespace }: ListScope): AskedCluster {
  return {
    name: cluster.name,
    namespace,
    asPortal: usesPortalAccount(cluster),
  };
}

/**
 * Fetches the objects of an entity from one cluster. Each list succeeds or fails by itself: what can be shown is shown,
 * and the errors say what is missing or old, and why. Never rejects because of the cluster.
 */
export class PortalFetcher implements KubernetesFetcher {
  constructor(private readonly options: PortalFetcherOptions) {}

  async fetchObjectsForService(
    params: ObjectFetchParams,
  ): Promise<FetchResponseWrapper> {
    const { clusterDetails, credential, namespace, labelSelector } = params;
    const scope = {
      cluster: clusterDetails,
      credential,
      namespace,
      labelSelector,
    };
    const wanted = [...params.objectTypesToFetch, ...params.customResources];
    const outcomes = await Promise.all(
      wanted.map(type =>
        this.list(scope, {
          type,
          optional: type.objectType === 'customresources',
        }),
      ),
    );
    this.options.log.passed(askedOf(scope), toPassOutcome(outcomes));
    return {
      errors: mergeErrors(outcomes),
      // What a cluster sends is what its client library calls V1Pod and so on.
      responses: outcomes.map(
        ({ items }, index) =>
          ({
            type: wanted[index].objectType,
            resources: items,
          } as unknown as FetchResponse),
      ),
    };
  }

  async fetchPodMetricsByNamespaces(
    clusterDetails: ClusterDetails,
    credential: KubernetesCredential,
    namespaces: Set<string>,
    labelSelector?: string,
  ): Promise<FetchResponseWrapper> {
    const scope = { cluster: clusterDetails, credential, labelSelector };
    const pods = await Promise.all(
      [...namespaces].map(namespace =>
        this.list({ ...scope, namespace }, { type: PODS, optional: false }),
      ),
    );
    const metrics = await this.fetchPodMetrics(
      { ...scope, namespaces: [...namespaces] },
      pods.flatMap(({ items }) => items),
    );
    return {
      ...metrics,
      errors: [...mergeErrors(pods), ...metrics.errors],
    };
  }

  /** What the given pods use, by namespace. A cluster without the metrics API gives nothing, which is no error. */
  async fetchPodMetrics(
    scope: Omit<ListScope, 'namespace'> & { namespaces: readonly string[] },
    pods: readonly KubernetesItem[],
  ): Promise<FetchResponseWrapper> {
    const { namespaces, ...rest } = scope;
    const outcomes = await Promise.all(
      namespaces.map(namespace =>
        this.list(
          { ...rest, namespace },
          { type: POD_METRICS, optional: true },
        ),
      ),
    );
    this.options.log.listed(askedOf(rest), toPassOutcome(outcomes));
    const podByKey = new Map(
      pods.map(pod => [toKey(pod.metadata.namespace, pod.metadata.name), pod]),
    );
    const responses = outcomes.map(({ items }, index) => ({
      type: 'podstatus' as const,
      resources: items.flatMap(item => {
        const pod = podByKey.get(toKey(namespaces[index], item.metadata.name));
        return (pod && toPodStatus(pod, item)) ?? [];
      }),
    }));
    return {
      errors: mergeErrorsOfType(outcomes.flatMap(({ error }) => error ?? [])),
      responses,
    };
  }

  private async list(
    scope: ListScope,
    question: ListQuestion,
  ): Promise<ListOutcome> {
    const { optional } = question;
    const path = pathOf(question, scope.namespace);
    const what = describeType(question.type);
    const name = scope.namespace ? `${what} in ${scope.namespace}` : what;
    try {
      const { data, asOf, failure } = await this.options.lists.read(
        scope,
        question,
      );
      const { items, skipped } = data;
      const slow = failure ? undefined : this.slowness(scope, asOf);
      const problem = failure ?? slow ?? this.unreadable(skipped, what);
      const old = failure ?? slow ? asOf : undefined;
      return {
        items,
        name,
        failure: problem,
        optional,
        error: problem && toFetchError(problem, path, old),
      };
    } catch (error) {
      const failure = this.toFailure(error, scope.cluster);
      return {
        items: [],
        name,
        failure,
        optional,
        error: toFetchError(failure, path),
      };
    }
  }

  /** The cache gives an old list without a failure only when the cluster is still thinking. */
  private slowness(
    { cluster }: ListScope,
    asOf: string,
  ): ListFailure | undefined {
    const { ttlMs, clock = systemClock } = this.options;
    return clock.now() - Date.parse(asOf) > ttlMs + 1000
      ? {
          code: 'TIMEOUT',
          message: `Cluster ${cluster.name} takes long to answer. Meanwhile the objects that it listed before are shown.`,
        }
      : undefined;
  }

  private unreadable(skipped: number, what: string): ListFailure | undefined {
    return skipped > 0
      ? {
          code: 'BAD_RESPONSE',
          message: `${skipped} of the ${what} could not be read and ${
            skipped === 1 ? 'is' : 'are'
          } left out.`,
        }
      : undefined;
  }

  private toFailure(error: unknown, { name }: ClusterDetails): ListFailure {
    if (error instanceof VendorError) {
      return error;
    }
    if (toError(error) instanceof InputError) {
      return {
        code: 'REQUEST_REJECTED',
        message:
          "The entity's namespace or label selector holds characters that cannot be asked for. Correct its annotations.",
      };
    }
    this.options.logger.error(
      `A list of cluster ${name} could not be made`,
      toError(error),
    );
    return {
      code: 'BAD_RESPONSE',
      message: `The portal failed while it read the answer of cluster ${name}. An operator finds the reason in the log.`,
    };
  }
}
