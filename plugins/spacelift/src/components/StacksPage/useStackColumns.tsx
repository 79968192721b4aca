import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Stack, StackSort } from '@internal/plugin-spacelift-common';
import {
  MiddleTruncate,
  RelativeTime,
  RowButton,
  RowLink,
  type DataColumn,
} from '@internal/vendor-ui';
import { spaceliftTranslationRef } from '../../translation';
import { spaceliftVendor } from '../../vendor';
import { LabelList } from '../LabelList';
import { StackBadges } from '../StackBadges';
import { StackState } from '../StackState';
import styles from './StacksPage.module.css';

/** The columns of all stacks. */
export function useStackColumns(
  onOpen: (stackId: string) => void,
): ReadonlyArray<DataColumn<Stack, StackSort>> {
  const { t } = useTranslationRef(spaceliftTranslationRef);

  return useMemo(
    () => [
      {
        id: 'state',
        label: t('column.state'),
        sort: 'attention',
        width: '10rem',
        cell: stack => <StackState state={stack.state} group={stack.group} />,
      },
      {
        id: 'stack',
        label: t('column.stack'),
        sort: 'name',
        isRowHeader: true,
        cell: stack => (
          <div className={styles.name}>
            <RowButton
              label={t('list.open', { name: stack.name })}
              onPress={() => onOpen(stack.id)}
            >
              <MiddleTruncate text={stack.name} />
            </RowButton>
            <StackBadges stack={stack} />
          </div>
        ),
      },
      {
        id: 'space',
        label: t('column.space'),
        sort: 'space',
        width: '7.5rem',
        cell: stack =>
          stack.space?.name ?? (
            <span className={styles.quiet}>{t('notSaid')}</span>
          ),
      },
      {
        id: 'source',
        label: t('column.source'),
        width: '13rem',
        cell: stack => (
          <>
            {stack.repository && <MiddleTruncate text={stack.repository} />}
            <div className={styles.quiet}>
              {[stack.branch, stack.projectRoot].filter(Boolean).join(', ') ||
                t('notSaid')}
            </div>
          </>
        ),
      },
      {
        id: 'labels',
        label: t('column.labels'),
        width: '13rem',
        cell: stack => <LabelList labels={stack.labels} />,
      },
      {
        id: 'since',
        label: t('column.since'),
        sort: 'stateSince',
        width: '7rem',
        cell: stack =>
          stack.stateSince ? (
            <RelativeTime at={stack.stateSince} />
          ) : (
            <span className={styles.quiet}>{t('notSaid')}</span>
          ),
      },
      {
        id: 'link',
        label: t('column.link'),
        width: '5.5rem',
        cell: stack => (
          <RowLink
            href={stack.url}
            name={stack.name}
            vendor={spaceliftVendor}
          />
        ),
      },
    ],
    [t, onOpen],
  );
}
