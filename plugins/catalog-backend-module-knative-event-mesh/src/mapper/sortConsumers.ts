import type { EventConsumer } from '@internal/plugin-knative-event-mesh-common';
import { toRef } from '../model/refs';

function normalize(consumer: EventConsumer): EventConsumer {
  const { kubernetesId, subscriber, unreadable, uri, through, filters } =
    consumer;
  return {
    ...(kubernetesId !== undefined && { kubernetesId }),
    ...(subscriber && { subscriber: toRef(subscriber) }),
    ...(unreadable && { unreadable }),
    ...(uri !== undefined && { uri }),
    ...(through && { through: toRef(through) }),
    ...(filters && {
      filters: filters.map(({ match, attribute, value }) => ({
        match,
        ...(attribute !== undefined && { attribute }),
        value,
      })),
    }),
  };
}

/** The consumers in a fixed order and once each, so that the same mesh is always the same entity. */
export function sortConsumers(
  consumers: readonly EventConsumer[],
): EventConsumer[] {
  const unique = new Map(
    consumers.map(consumer => {
      const normal = normalize(consumer);
      return [JSON.stringify(normal), normal] as const;
    }),
  );
  return [...unique]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, consumer]) => consumer);
}
