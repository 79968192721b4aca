import { buildObject, type ObjectPlan } from './buildObject';
import { met } from './conditions';
import type { KubernetesObject } from './KubernetesObject';
import type { Destination } from './references';

/** What every source says. */
export interface SourcePlan extends ObjectPlan {
  sink: Destination;
}

function source(
  kind: string,
  plan: SourcePlan,
  content: {
    spec: Readonly<Record<string, unknown>>;
    conditions: readonly string[];
    eventTypes?: readonly string[];
    eventSource?: string;
  },
): KubernetesObject {
  const { spec, conditions, eventTypes = [], eventSource } = content;
  return buildObject({ apiVersion: 'sources.knative.dev/v1', kind }, plan, {
    spec: { ...spec, sink: plan.sink },
    status: {
      ...(eventTypes.length > 0
        ? {
            ceAttributes: eventTypes.map(type => ({
              source: eventSource,
              type,
            })),
          }
        : {}),
      conditions: met(['Ready', 'SinkProvided', ...conditions].sort()),
      observedGeneration: 1,
      ...(plan.sink.uri ? { sinkUri: plan.sink.uri } : {}),
    },
  });
}

/** The type of the events of every PingSource. */
export const PING_TYPE = 'dev.knative.sources.ping';

/** The `source` of the events of a PingSource. */
export function pingEventSource({ namespace, name }: ObjectPlan): string {
  return `/apis/v1/namespaces/${namespace}/pingsources/${name}`;
}

/** A PingSource: sends the same data again and again. */
export function pingSource(
  plan: SourcePlan & { schedule: string; data: string },
): KubernetesObject {
  const { schedule, data } = plan;
  return source('PingSource', plan, {
    spec: { schedule, timezone: 'UTC', contentType: 'application/json', data },
    conditions: ['Deployed', 'OIDCIdentityCreated'],
    eventTypes: [PING_TYPE],
    eventSource: pingEventSource(plan),
  });
}

/** The `source` of the events of every ApiServerSource of a cluster. */
export const API_SERVER_EVENT_SOURCE = 'https://10.96.0.1:443';

/** An ApiServerSource: tells of changes of objects, with the objects themselves. */
export function apiServerSource(
  plan: SourcePlan & {
    serviceAccountName: string;
    resources: readonly { apiVersion: string; kind: string }[];
    eventTypes: readonly string[];
  },
): KubernetesObject {
  const { serviceAccountName, resources, eventTypes } = plan;
  return source('ApiServerSource', plan, {
    spec: { mode: 'Resource', resources, serviceAccountName },
    conditions: ['Deployed', 'SufficientPermissions'],
    eventTypes,
    eventSource: API_SERVER_EVENT_SOURCE,
  });
}

/** A SinkBinding: tells a workload through its environment where to send its events. */
export function sinkBinding(
  plan: SourcePlan & {
    subject: { apiVersion: string; kind: string; name: string };
  },
): KubernetesObject {
  return source('SinkBinding', plan, {
    spec: { subject: { ...plan.subject, namespace: plan.namespace } },
    conditions: ['OIDCIdentityCreated', 'SinkBindingAvailable'],
  });
}

/** A ContainerSource and the SinkBinding that Knative makes for it. */
export function containerSource(
  plan: SourcePlan & { image: string },
): KubernetesObject[] {
  const { namespace, name, image, sink, created } = plan;
  const owner = source('ContainerSource', plan, {
    spec: { template: { spec: { containers: [{ name: 'source', image }] } } },
    conditions: ['ReceiveAdapterReady', 'SinkBindingReady'],
  });
  const binding = sinkBinding({
    name: `${name}-sinkbinding`,
    namespace,
    created,
    owner,
    sink,
    subject: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name: `${name}-deployment`,
    },
  });
  return [owner, binding];
}
