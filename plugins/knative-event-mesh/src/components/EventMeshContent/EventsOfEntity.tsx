import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FilterToggles,
  StateChip,
  VendorSummary,
  useUrlState,
  type FreshnessLabelProps,
} from '@internal/vendor-ui';
import { listNamesOf, type EntityEvents } from '../../catalog/readEntityEvents';
import { useHeadline } from '../../hooks/useHeadline';
import { isMeshObject } from '../../lib/isEventMeshEntity';
import type { EntityListName } from '../../lib/lists';
import { eventMeshTranslationRef } from '../../translation';
import { EnvironmentWarnings } from '../EnvironmentLine';
import { EntityEventTypes } from './EntityEventTypes';
import styles from './EventMeshContent.module.css';
import { MeshObjectFacts } from './MeshObjectFacts';

/** Summary, warnings, and the lists of event types of an entity. */
export function EventsOfEntity(props: {
  entity: Entity;
  events: EntityEvents;
  freshness: FreshnessLabelProps;
  onOpen(ref: string): void;
}) {
  const { entity, events, freshness, onOpen } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const sayHeadline = useHeadline();
  const names = listNamesOf(entity);
  const [{ show }, change] = useUrlState(
    '',
    { show: [] as readonly string[] },
    { allowed: { show: ['published', 'consumed', 'provided'] } },
  );
  const selected = names.filter(name => show.includes(name));
  const shown = selected.length > 0 ? selected : names;

  return (
    <div className={styles.page}>
      <VendorSummary label={t('list.summary')} freshness={freshness}>
        <StateChip {...sayHeadline(events)} size="large" />
      </VendorSummary>
      <EnvironmentWarnings environments={events.environments} />
      {isMeshObject(entity) && <MeshObjectFacts entity={entity} />}
      {names.length > 1 && (
        <FilterToggles<EntityListName>
          label={t('entity.show')}
          options={names.map(name => ({
            value: name,
            label: t(`card.${name}`),
            count: events.lists[name]?.visible,
          }))}
          selected={selected}
          onChange={next => change({ show: next })}
        />
      )}
      {shown.map(name => (
        <EntityEventTypes
          key={name}
          entity={entity}
          name={name}
          counts={events.lists[name]}
          environments={events.environments}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}
