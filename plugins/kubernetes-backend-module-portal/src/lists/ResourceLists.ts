import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { ANNOTATION_KUBERNETES_AUTH_PROVIDER } from '@backstage/plugin-kubernetes-common';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import {
  createVendorCache,
  VendorError,
  type Clock,
  type VendorCache,
} from '@internal/vendor-client';
import type { Envelope, VendorErrorCode } from '@internal/vendor-common';
import type { ClusterClients } from '../connection/ClusterClients';
import { credentialHeaders } from '../connection/credentialHeaders';
import { hashOf } from '../connection/hashOf';
import { accountOf, usesPortalAccount } from '../connection/portalAccount';
import type { KubernetesList } from './KubernetesList';
import { parseList } from './parseList';
import { describeType, listPath, type ResourceType } from './ResourceType';

/** Where to ask, as whom, and for what. */
export interface ListScope {
  cluster: ClusterDetails;
  credential: KubernetesCredential;
  namespace?: string;
  labelSelector?: string;
}

/** One list that is asked for. */
export interface ListQuestion {
  type: ResourceType;
  /** A custom resource, or something else that a cluster may not have: 404 then means "not installed". */
  optional: boolean;
}

/** How lists are kept. */
export interface ResourceListsOptions {
  clients: ClusterClients;
  ttlMs: number;
  staleForMs: number;
  /** How long a reader waits for a slow cluster when there is an older list. Default 5000. */
  patienceMs?: number;
  logger: LoggerService;
  metrics?: MetricsService;
  clock?: Clock;
}

const LONGEST_PEACE_MS = 10_000;
const MAX_ENTRIES = 5000;
const MAX_BYTES = 64 * 1024 * 1024;
// Objects in memory take more than their text: 5.9 MB of pods were 12.8 MB of heap.
const BYTES_PER_CHARACTER = 2.2;
const ABSENT: KubernetesList = { installed: false, items: [], skipped: 0 };

function failure(code: VendorErrorCode, message: string) {
  return new VendorError({ code, vendor: 'kubernetes', message });
}

/**
 * Lists of objects, each asked for once however many people look at once and within the cache's time, and kept for the
 * time in which a cluster fails. Never shared between people who show credentials of their own.
 */
export class ResourceLists {
  private readonly cache: VendorCache<KubernetesList>;

  constructor(private readonly options: ResourceListsOptions) {
    const { ttlMs, staleForMs, logger, metrics, clock } = options;
    this.cache = createVendorCache({
      ttlMs,
      // A page that polls must not always see the answer to its question before.
      revalidateMs: 0,
      patienceMs: options.patienceMs ?? 5000,
      staleMs: staleForMs,
      // Lists may be kept for minutes, while a failure is mostly over in seconds.
      failureTtlMs: Math.min(ttlMs, LONGEST_PEACE_MS),
      maxEntries: MAX_ENTRIES,
      maxSize: MAX_BYTES,
      sizeOf: list => JSON.stringify(list).length * BYTES_PER_CHARACTER,
      vendor: { id: 'kubernetes', title: 'Kubernetes' },
      logger,
      metrics,
      clock,
    });
  }

  /**
   * A list, or the last good one with the reason why there is none newer.
   *
   * @throws VendorError, and InputError for a name or selector that no address can hold
   */
  async read(
    scope: ListScope,
    question: ListQuestion,
  ): Promise<Envelope<KubernetesList>> {
    const { cluster, credential, labelSelector } = scope;
    const path = listPath(question.type, scope.namespace);
    const key = hashOf(
      [cluster.name, cluster.url, cluster.caData, cluster.caFile],
      accountOf(cluster, credential),
      path,
      labelSelector,
      question.optional,
    );
    return this.cache.read(key, async () => ({
      data: await this.ask(scope, question, path),
    }));
  }

  private async ask(
    { cluster, credential, namespace, labelSelector }: ListScope,
    { type, optional }: ListQuestion,
    path: string,
  ): Promise<KubernetesList> {
    const provider = cluster.authMetadata[ANNOTATION_KUBERNETES_AUTH_PROVIDER];
    if (credential.type === 'anonymous' && provider !== 'localKubectlProxy') {
      throw failure(
        usesPortalAccount(cluster) ? 'NOT_CONFIGURED' : 'CREDENTIALS_REJECTED',
        `The portal has no credential for cluster ${cluster.name}. An operator has to check how the portal signs in there.`,
      );
    }
    const client = await this.options.clients.get(cluster, credential, {
      group: optional ? type.group : undefined,
      everywhere: !namespace,
    });
    const { status, body } = await client.read({
      path,
      query: { labelSelector },
      headers: credentialHeaders(credential),
      acceptStatus: optional ? [404] : [],
    });
    if (status === 404) {
      return ABSENT;
    }
    const list = parseList(body, type, { custom: optional });
    if (!list) {
      throw failure(
        'BAD_RESPONSE',
        `Cluster ${
          cluster.name
        } answered with something that is no list of ${describeType(
          type,
        )}. An operator has to check whether its url is that of the API server.`,
      );
    }
    return list;
  }
}
