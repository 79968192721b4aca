import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Alert,
  alertSorts,
} from '@internal/plugin-security-insights-common';
import {
  RelativeTime,
  RowButton,
  RowLink,
  SeverityChip,
  type DataColumn,
} from '@internal/vendor-ui';
import { securityInsightsTranslationRef } from '../../translation';
import { githubVendor } from '../../vendor';
import { AlertState } from '../AlertState';
import styles from './AlertTable.module.css';
import { WhereCell } from './WhereCell';

type AlertColumn = DataColumn<Alert, (typeof alertSorts)[number]>;

/** The columns of the list, worst news first. */
export function useAlertColumns(
  onOpen: (id: string) => void,
): readonly AlertColumn[] {
  const { t } = useTranslationRef(securityInsightsTranslationRef);

  return useMemo(
    (): AlertColumn[] => [
      {
        id: 'severity',
        label: t('column.severity'),
        sort: 'severity',
        width: '7rem',
        cell: row => <SeverityChip severity={row.severity} />,
      },
      {
        id: 'alert',
        label: t('column.alert'),
        sort: 'title',
        isRowHeader: true,
        cell: ({ id, title, number, rule, cve }) => (
          <>
            <RowButton
              label={t('list.open', { title, number: String(number) })}
              onPress={() => onOpen(id)}
            >
              {title}
            </RowButton>
            <div className={styles.quiet}>
              {[`#${number}`, cve ?? rule].filter(Boolean).join(' · ')}
            </div>
          </>
        ),
      },
      {
        id: 'type',
        label: t('column.type'),
        width: '9.25rem',
        cell: row => (
          <>
            {t(`type.${row.type}`)}
            {row.tool && <div className={styles.quiet}>{row.tool}</div>}
          </>
        ),
      },
      {
        id: 'where',
        label: t('column.where'),
        width: '17rem',
        cell: row => <WhereCell alert={row} />,
      },
      {
        id: 'age',
        label: t('column.age'),
        sort: 'created',
        width: '7rem',
        cell: row =>
          row.createdAt ? (
            <RelativeTime at={row.createdAt} />
          ) : (
            <span className={styles.quiet}>{t('list.notSaid')}</span>
          ),
      },
      {
        id: 'state',
        label: t('column.state'),
        width: '7.5rem',
        cell: row => <AlertState state={row.state} />,
      },
      {
        id: 'link',
        label: t('column.link'),
        width: '5.5rem',
        cell: ({ url, title, number }) =>
          url && (
            <RowLink
              href={url}
              name={`${title} #${number}`}
              vendor={githubVendor}
            />
          ),
      },
    ],
    [onOpen, t],
  );
}
