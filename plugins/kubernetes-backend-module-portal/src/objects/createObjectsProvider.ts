import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  ClusterObjects,
  CustomResourceMatcher,
  KubernetesFetchError,
  ObjectsByEntityResponse,
} from '@backstage/plugin-kubernetes-common';
import type {
  AuthenticationStrategy,
  ClusterDetails,
  KubernetesCredential,
  KubernetesObjectsByEntity,
  KubernetesObjectsProvider,
  KubernetesServiceLocator,
  ObjectToFetch,
} from '@backstage/plugin-kubernetes-node';
import { usesPortalAccount } from '../connection/portalAccount';
import type { KubernetesItem } from '../lists/KubernetesList';
import type { PortalFetchError } from '../lists/ListFailure';
import type { PortalFetcher } from '../lists/PortalFetcher';
import { entityQuestion } from './entityQuestion';
import { configuredFor, selectCustomResources } from './selectCustomResources';
import { isWorthShowing, toClusterObjects } from './toClusterObjects';

type RequestOptions = Parameters<
  KubernetesObjectsProvider['getKubernetesObjectsByEntity']
>[1];

/** What the provider asks. */
export interface ObjectsProviderOptions {
  fetcher: PortalFetcher;
  serviceLocator: KubernetesServiceLocator;
  authStrategy: AuthenticationStrategy;
  /** `kubernetes.customResources` */
  customResources: readonly CustomResourceMatcher[];
  objectTypesToFetch: readonly ObjectToFetch[];
  logger: LoggerService;
}

const NOTHING = { errors: [], responses: [] };

function onlyError(
  { name, title }: ClusterDetails,
  error: PortalFetchError,
): ClusterObjects {
  const errors: KubernetesFetchError[] = [error];
  return {
    cluster: { name, ...(title && { title }) },
    podMetrics: [],
    resources: [],
    errors,
  };
}

/**
 * The objects of an entity in all its clusters. Differs from the stock provider in that a cluster for which there is no
 * credential says so instead of failing all clusters, that a caller cannot ask for custom resources which are not
 * configured, and that looking at a page leaves no line in the log.
 */
export function createObjectsProvider(
  options: ObjectsProviderOptions,
): KubernetesObjectsProvider {
  const { fetcher, serviceLocator, authStrategy, logger } = options;
  const withoutCredential = new Set<string>();

  async function findCredential(
    cluster: ClusterDetails,
    auth: KubernetesObjectsByEntity['auth'],
  ): Promise<KubernetesCredential | undefined> {
    try {
      const credential = await authStrategy.getCredential(
        cluster,
        // Answers are shared, so that nothing of one person may decide about the account.
        usesPortalAccount(cluster) ? {} : auth,
      );
      withoutCredential.delete(cluster.name);
      return credential;
    } catch (error) {
      // That one person has not signed in there is told on their page.
      const known =
        withoutCredential.has(cluster.name) || !usesPortalAccount(cluster);
      withoutCredential.add(cluster.name);
      logger[known ? 'debug' : 'warn'](
        `There is no credential for cluster ${cluster.name}: ${
          toError(error).message
        }`,
      );
      return undefined;
    }
  }

  async function askCluster(
    cluster: ClusterDetails,
    { entity, auth }: KubernetesObjectsByEntity,
    types: readonly ObjectToFetch[],
    customResources: readonly CustomResourceMatcher[],
  ): Promise<ClusterObjects> {
    const credential = await findCredential(cluster, auth ?? {});
    if (!credential) {
      return onlyError(cluster, {
        errorType: 'FETCH_ERROR',
        code: usesPortalAccount(cluster)
          ? 'NOT_CONFIGURED'
          : 'CREDENTIALS_REJECTED',
        message: `The portal has no credential for cluster ${cluster.name}. An operator has to check how the portal signs in there.`,
      });
    }
    const question = entityQuestion(entity);
    const objects = await fetcher.fetchObjectsForService({
      ...question,
      clusterDetails: cluster,
      credential,
      objectTypesToFetch: new Set(types),
      customResources: customResources.map(each => ({
        ...each,
        objectType: 'customresources',
      })),
    });
    const pods = objects.responses
      .filter(({ type }) => type === 'pods')
      // As the fetcher made them.
      .flatMap(({ resources }) => resources as unknown as KubernetesItem[]);
    const namespaces = new Set(
      pods.flatMap(({ metadata }) => metadata.namespace ?? []),
    );
    const metrics =
      cluster.skipMetricsLookup || namespaces.size === 0
        ? NOTHING
        : await fetcher.fetchPodMetrics(
            {
              cluster,
              credential,
              labelSelector: question.labelSelector,
              namespaces: [...namespaces],
            },
            pods,
          );
    return toClusterObjects(cluster, objects, metrics);
  }

  async function askAll(
    request: KubernetesObjectsByEntity,
    { credentials }: RequestOptions,
    types: readonly ObjectToFetch[],
    wanted?: readonly CustomResourceMatcher[],
  ): Promise<ObjectsByEntityResponse> {
    const { customResources: general } = options;
    const { clusters } = await serviceLocator.getClustersByEntity(
      request.entity,
      {
        objectTypesToFetch: new Set(types),
        customResources: [...(wanted ?? [])],
        credentials,
      },
    );
    const selected = wanted && selectCustomResources(wanted, clusters, general);
    const answers = await Promise.all(
      clusters.map(cluster =>
        askCluster(
          cluster,
          request,
          types,
          selected?.get(cluster) ?? configuredFor(cluster, general),
        ),
      ),
    );
    return { items: answers.filter(isWorthShowing) };
  }

  return {
    getKubernetesObjectsByEntity: (request, requestOptions) =>
      askAll(request, requestOptions, options.objectTypesToFetch),
    getCustomResourcesByEntity: (request, requestOptions) =>
      askAll(request, requestOptions, [], request.customResources),
  };
}
