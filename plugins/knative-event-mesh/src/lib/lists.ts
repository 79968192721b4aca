import type { ListSpec } from '@internal/vendor-ui';
import type { EventTypeSort } from '../catalog/eventTypeQuery';

/** The list of all event types, in the URL of the page. `only` has one value, so that more can follow. */
export const meshList: ListSpec<
  EventTypeSort,
  {
    environment: 'anyText';
    namespace: 'anyText';
    reference: 'anyText';
    only: readonly ['withoutConsumers'];
  }
> = {
  prefix: '',
  sorts: { type: 'asc', environment: 'asc', namespace: 'asc' },
  defaultSort: 'type',
  filters: {
    environment: 'anyText',
    namespace: 'anyText',
    reference: 'anyText',
    only: ['withoutConsumers'],
  },
};

const ofEntity = (prefix: string) => ({
  prefix,
  sorts: { type: 'asc', environment: 'asc', namespace: 'asc' } as const,
  defaultSort: 'type' as const,
  filters: { only: ['withoutConsumers'] as const },
});

/** A list of event types in the tab of an entity. */
export type EntityList = ListSpec<
  EventTypeSort,
  { only: readonly ['withoutConsumers'] }
>;

/** What an entity has to do with the event types of a list in its tab. */
export type EntityListName = 'published' | 'consumed' | 'provided';

/** The lists of event types in the tab of an entity, each with its own parameters in the URL. */
export const entityLists: Readonly<Record<EntityListName, EntityList>> = {
  published: ofEntity('published.'),
  consumed: ofEntity('consumed.'),
  provided: ofEntity('provided.'),
};
