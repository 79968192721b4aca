import { acmeKnativeObjects } from '../../acme/eventMesh';
import { knativeDefinitions, type KubernetesObject } from '../../knative';
import { clashingObjects } from './clashingObjects';
import { hostileObjects } from './hostileObjects';
import { largeKnativeObjects, type LargeMesh } from './largeKnativeObjects';
import { repeatingObjects } from './repeatingObjects';
import { unnamedEventType } from './unnamedEventType';

/** Names of the event meshes that there are. */
export const worldNames = [
  'acme',
  'empty',
  'partial',
  'bad-item',
  'large',
  'clash',
  'hostile',
  'duplicates',
] as const;

/** Name of an event mesh. */
export type KnativeWorld = (typeof worldNames)[number];

const fewLeft: readonly string[] = ['orders', 'cart-checked-out'];

/**
 * The objects of a cluster with one of several event meshes:
 *
 * - `acme`: the demo company's.
 * - `empty`: Knative is installed, nothing is there.
 * - `partial`: one broker and one event type are left of the demo company's.
 * - `bad-item`: the demo company's and one event type without a name.
 * - `large`: thousands of event types, as many as told.
 * - `clash`: a broker, sources, a channel and an event type share one name.
 * - `hostile`: whatever somebody with the rights of a tenant of the cluster could write to do harm.
 * - `duplicates`: the same component consumes an event type several times.
 */
export function knativeObjects(
  world: KnativeWorld,
  size: Partial<LargeMesh> = {},
): readonly KubernetesObject[] {
  switch (world) {
    case 'empty':
      return knativeDefinitions;
    case 'partial':
      return acmeKnativeObjects.filter(
        ({ kind, metadata }) =>
          kind === 'CustomResourceDefinition' ||
          (['Broker', 'EventType'].includes(kind) &&
            fewLeft.includes(metadata.name)),
      );
    case 'bad-item':
      return [...acmeKnativeObjects, unnamedEventType];
    case 'large':
      return largeKnativeObjects(size);
    case 'clash':
      return clashingObjects;
    case 'hostile':
      return hostileObjects;
    case 'duplicates':
      return repeatingObjects;
    default:
      return acmeKnativeObjects;
  }
}
