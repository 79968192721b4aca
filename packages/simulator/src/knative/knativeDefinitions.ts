import {
  customResourceDefinition,
  type CustomResourcePlan,
} from './customResourceDefinition';
import type { KubernetesObject } from './KubernetesObject';

const SOURCE = { 'duck.knative.dev/source': 'true' };
const BINDING = { 'duck.knative.dev/binding': 'true' };
const ADDRESSABLE = { 'duck.knative.dev/addressable': 'true' };
const SUBSCRIBABLE = { 'messaging.knative.dev/subscribable': 'true' };

/** Every event type that an ApiServerSource can send. */
export const API_SERVER_TYPES = ['resource', 'ref'].flatMap(mode =>
  ['add', 'delete', 'update'].map(
    change => `dev.knative.apiserver.${mode}.${change}`,
  ),
);

function offers(entries: readonly { type: string; description: string }[]) {
  return { 'registry.knative.dev/eventTypes': JSON.stringify(entries) };
}

const eventing: readonly CustomResourcePlan[] = [
  {
    group: 'eventing.knative.dev',
    kind: 'Broker',
    versions: ['v1'],
    labels: ADDRESSABLE,
  },
  { group: 'eventing.knative.dev', kind: 'Trigger', versions: ['v1'] },
  {
    group: 'eventing.knative.dev',
    kind: 'EventType',
    versions: ['v1beta3', 'v1beta2', 'v1beta1'],
    stored: 'v1beta2',
  },
  {
    group: 'messaging.knative.dev',
    kind: 'Channel',
    versions: ['v1'],
    labels: { ...ADDRESSABLE, ...SUBSCRIBABLE },
  },
  {
    group: 'messaging.knative.dev',
    kind: 'InMemoryChannel',
    versions: ['v1'],
    labels: { ...ADDRESSABLE, ...SUBSCRIBABLE },
  },
  { group: 'messaging.knative.dev', kind: 'Subscription', versions: ['v1'] },
];

const sources: readonly CustomResourcePlan[] = [
  {
    kind: 'ApiServerSource',
    versions: ['v1'],
    annotations: offers(
      API_SERVER_TYPES.map(type => ({
        type,
        description: `Sent by the API server source: ${type
          .split('.')
          .slice(3)
          .join(' ')}`,
      })),
    ),
  },
  { kind: 'ContainerSource', versions: ['v1'], labels: BINDING },
  { kind: 'IntegrationSource', versions: ['v1alpha1'] },
  {
    kind: 'PingSource',
    versions: ['v1beta2', 'v1'],
    annotations: offers([
      { type: 'dev.knative.sources.ping', description: 'Sent on a schedule' },
    ]),
  },
  { kind: 'SinkBinding', versions: ['v1'], labels: BINDING },
].map(plan => ({
  ...plan,
  group: 'sources.knative.dev',
  labels: { ...SOURCE, ...plan.labels },
}));

const serving: readonly CustomResourcePlan[] = [
  { kind: 'Configuration', versions: ['v1'] },
  { kind: 'Revision', versions: ['v1'] },
  { kind: 'Route', versions: ['v1'], labels: ADDRESSABLE },
  { kind: 'Service', versions: ['v1'], labels: ADDRESSABLE },
].map(plan => ({ ...plan, group: 'serving.knative.dev' }));

/**
 * The CustomResourceDefinitions of Knative Eventing and Serving, in the order of an API server.
 *
 * What is a source and what is a channel is told by their labels alone, as in a real cluster, and what a source sends
 * by an annotation. Of PingSource the first served version is not the stored one.
 */
export const knativeDefinitions: readonly KubernetesObject[] = [
  ...eventing,
  ...sources,
  ...serving,
]
  .map(customResourceDefinition)
  .sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
