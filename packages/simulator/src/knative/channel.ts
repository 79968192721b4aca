import { buildObject, type ObjectPlan } from './buildObject';
import { met } from './conditions';
import type { KubernetesObject } from './KubernetesObject';
import { refTo } from './references';

const SUBSCRIBABLE = { 'messaging.knative.dev/subscribable': 'v1' };

function addressOf({ namespace, name }: ObjectPlan) {
  return {
    name: 'http',
    url: `http://${name}-kn-channel.${namespace}.svc.cluster.local`,
  };
}

/** An InMemoryChannel. */
export function inMemoryChannel(plan: ObjectPlan): KubernetesObject {
  return buildObject(
    { apiVersion: 'messaging.knative.dev/v1', kind: 'InMemoryChannel' },
    { ...plan, annotations: { ...SUBSCRIBABLE, ...plan.annotations } },
    {
      spec: {},
      status: {
        address: addressOf(plan),
        conditions: met(['Addressable', 'DispatcherReady', 'Ready']),
        observedGeneration: 1,
      },
    },
  );
}

/** A Channel and the InMemoryChannel behind it, to which Knative gives the same name. */
export function channelWithBacking(plan: ObjectPlan): KubernetesObject[] {
  const type = { apiVersion: 'messaging.knative.dev/v1', kind: 'Channel' };
  const annotations = { ...SUBSCRIBABLE, ...plan.annotations };
  const channelTemplate = {
    apiVersion: 'messaging.knative.dev/v1',
    kind: 'InMemoryChannel',
  };
  const bare = buildObject(type, { ...plan, annotations }, {});
  const backing = inMemoryChannel({ ...plan, labels: undefined, owner: bare });
  const status = {
    address: addressOf(plan),
    channel: refTo(backing),
    conditions: met(['Addressable', 'BackingChannelReady', 'Ready']),
    observedGeneration: 1,
  };
  return [{ ...bare, spec: { channelTemplate }, status }, backing];
}

/** The channel on which a broker keeps its events; nobody but Knative uses it. */
export function triggerChannel(owner: KubernetesObject): KubernetesObject {
  const { name, namespace, creationTimestamp } = owner.metadata;
  return inMemoryChannel({
    name: `${name}-kne-trigger`,
    namespace,
    created: creationTimestamp,
    owner,
    labels: {
      'eventing.knative.dev/broker': name,
      'eventing.knative.dev/brokerEverything': 'true',
    },
    annotations: { 'eventing.knative.dev/scope': 'cluster' },
  });
}
