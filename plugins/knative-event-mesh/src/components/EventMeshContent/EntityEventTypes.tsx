import { useMemo } from 'react';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EmptyPanel,
  FilterToggles,
  useListState,
  VendorPanel,
} from '@internal/vendor-ui';
import type { Environment } from '../../catalog/listEnvironments';
import {
  listRoles,
  type EntityListCounts,
} from '../../catalog/readEntityEvents';
import { useEventTypes } from '../../hooks/useEventTypes';
import { knowsAllConsumers } from '../../lib/knowsAllConsumers';
import { entityLists, type EntityListName } from '../../lib/lists';
import { readWorkload } from '../../lib/workload';
import { eventMeshTranslationRef } from '../../translation';
import { eventMeshVendor } from '../../vendor';
import {
  EventTypeTable,
  TableSkeleton,
  useEventTypeColumns,
  type EventTypeColumn,
} from '../EventTypeTable';
import styles from './EventMeshContent.module.css';

const COLUMNS: Readonly<Record<EntityListName, readonly EventTypeColumn[]>> = {
  published: ['eventType', 'environment', 'reference', 'consumers', 'schema'],
  consumed: ['eventType', 'environment', 'reference', 'publishers', 'filters'],
  provided: ['eventType', 'publishers', 'consumers', 'schema'],
};

/** The event types that an entity publishes, consumes or carries, page by page. */
export function EntityEventTypes(props: {
  entity: Entity;
  name: EntityListName;
  counts: EntityListCounts | undefined;
  /** Those of its event types. */
  environments: readonly Environment[];
  onOpen(ref: string): void;
}) {
  const { entity, name, counts, environments, onOpen } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const list = useListState(entityLists[name]);
  const { sort, order, offset, limit, filters } = list;
  const { visible = 0, withoutConsumers = 0, hidden = 0 } = counts ?? {};
  const state = useEventTypes(
    {
      scope: { role: listRoles[name], entityRef: stringifyEntityRef(entity) },
      withoutConsumers: filters.only.includes('withoutConsumers'),
      sort,
      order,
      offset,
      limit,
    },
    { enabled: visible > 0 },
  );
  const workload = useMemo(() => readWorkload(entity), [entity]);
  const columns = useEventTypeColumns(COLUMNS[name], {
    onOpen,
    environments,
    workload,
  });

  return (
    <div className={styles.section}>
      <div className={styles.head}>
        <Text as="h2" variant="body-large" weight="bold">
          {t(`entity.${name}`)}
        </Text>
        {name !== 'consumed' && (withoutConsumers > 0 || list.isNarrowed) && (
          <FilterToggles
            label={t('list.only')}
            options={[
              {
                value: 'withoutConsumers' as const,
                label: t(
                  knowsAllConsumers(environments)
                    ? 'list.withoutConsumers'
                    : 'list.withoutKnownConsumers',
                ),
                count: withoutConsumers,
              },
            ]}
            selected={filters.only}
            onChange={values => list.setFilter('only', values)}
          />
        )}
      </div>
      {visible === 0 ? (
        <EmptyPanel
          title={t(hidden > 0 ? 'entity.noneMatching' : `entity.empty.${name}`)}
          message={
            hidden > 0
              ? t('entity.hidden', { count: hidden })
              : t(`entity.empty.${name}How`)
          }
        />
      ) : (
        <VendorPanel
          state={state}
          vendor={eventMeshVendor}
          label={t(`entity.${name}`)}
          skeleton={<TableSkeleton rows={Math.min(visible, limit)} />}
        >
          {({ data }) => (
            <EventTypeTable
              answer={data}
              columns={columns}
              list={list}
              isBusy={state.refreshing}
              label={t(`entity.${name}`)}
            />
          )}
        </VendorPanel>
      )}
      {visible > 0 && hidden > 0 && (
        <p className={styles.note}>{t('entity.hidden', { count: hidden })}</p>
      )}
    </div>
  );
}
