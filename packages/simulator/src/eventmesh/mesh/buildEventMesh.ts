import { byApiServerOrder, type KubernetesObject } from '../../knative';
import { addConsumers } from './addConsumers';
import { convertEventType } from './convertEventType';
import {
  convertBroker,
  convertSubscribables,
  indexByPlace,
} from './convertPlaces';
import { convertSources } from './convertSources';
import type { EventMesh } from './EventMesh';

/**
 * What the event mesh backend makes of the objects of a cluster, with what it gets wrong: sources provide too much,
 * Triggers with expressions consume everything, Subscriptions consume nothing.
 */
export function buildEventMesh(
  objects: readonly KubernetesObject[],
): EventMesh {
  const eventTypes = objects
    .filter(({ kind }) => kind === 'EventType')
    .sort(byApiServerOrder)
    .map(convertEventType);
  const findArriving = indexByPlace(eventTypes);
  addConsumers(objects, findArriving);
  return {
    brokers: objects
      .filter(({ kind }) => kind === 'Broker')
      .map(broker => convertBroker(broker, findArriving)),
    eventTypes,
    sources: convertSources(objects, eventTypes),
    subscribables: convertSubscribables(objects, findArriving),
  };
}
