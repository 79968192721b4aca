import { buildObject, type ObjectPlan } from './buildObject';
import { met } from './conditions';
import type { KubernetesObject } from './KubernetesObject';
import type { Destination, KReference } from './references';

/** What a Subscription says. */
export interface SubscriptionPlan extends ObjectPlan {
  channel: KReference;
  subscriber: Destination;
}

/** A Subscription. */
export function subscription(plan: SubscriptionPlan): KubernetesObject {
  const { kind, apiVersion, name } = plan.channel;
  return buildObject(
    { apiVersion: 'messaging.knative.dev/v1', kind: 'Subscription' },
    plan,
    {
      spec: {
        channel: { apiVersion, kind, name },
        subscriber: plan.subscriber,
      },
      status: {
        conditions: met([
          'AddedToChannel',
          'ChannelReady',
          'Ready',
          'ReferencesResolved',
        ]),
        observedGeneration: 1,
      },
    },
  );
}

/** The Subscription by which a broker on channels delivers to one of its Triggers; nobody but Knative uses it. */
export function subscriptionOfTrigger(
  owner: KubernetesObject,
  channel: KubernetesObject,
): KubernetesObject {
  const { name, namespace, uid, creationTimestamp } = owner.metadata;
  const broker = channel.metadata.name.replace(/-kne-trigger$/, '');
  return subscription({
    name: `${broker}-${name}-${uid}`,
    namespace,
    created: creationTimestamp,
    owner,
    labels: {
      'eventing.knative.dev/broker': broker,
      'eventing.knative.dev/trigger': name,
    },
    channel: {
      apiVersion: channel.apiVersion,
      kind: channel.kind,
      name: channel.metadata.name,
    },
    subscriber: {
      uri: `http://broker-filter.knative-eventing.svc.cluster.local/triggers/${namespace}/${name}/${uid}`,
    },
  });
}
