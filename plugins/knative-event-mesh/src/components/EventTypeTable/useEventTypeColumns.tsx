import { useMemo, type ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  MiddleTruncate,
  RowButton,
  type DataColumn,
} from '@internal/vendor-ui';
import type { EventTypeRow } from '../../catalog/EventType';
import type { EventTypeSort } from '../../catalog/eventTypeQuery';
import type { Environment } from '../../catalog/listEnvironments';
import { countConsumers } from '../../lib/consumers';
import { knowsAllConsumers } from '../../lib/knowsAllConsumers';
import { describeObject } from '../../lib/meshObject';
import { listSenderRefs } from '../../lib/listSenderRefs';
import type { Workload } from '../../lib/workload';
import { eventMeshTranslationRef } from '../../translation';
import { EntityLinks } from '../EntityLink';
import { OwnFilters } from './OwnFilters';
import styles from './EventTypeTable.module.css';

/** Columns of event types; each list shows some of them. */
export type EventTypeColumn =
  | 'eventType'
  | 'environment'
  | 'namespace'
  | 'reference'
  | 'publisherCount'
  | 'publishers'
  | 'filters'
  | 'consumerCount'
  | 'consumers'
  | 'schema';

type Column = DataColumn<EventTypeRow, EventTypeSort>;

/** The columns of a list of event types, in the order that they are named in. */
export function useEventTypeColumns(
  names: readonly EventTypeColumn[],
  options: {
    onOpen(ref: string): void;
    /** Environments of the event types: not all of them know all consumers. */
    environments: readonly Environment[];
    /** Whose deliveries the column `filters` shows. */
    workload?: Workload;
  },
): readonly Column[] {
  const { onOpen, environments, workload } = options;
  const { t } = useTranslationRef(eventMeshTranslationRef);

  return useMemo(() => {
    const quiet = (text: string) => (
      <span className={styles.quiet}>{text}</span>
    );
    const count = (number: number, none = quiet(t('none'))) =>
      number > 0 ? number.toLocaleString() : none;
    const noConsumers = (row: EventTypeRow) =>
      quiet(
        t(
          knowsAllConsumers(environments, row.environment)
            ? 'none'
            : 'noneKnown',
        ),
      );
    const all: Record<EventTypeColumn, Omit<Column, 'id'>> = {
      eventType: {
        label: t('column.eventType'),
        sort: 'type',
        isRowHeader: true,
        cell: row => <NameCell row={row} onOpen={onOpen} />,
      },
      environment: {
        label: t('column.environment'),
        sort: 'environment',
        width: '9rem',
        cell: row => row.environment ?? quiet(t('unknown')),
      },
      namespace: {
        label: t('column.namespace'),
        sort: 'namespace',
        width: '11rem',
        cell: row => <MiddleTruncate text={row.namespace} max={30} />,
      },
      reference: {
        label: t('column.reference'),
        width: '14rem',
        cell: row =>
          row.reference ? (
            <MiddleTruncate text={describeObject(row.reference)} />
          ) : (
            quiet(t('unknown'))
          ),
      },
      publisherCount: {
        label: t('column.publishers'),
        width: '7rem',
        cell: row => count(listSenderRefs(row).length),
      },
      publishers: {
        label: t('column.publishers'),
        width: '13rem',
        cell: row => <EntityLinks refs={listSenderRefs(row)} />,
      },
      filters: {
        label: t('column.filters'),
        width: '18rem',
        cell: row => <OwnFilters row={row} workload={workload} />,
      },
      consumerCount: {
        label: t('column.consumers'),
        width: '7rem',
        cell: row => count(countConsumers(row), noConsumers(row)),
      },
      consumers: {
        label: t('column.consumers'),
        width: '13rem',
        cell: row => <ConsumerCell row={row} none={noConsumers(row)} />,
      },
      schema: {
        label: t('column.schema'),
        width: '6rem',
        cell: row => (row.hasSchema ? t('yes') : quiet(t('no'))),
      },
    };
    return names.map(name => ({ id: name, ...all[name] }));
  }, [t, onOpen, names, environments, workload]);
}

function NameCell(props: { row: EventTypeRow; onOpen(ref: string): void }) {
  const { row, onOpen } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  return (
    <>
      <RowButton
        label={t('list.open', { name: row.type })}
        onPress={() => onOpen(row.ref)}
      >
        <MiddleTruncate text={row.type} />
      </RowButton>
      {row.description ? (
        <div className={styles.description}>{row.description}</div>
      ) : (
        row.name !== row.type && (
          <div className={styles.description}>
            <MiddleTruncate text={row.name} />
          </div>
        )
      )}
    </>
  );
}

/** Components by name, and how many others there are that the catalog does not know. */
function ConsumerCell(props: { row: EventTypeRow; none: ReactNode }) {
  const { row, none } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const all = countConsumers(row);
  const others = all - row.consumerRefs.length;
  if (all === 0) {
    return <>{none}</>;
  }
  if (row.consumerRefs.length === 0) {
    return <>{all.toLocaleString()}</>;
  }
  return (
    <>
      <EntityLinks refs={row.consumerRefs} />
      {others > 0 && (
        <span className={styles.quiet}>
          {t('more', { number: others.toLocaleString() })}
        </span>
      )}
    </>
  );
}
