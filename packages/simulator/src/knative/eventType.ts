import { hexId } from '../random';
import { buildObject, type ObjectPlan } from './buildObject';
import { met } from './conditions';
import type { KubernetesObject } from './KubernetesObject';
import { refTo } from './references';

/** What an EventType says. */
export interface EventTypePlan extends ObjectPlan {
  /** Type of the CloudEvent. */
  type: string;
  /** Source of the CloudEvent. */
  source?: string;
  /** Address of the schema. */
  schema?: string;
  /** The schema itself. */
  schemaData?: string;
  description?: string;
  /** Broker or channel that it arrives at. */
  at?: KubernetesObject;
}

/** An EventType, in the version in which Knative stores it. */
export function eventType(plan: EventTypePlan): KubernetesObject {
  const { type, source, schema, schemaData, description, at } = plan;
  return buildObject(
    { apiVersion: 'eventing.knative.dev/v1beta2', kind: 'EventType' },
    plan,
    {
      spec: {
        type,
        ...(source === undefined ? {} : { source }),
        ...(schema === undefined ? {} : { schema }),
        ...(schemaData === undefined ? {} : { schemaData }),
        ...(description === undefined ? {} : { description }),
        ...(at ? { reference: refTo(at) } : {}),
      },
      status: {
        conditions: met(['Ready', 'ReferenceExists']),
        observedGeneration: 1,
      },
    },
  );
}

/** The EventType that Knative makes for a source, with a name of 32 hexadecimal digits. */
export function eventTypeOfSource(
  source: KubernetesObject,
  plan: { type: string; at: KubernetesObject; source: string },
): KubernetesObject {
  const { namespace, name, uid, creationTimestamp } = source.metadata;
  return eventType({
    ...plan,
    name: hexId(`${uid}/${plan.type}/${plan.source}`, 32),
    namespace,
    created: creationTimestamp,
    labels: { 'eventing.knative.dev/sourceName': name },
    owner: source,
  });
}

/** The EventType that Knative makes when an undeclared event arrives; its name can be longer than 63 characters. */
export function autoCreatedEventType(plan: {
  type: string;
  source: string;
  at: KubernetesObject;
  created?: string;
}): KubernetesObject {
  const { name, namespace } = plan.at.metadata;
  return eventType({
    ...plan,
    name: `et-${name}-${hexId(`${plan.type}/${plan.source}`, 32)}`,
    namespace,
    description: 'Made by Knative when the first such event arrived.',
    owner: plan.at,
  });
}
