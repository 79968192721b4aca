import type { Entity } from '@backstage/catalog-model';
import {
  kubernetesClustersReadPermission,
  kubernetesResourcesReadPermission,
} from '@backstage/plugin-kubernetes-common';
import type {
  KubernetesApi,
  KubernetesAuthProvidersApi,
} from '@backstage/plugin-kubernetes-react';
import type { Envelope } from '@internal/vendor-common';
import { VendorRequestError } from '@internal/vendor-ui';
import { z } from 'zod';
import { text } from '../lib/objects';
import {
  readOverview,
  type KnownCluster,
  type KubernetesOverview,
} from '../lib/overview';
import { collectAuth } from './collectAuth';
import { readStockError } from './readStockError';

/** The stock APIs that this module reads through, with the rights of the signed-in person. */
export interface KubernetesApis {
  kubernetes: KubernetesApi;
  authProviders: KubernetesAuthProvidersApi;
}

type Clusters = Awaited<ReturnType<KubernetesApi['getClusters']>>;

/** Where the portal has an account, as `portalAccount.ts` of the backend module knows. Elsewhere people sign in themselves. */
const PORTAL_PROVIDERS: ReadonlySet<string> = new Set([
  'aws',
  'azure',
  'googleServiceAccount',
  'localKubectlProxy',
  'serviceAccount',
]);

/** Backends tell titles, which the type of the client does not know. */
const titled = z.object({ title: text });

function toKnownCluster(cluster: Clusters[number]): KnownCluster {
  const { name, authProvider } = cluster;
  return {
    name,
    title: titled.parse(cluster).title,
    asPerson: !PORTAL_PROVIDERS.has(authProvider),
  };
}

/** The last good answers of some clusters may be hours old; the whole is as old as the oldest. */
function toEnvelope(data: KubernetesOverview): Envelope<KubernetesOverview> {
  const outdated = data.clusters.filter(({ asOf }) => asOf);
  const asOf = outdated
    .flatMap(cluster => cluster.asOf ?? [])
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(0);
  if (!asOf) {
    return { data, asOf: data.fetchedAt, stale: false, truncated: false };
  }
  const names = outdated.map(({ title }) => title).join(', ');
  return {
    data,
    asOf,
    stale: true,
    truncated: false,
    failure: {
      code: 'UNREACHABLE',
      message: `The newest answer of the cluster ${names} is missing.`,
    },
  };
}

/**
 * Asks all clusters of the portal for what belongs to an entity.
 *
 * @throws VendorRequestError `NOT_CONFIGURED` when the portal knows no cluster, `NOT_ALLOWED` with the permission that
 *   is missing, `NO_BACKEND`, and others; never because of a cluster or of signing in there, whose problems are part of the answer.
 */
export async function loadOverview(
  { kubernetes, authProviders }: KubernetesApis,
  entity: Entity,
): Promise<Envelope<KubernetesOverview>> {
  let clusters: Clusters;
  try {
    clusters = await kubernetes.getClusters();
  } catch (reason) {
    throw readStockError(
      reason,
      kubernetesClustersReadPermission.name,
      'NO_BACKEND',
    );
  }
  if (clusters.length === 0) {
    throw new VendorRequestError('The portal knows no Kubernetes cluster.', {
      status: 503,
      code: 'NOT_CONFIGURED',
      vendor: 'kubernetes',
    });
  }
  try {
    const auth = await collectAuth(authProviders, clusters, entity);
    const answer: unknown = await kubernetes.getObjectsByEntity({
      auth,
      entity,
    });
    return toEnvelope(
      readOverview(entity, answer, clusters.map(toKnownCluster), Date.now()),
    );
  } catch (reason) {
    throw readStockError(
      reason,
      kubernetesResourcesReadPermission.name,
      'NOT_FOUND',
    );
  }
}
