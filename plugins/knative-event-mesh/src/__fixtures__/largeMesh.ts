import type { Entity } from '@backstage/catalog-model';
import { component, environment, eventType, meshObject } from './entities';

/** An event mesh of many event types, 25 to a broker, of which each fifth has no consumer. Definitions are long. */
export function largeMesh(eventTypes: number): Entity[] {
  const definition = JSON.stringify({
    properties: { text: { description: 'x'.repeat(2_000) } },
  });
  const consumers = Array.from({ length: 40 }, (_, index) =>
    component(`consumer-${index}`),
  );
  return [
    environment('prod'),
    ...consumers,
    ...Array.from({ length: eventTypes }, (_, index) => {
      const namespace = `team-${index % 50}`;
      const broker = Math.floor(index / 25);
      const id = `consumer-${index % 40}`;
      const isConsumed = index % 5 !== 0;
      return eventType({
        path: `${namespace}/event-${String(index).padStart(5, '0')}`,
        reference: meshObject('Broker', `${namespace}/broker-${broker}`),
        definition,
        consumers: isConsumed
          ? [
              {
                kubernetesId: id,
                through: meshObject('Trigger', `a/t-${index}`),
              },
            ]
          : [],
        consumedBy: isConsumed ? [`component:default/${id}`] : [],
      });
    }),
  ];
}
