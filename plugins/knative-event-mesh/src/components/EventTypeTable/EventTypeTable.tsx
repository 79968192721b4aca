import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DataTable,
  ListBody,
  type DataColumn,
  type ListState,
} from '@internal/vendor-ui';
import type { EventTypeRow } from '../../catalog/EventType';
import type { EventTypeSort } from '../../catalog/eventTypeQuery';
import type { EventTypeList } from '../../catalog/listEventTypes';
import { eventMeshTranslationRef } from '../../translation';

/** One page of event types; a row opens the event type beside the table. */
export function EventTypeTable(props: {
  answer: EventTypeList;
  columns: ReadonlyArray<DataColumn<EventTypeRow, EventTypeSort>>;
  list: Pick<
    ListState<EventTypeSort, Record<string, readonly string[]>>,
    | 'sort'
    | 'order'
    | 'sortBy'
    | 'offset'
    | 'limit'
    | 'setOffset'
    | 'setLimit'
    | 'reset'
  >;
  isBusy: boolean;
  /** Name for screen readers; "Event types" by default. */
  label?: string;
}) {
  const { answer, columns, list, isBusy, label } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  return (
    <ListBody list={list} matching={answer.matching}>
      <DataTable
        label={label ?? t('list.label')}
        columns={columns}
        rows={answer.items}
        getKey={eventType => eventType.ref}
        sort={list.sort}
        order={list.order}
        onSort={list.sortBy}
        isBusy={isBusy}
      />
    </ListBody>
  );
}
