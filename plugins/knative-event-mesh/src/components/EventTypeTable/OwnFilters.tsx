import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EventConsumer } from '@internal/plugin-knative-event-mesh-common';
import type { EventTypeRow } from '../../catalog/EventType';
import { hasSameId, runsThere, type Workload } from '../../lib/workload';
import { eventMeshTranslationRef } from '../../translation';
import { FilterList } from '../FilterList';
import styles from './EventTypeTable.module.css';

/**
 * Under which conditions events are delivered to one component: those of each of its Triggers. Subscribers with its id
 * where it does not run may be those of a namesake, so they stand apart.
 */
export function OwnFilters(props: { row: EventTypeRow; workload?: Workload }) {
  const { row, workload } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const withId = row.consumers.filter(
    consumer => workload && hasSameId(consumer, workload),
  );
  const near = withId.filter(
    consumer => workload && runsThere(row, consumer, workload),
  );
  // Receives without running near any of them: then it has no namesake.
  const own = near.length > 0 ? near : withId;
  const others = withId.filter(consumer => !own.includes(consumer));
  if (own.length === 0) {
    return <FilterList filters={undefined} />;
  }
  return (
    <div className={styles.deliveries}>
      <Filters of={own} />
      {others.length > 0 && (
        <>
          <span className={styles.quiet}>{t('filter.perhaps')}</span>
          <Filters of={others} />
        </>
      )}
    </div>
  );
}

function Filters(props: { of: readonly EventConsumer[] }) {
  return (
    <>
      {props.of.map((consumer, index) => (
        <FilterList key={index} filters={consumer.filters} />
      ))}
    </>
  );
}
