import type { Entity } from '@backstage/catalog-model';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import {
  busyKnative,
  clusterErrors,
  devCluster,
  healthyCluster,
} from '../src/__fixtures__/answers';
import {
  cannedKubernetes,
  eventList,
  stockError,
} from '../src/__fixtures__/cannedKubernetes';
import { deployment } from '../src/__fixtures__/controllers';
import { component } from '../src/__fixtures__/entities';
import { clusterOf, listOf } from '../src/__fixtures__/wire';

const never = () => new Promise<never>(() => {});
const notAllowed = {
  error: { name: 'NotAllowedError', message: 'Unauthorized' },
};
const refusedByGuard = {
  error: {
    name: 'NotAllowedError',
    message:
      'The portal reads logs and events of pods only, and changes nothing.',
  },
};
const longLog = Array.from(
  { length: 1000 },
  (_, line) =>
    `2026-03-02T09:${String(line % 60).padStart(
      2,
      '0',
    )}:00Z INFO  order ${line} of customer ${
      line * 7
    } was accepted and handed on to the payments ledger, which answered within ${
      line % 90
    } ms`,
).join('\n');

/** Answers whose first good one is followed by failures. */
function failingLater(): KubernetesApi {
  const canned = cannedKubernetes();
  let asked = 0;
  return {
    ...canned,
    getObjectsByEntity: async request => {
      asked += 1;
      if (asked > 1) {
        throw new TypeError('Failed to fetch');
      }
      return canned.getObjectsByEntity(request);
    },
  };
}

/** Each state with a name of its own, which is that of an entity. */
export const states: Record<
  string,
  { api: KubernetesApi; annotations?: Record<string, string> }
> = {
  troubled: { api: cannedKubernetes() },
  healthy: {
    api: cannedKubernetes({ clusters: ['prod'], items: [healthyCluster] }),
  },
  knative: {
    api: cannedKubernetes({
      clusters: ['prod'],
      items: [clusterOf('prod', busyKnative)],
    }),
  },
  'one-down': {
    api: cannedKubernetes({
      items: [healthyCluster, clusterOf('dev', [], clusterErrors.down)],
    }),
  },
  'one-outdated': {
    api: cannedKubernetes({
      items: [
        healthyCluster,
        { ...devCluster, errors: clusterErrors.outdated },
      ],
    }),
  },
  'all-down': {
    api: cannedKubernetes({
      items: [
        clusterOf('prod', [], clusterErrors.rejected),
        clusterOf('dev', [], clusterErrors.timeout),
      ],
    }),
  },
  forbidden: {
    api: cannedKubernetes({
      clusters: ['prod'],
      items: [{ ...healthyCluster, errors: clusterErrors.forbidden }],
    }),
  },
  'wrong-address': {
    api: cannedKubernetes({
      clusters: ['prod'],
      items: [
        clusterOf(
          'prod',
          [listOf('pods'), listOf('deployments')],
          clusterErrors.wrongAddress,
        ),
      ],
    }),
  },
  'too-old': {
    api: cannedKubernetes({
      clusters: ['prod'],
      items: [{ ...healthyCluster, errors: clusterErrors.oldCluster }],
    }),
  },
  'too-large': {
    api: cannedKubernetes({
      clusters: ['prod'],
      items: [{ ...healthyCluster, errors: clusterErrors.tooLarge }],
    }),
  },
  'unknown-cluster': {
    api: cannedKubernetes({ items: [] }),
    annotations: { 'backstage.io/kubernetes-cluster': 'prdo' },
  },
  empty: {
    api: cannedKubernetes({ items: [] }),
    annotations: { 'backstage.io/kubernetes-id': 'storefront-serach' },
  },
  'only-objects': {
    api: cannedKubernetes({
      clusters: ['prod'],
      items: [
        clusterOf('prod', [
          listOf('services', {
            metadata: { name: 'carts', namespace: 'sock-shop' },
            spec: { type: 'ClusterIP' },
          }),
        ]),
      ],
    }),
    annotations: {
      'backstage.io/kubernetes-label-selector': "app=carts,team!='nobody'",
    },
  },
  many: {
    api: cannedKubernetes({
      clusters: ['prod'],
      items: [
        clusterOf('prod', [
          listOf(
            'deployments',
            ...Array.from({ length: 60 }, (_, index) =>
              deployment(
                `service-${index}-with-a-name-that-goes-on-and-on-and-on`,
                { status: index % 7 === 0 ? { availableReplicas: 1 } : {} },
              ),
            ),
            null,
            { metadata: {} },
          ),
        ]),
      ],
    }),
  },
  'long-log': { api: cannedKubernetes({ log: { body: longLog } }) },
  'no-log': {
    api: cannedKubernetes({
      log: {
        status: 400,
        body: JSON.stringify({
          kind: 'Status',
          message:
            'previous terminated container "app" in pod "gateway" not found',
        }),
      },
      events: { body: eventList() },
    }),
  },
  'logs-refused': {
    api: cannedKubernetes({
      log: { status: 403, body: JSON.stringify(notAllowed) },
      events: { status: 403, body: refusedByGuard },
    }),
  },
  loading: { api: { ...cannedKubernetes(), getObjectsByEntity: never } },
  'fails-later': { api: failingLater() },
  'not-configured': { api: cannedKubernetes({ clusters: [] }) },
  'no-clusters-permission': {
    api: cannedKubernetes({ clusters: stockError(403, notAllowed) }),
  },
  'no-resources-permission': {
    api: cannedKubernetes({ items: stockError(403, notAllowed) }),
  },
  'no-backend': {
    api: cannedKubernetes({
      clusters: new Error(
        'Could not find the Kubernetes Backend (HTTP 404). Make sure the plugin has been fully installed.',
      ),
    }),
  },
  unreachable: {
    api: cannedKubernetes({ items: new TypeError('Failed to fetch') }),
  },
};

/** The entity of a state. */
export function entityOf(state: string): Entity {
  return component(state, states[state].annotations);
}
