import { Router } from 'express';
import { acmeClusters, type AcmeCluster } from '../acme';
import { acmeKnativeObjects } from '../acme/eventMesh';
import {
  startVendor,
  type VendorSimulator,
  type VendorSimulatorOptions,
} from '../http/startVendor';
import { createAdminRouter } from './adminRouter';
import { createApiRouter } from './api/apiRouter';
import { Cluster, type ClusterContent } from './cluster/Cluster';
import type { ClusterObject } from './cluster/ClusterObject';
import { builtInTypes, metricsTypes } from './discovery/builtInTypes';
import { customTypes, unusedKnativeTypes } from './discovery/customTypes';
import { answerRateLimit, kubernetesErrors } from './kubernetesErrors';
import { logOf } from './logs/logOf';
import { seedCluster } from './seed/seedCluster';
import { defaultSettings, type KubernetesSettings } from './settings';
import { UnknownPathError } from './StatusError';

/** How to start a simulated Kubernetes. */
export interface KubernetesSimulatorOptions extends VendorSimulatorOptions {
  /** Time now, in unix milliseconds; the machine's clock unless told. Ages count from its value at the start. */
  clock?: () => number;
}

/** A running simulated Kubernetes; its `reset` brings settings and objects back as well. */
export interface KubernetesSimulator extends VendorSimulator {
  /** How it behaves; change it at will. */
  settings: KubernetesSettings;
  /** The cluster of a name, whose objects can be changed at will. */
  cluster(name: AcmeCluster['name']): Cluster;
  /** Address of the API server of a cluster, without a slash at the end. */
  clusterUrl(name: AcmeCluster['name']): string;
}

/** Headers by which callers try to be somebody else, or to do something else. None of them carries a secret. */
const LOGGED_HEADERS = [
  'impersonate-user',
  'impersonate-group',
  'upgrade',
  'x-http-method-override',
];

function contentOf(cluster: AcmeCluster, startedAt: number): ClusterContent {
  const knative = cluster.knative
    ? acmeKnativeObjects.map((object): ClusterObject => ({ ...object }))
    : [];
  const definitions = knative.filter(
    ({ kind }) => kind === 'CustomResourceDefinition',
  );
  return {
    types: [
      ...builtInTypes,
      ...(cluster.metrics ? metricsTypes : []),
      ...definitions.flatMap(customTypes),
      ...(cluster.knative ? unusedKnativeTypes : []),
    ],
    objects: seedCluster({ cluster, startedAt }, knative),
  };
}

/**
 * Starts the API servers of the demo company's clusters, in memory and invented, at `/clusters/<name>` of one port.
 *
 * The token `simulated` may do what the ClusterRoles that we ship allow, `simulated-admin` everything. Rejects with
 * the error of `listen`, for example EADDRINUSE.
 */
export async function startKubernetesSimulator(
  options: KubernetesSimulatorOptions = {},
): Promise<KubernetesSimulator> {
  const { clock = Date.now } = options;
  const startedAt = clock();
  const settings = defaultSettings();
  const clusters = acmeClusters.map(
    cluster =>
      new Cluster({
        name: cluster.name,
        kubernetesVersion: cluster.kubernetesVersion,
        content: () => contentOf(cluster, startedAt),
      }),
  );

  const routes = Router();
  for (const cluster of clusters) {
    routes.use(
      `/clusters/${cluster.name}`,
      createApiRouter({
        cluster,
        settings,
        clock,
        logOf: (pod, container) => logOf(pod, container, startedAt),
      }),
    );
  }
  routes.use(() => {
    throw new UnknownPathError();
  });

  const simulator = await startVendor(
    {
      id: 'kubernetes',
      title: 'Kubernetes',
      admin: createAdminRouter(settings, clusters),
      routes,
      errors: kubernetesErrors,
      answerRateLimit,
      loggedHeaders: LOGGED_HEADERS,
      reset: () => {
        Object.assign(settings, defaultSettings());
        for (const cluster of clusters) {
          cluster.reset();
        }
      },
    },
    options,
  );
  return {
    ...simulator,
    settings,
    cluster: name => {
      const found = clusters.find(cluster => cluster.name === name);
      if (!found) {
        throw new Error(`There is no cluster ${name}`);
      }
      return found;
    },
    clusterUrl: name => `${simulator.url}/clusters/${name}`,
  };
}
