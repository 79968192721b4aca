import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { StackList } from '@internal/plugin-spacelift-common';
import { DataTable, ListBody } from '@internal/vendor-ui';
import type { StackListState } from '../../hooks/useStackList';
import { spaceliftTranslationRef } from '../../translation';
import styles from './StacksPage.module.css';
import { useStackColumns } from './useStackColumns';

/** One page of stacks; a row opens the stack beside the table. */
export function StackTable(props: {
  answer: StackList;
  list: StackListState;
  isBusy: boolean;
  onOpen(stackId: string): void;
}) {
  const { answer, list, isBusy, onOpen } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const columns = useStackColumns(onOpen);
  return (
    <>
      <ListBody list={list} matching={answer.matching}>
        <DataTable
          label={t('list.label')}
          columns={columns}
          rows={answer.items}
          getKey={stack => stack.id}
          sort={list.sort}
          order={list.order}
          onSort={list.sortBy}
          isBusy={isBusy}
        />
      </ListBody>
      {answer.skipped > 0 && (
        <p className={styles.note}>
          {t('list.skipped', { count: answer.skipped })}
        </p>
      )}
    </>
  );
}
