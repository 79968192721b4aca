import { z } from 'zod';
import type { KubernetesObject } from '../../knative';
import type { FindArriving } from './convertPlaces';
import { groupOf, keyOf } from './parts';

const BACKSTAGE_ID = 'backstage.io/kubernetes-id';

const triggerSchema = z.object({
  broker: z.string().catch(''),
  filter: z
    .object({ attributes: z.record(z.string(), z.string()).catch({}) })
    .partial()
    .optional(),
  subscriber: z.object({
    ref: z.object({
      apiVersion: z.string(),
      kind: z.string(),
      name: z.string(),
      namespace: z.string().default(''),
    }),
  }),
});

function index(objects: readonly KubernetesObject[]) {
  return new Map(
    objects.map(object => {
      const { name, namespace = '' } = object.metadata;
      const group = groupOf(object.apiVersion);
      return [keyOf({ group, kind: object.kind, name, namespace }), object];
    }),
  );
}

/**
 * Adds to each event type the subscribers of its Triggers.
 *
 * Only what the backend looks at: subscribers that are objects with the label, and of the filters the attribute `type`.
 * Expressions and other attributes are passed over, and Subscriptions add nothing.
 */
export function addConsumers(
  objects: readonly KubernetesObject[],
  findArriving: FindArriving,
): void {
  const byKey = index(objects);
  for (const trigger of objects.filter(({ kind }) => kind === 'Trigger')) {
    const { success, data } = triggerSchema.safeParse(trigger.spec);
    if (!success) {
      continue;
    }
    const { apiVersion, ...ref } = data.subscriber.ref;
    const subscriber = byKey.get(keyOf({ ...ref, group: groupOf(apiVersion) }));
    const id = subscriber?.metadata.labels?.[BACKSTAGE_ID];
    const broker = byKey.get(
      keyOf({
        group: 'eventing.knative.dev',
        kind: 'Broker',
        name: data.broker,
        namespace: trigger.metadata.namespace ?? '',
      }),
    );
    if (!id || !broker) {
      continue;
    }
    const type = data.filter?.attributes?.type;
    for (const eventType of findArriving(broker)) {
      if (!type || eventType.type === type) {
        eventType.consumedBy.push(id);
      }
    }
  }
}
