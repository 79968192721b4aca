import { buildObject, type ObjectPlan } from './buildObject';
import { met, type Condition } from './conditions';
import type { KubernetesObject } from './KubernetesObject';
import type { Destination } from './references';

/** What a Trigger says. */
export interface TriggerPlan extends ObjectPlan {
  /** Name of the broker, in the Trigger's namespace. */
  broker: string;
  /** Attributes that have to be equal; the older way. */
  attributes?: Readonly<Record<string, string>>;
  /** Expressions; the newer way, which wins over attributes. */
  filters?: readonly Readonly<Record<string, unknown>>[];
  subscriber: Destination;
  /** Everything is well unless told. */
  conditions?: readonly Condition[];
}

const CONDITIONS = [
  'BrokerReady',
  'DeadLetterSinkResolved',
  'DependencyReady',
  'Ready',
  'SubscriberResolved',
  'SubscriptionReady',
];

/** A Trigger. */
export function trigger(plan: TriggerPlan): KubernetesObject {
  const { broker, attributes, filters, subscriber } = plan;
  return buildObject(
    { apiVersion: 'eventing.knative.dev/v1', kind: 'Trigger' },
    {
      ...plan,
      labels: { 'eventing.knative.dev/broker': broker, ...plan.labels },
    },
    {
      spec: {
        broker,
        ...(attributes ? { filter: { attributes } } : {}),
        ...(filters ? { filters } : {}),
        subscriber,
      },
      status: {
        conditions: plan.conditions ?? met(CONDITIONS),
        observedGeneration: 1,
      },
    },
  );
}
