import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DataTable, type DataColumn } from '@internal/vendor-ui';
import type { EventTypeDetail } from '../../catalog/readEventTypeDetail';
import { listDeliveries, type Delivery } from '../../lib/deliveries';
import { describeObject } from '../../lib/meshObject';
import { eventMeshTranslationRef } from '../../translation';
import { FilterList } from '../FilterList';
import { Consumer } from './Consumer';
import styles from './EventTypeView.module.css';

/** Who receives an event type, through what, and under which conditions. */
export function ConsumerTable(props: { detail: EventTypeDetail }) {
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const deliveries = listDeliveries(props.detail);

  const columns = useMemo(
    (): ReadonlyArray<DataColumn<Delivery>> => [
      {
        id: 'consumer',
        label: t('detail.consumer'),
        isRowHeader: true,
        cell: delivery => <Consumer delivery={delivery} />,
      },
      {
        id: 'filters',
        label: t('detail.filters'),
        width: '40%',
        cell: ({ filters }) => <FilterList filters={filters} />,
      },
      {
        id: 'through',
        label: t('detail.through'),
        width: '30%',
        cell: ({ through }) =>
          through ? (
            describeObject(through)
          ) : (
            <span className={styles.quiet}>{t('unknown')}</span>
          ),
      },
    ],
    [t],
  );

  if (deliveries.length === 0) {
    return (
      <p className={styles.note}>
        {t(
          props.detail.knowsAllConsumers
            ? 'detail.noConsumers'
            : 'detail.noKnownConsumers',
        )}
      </p>
    );
  }
  return (
    <DataTable
      label={t('detail.consumers')}
      columns={columns}
      rows={deliveries}
      getKey={({ key }) => key}
    />
  );
}
