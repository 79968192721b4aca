import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { eventMeshAnnotations } from '@internal/plugin-knative-event-mesh-common';
import { hasEvents, isMeshObject } from '../lib/isEventMeshEntity';
import { knowsAllConsumers } from '../lib/knowsAllConsumers';
import type { EntityListName } from '../lib/lists';
import { countEventTypes } from './countEventTypes';
import type { EventTypeScope } from './eventTypeQuery';
import { listEnvironments, type Environment } from './listEnvironments';

/** Sums of one list of an entity. */
export interface EntityListCounts {
  /** Event types that the signed-in person may see. */
  visible: number;
  /** Those that no consumer is known of. */
  withoutConsumers: number;
  /** Those among them that certainly nobody receives: their environments know all consumers. */
  unconsumed: number;
  /** Event types that relations name and that cannot be read. */
  hidden: number;
}

/** What an entity has to do with the event mesh, in numbers. */
export interface EntityEvents {
  lists: Partial<Record<EntityListName, EntityListCounts>>;
  /** Environments that its event types, or itself, belong to. */
  environments: Environment[];
}

/** What an entity has to do with the event types of each list. */
export const listRoles: Readonly<
  Record<EntityListName, EventTypeScope['role']>
> = {
  published: 'publisher',
  consumed: 'consumer',
  provided: 'provider',
};

const listRelations: Readonly<Record<EntityListName, string>> = {
  published: 'publishesEvent',
  consumed: 'consumesEvent',
  provided: 'providesApi',
};

/** The lists of event types that an entity has: those of a component, or the one of a broker, channel or source. */
export function listNamesOf(entity: Entity): EntityListName[] {
  return [
    ...(hasEvents(entity) ? (['published', 'consumed'] as const) : []),
    ...(isMeshObject(entity) ? (['provided'] as const) : []),
  ];
}

/** Counts the event types of an entity, and finds out how their environments do. Reads no event type. */
export async function readEntityEvents(
  catalog: CatalogApi,
  entity: Entity,
): Promise<EntityEvents> {
  const entityRef = stringifyEntityRef(entity);
  const own = isMeshObject(entity)
    ? entity.metadata.annotations?.[eventMeshAnnotations.environment]
    : undefined;
  const known = listEnvironments(catalog);
  const count = async (name: EntityListName) => {
    const scope = { role: listRoles[name], entityRef };
    const [all, without, environments] = await Promise.all([
      countEventTypes(catalog, { scope }),
      name === 'consumed'
        ? undefined
        : countEventTypes(catalog, { scope, withoutConsumers: true }),
      known,
    ]);
    const named = new Set(
      entity.relations
        ?.filter(({ type }) => type === listRelations[name])
        .map(({ targetRef }) => targetRef),
    ).size;
    return {
      name,
      environments: all.environment.map(({ value }) => value),
      counts: {
        visible: all.total,
        withoutConsumers: without?.total ?? 0,
        unconsumed: (without?.environment ?? [])
          .filter(({ value }) => knowsAllConsumers(environments, value))
          .reduce((sum, facet) => sum + facet.count, 0),
        hidden: Math.max(0, named - all.total),
      },
    };
  };
  const [environments, ...lists] = await Promise.all([
    known,
    ...listNamesOf(entity).map(count),
  ]);
  const concerned = new Set([
    ...(own ? [own] : []),
    ...lists.flatMap(list => list.environments),
  ]);
  return {
    lists: Object.fromEntries(lists.map(({ name, counts }) => [name, counts])),
    environments: environments.filter(({ name }) => concerned.has(name)),
  };
}
