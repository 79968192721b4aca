import type { LoggerService } from '@backstage/backend-plugin-api';
import { ANNOTATION_KUBERNETES_AUTH_PROVIDER } from '@backstage/plugin-kubernetes-common';
import type {
  ClusterDetails,
  KubernetesClustersSupplier,
} from '@backstage/plugin-kubernetes-node';
import type { OwnCluster } from '../settings/PortalSettings';
import { knativeServing } from './knativeServing';
import { TokenReader } from './TokenReader';

/** What the clusters come from. */
export interface ClusterSupplierOptions {
  /** What the stock `clusterLocatorMethods` find; absent when none are configured. */
  stock?: KubernetesClustersSupplier;
  own?: OwnCluster;
  logger: LoggerService;
}

function toDetails(own: OwnCluster, token: string): ClusterDetails {
  return {
    name: own.name,
    url: own.url.href,
    // With a token in it the stock parts never look for one of their own, which may be that of another cluster.
    authMetadata: {
      [ANNOTATION_KUBERNETES_AUTH_PROVIDER]: 'serviceAccount',
      serviceAccountToken: token,
    },
    skipTLSVerify: false,
    skipMetricsLookup: !own.metrics,
    caData: own.caData,
    caFile: own.caFile,
    ...(own.knativeServing && { customResources: [...knativeServing] }),
  };
}

/**
 * The cluster of `kubernetes.portal.cluster` and those of the stock locators. Of clusters with the same name only the
 * first is used, because the proxy and the pages know a cluster by its name. When the locators fail, the own cluster is
 * still there.
 *
 * `getClusters` rejects when the locators fail and there is no own cluster.
 */
export function createClusterSupplier(
  options: ClusterSupplierOptions,
): KubernetesClustersSupplier {
  const { stock, own, logger } = options;
  const token = own && new TokenReader(own.token, logger);
  const reported = new Set<string>();
  let failing = false;

  function withoutDuplicates(clusters: ClusterDetails[]): ClusterDetails[] {
    const byName = new Map<string, ClusterDetails>();
    for (const cluster of clusters) {
      const { name } = cluster;
      if (!byName.has(name)) {
        byName.set(name, cluster);
      } else if (!reported.has(name)) {
        reported.add(name);
        logger.warn(
          `There are several clusters with the name ${name}; only the first is used. Give every cluster a name of its own.`,
        );
      }
    }
    return [...byName.values()];
  }

  return {
    async getClusters(request) {
      const first = own && token ? [toDetails(own, await token.read())] : [];
      try {
        const found = (await stock?.getClusters(request)) ?? [];
        failing = false;
        return withoutDuplicates([...first, ...found]);
      } catch (error) {
        if (first.length === 0) {
          throw error;
        }
        if (!failing) {
          failing = true;
          logger.error(
            'The clusters of kubernetes.clusterLocatorMethods could not be found; only that of kubernetes.portal.cluster is used',
            error instanceof Error ? error : undefined,
          );
        }
        return first;
      }
    },
  };
}
