import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ScanReportKind,
  ScanResult,
  ScanSort,
} from '@internal/plugin-sysdig-common';
import {
  MiddleTruncate,
  RelativeTime,
  RowButton,
  RowLink,
  SeverityBar,
  type DataColumn,
} from '@internal/vendor-ui';
import { sysdigTranslationRef } from '../../translation';
import { sysdigVendor } from '../../vendor';
import { PolicyStatus } from '../PolicyStatus';
import { InUseCell } from './InUseCell';
import styles from './ScanReportView.module.css';
import { WhereCell } from './WhereCell';

// What a kind of scan does not have is no column: registry scans meet no policies, runtime scans carry no time.
const columnsOf: Readonly<Record<ScanReportKind, readonly string[]>> = {
  runtime: ['policy', 'asset', 'where', 'vulnerabilities', 'inUse', 'link'],
  registry: ['asset', 'registry', 'vulnerabilities', 'createdAt', 'link'],
  pipeline: ['policy', 'asset', 'vulnerabilities', 'createdAt', 'link'],
};

/** The columns of a scan report, worst news first. */
export function useScanColumns(
  kind: ScanReportKind,
  onOpen: (resultId: string) => void,
): ReadonlyArray<DataColumn<ScanResult, ScanSort>> {
  const { t } = useTranslationRef(sysdigTranslationRef);

  return useMemo(() => {
    const all: Array<DataColumn<ScanResult, ScanSort>> = [
      {
        id: 'policy',
        label: t('column.policy'),
        sort: 'policy',
        width: '8.25rem',
        cell: row => <PolicyStatus result={row.policy} />,
      },
      {
        id: 'asset',
        label: t('column.asset'),
        sort: 'asset',
        isRowHeader: true,
        cell: ({ asset, resultId }) =>
          resultId ? (
            <RowButton
              label={t('scan.open', { asset })}
              onPress={() => onOpen(resultId)}
            >
              <MiddleTruncate text={asset} max={64} />
            </RowButton>
          ) : (
            <>
              <MiddleTruncate text={asset} max={64} />
              <div className={styles.quiet}>{t('scan.noDetails')}</div>
            </>
          ),
      },
      {
        id: 'where',
        label: t('column.where'),
        width: '13.5rem',
        cell: row => <WhereCell scope={row.scope} />,
      },
      {
        id: 'registry',
        label: t('column.registry'),
        width: '8rem',
        cell: row => row.registryVendor ?? t('scan.notSaid'),
      },
      {
        id: 'vulnerabilities',
        label: t('column.vulnerabilities'),
        sort: 'severity',
        width: '18rem',
        cell: row => (
          <SeverityBar
            counts={row.total}
            label={t('scan.total', { asset: row.asset })}
          />
        ),
      },
      {
        id: 'inUse',
        label: t('column.inUse'),
        sort: 'inUse',
        width: '7rem',
        cell: row => <InUseCell counts={row.inUse} />,
      },
      {
        id: 'createdAt',
        label: t('column.createdAt'),
        sort: 'createdAt',
        width: '8rem',
        cell: row =>
          row.createdAt ? (
            <RelativeTime at={row.createdAt} />
          ) : (
            <span className={styles.quiet}>{t('scan.notSaid')}</span>
          ),
      },
      {
        id: 'link',
        label: t('column.link'),
        width: '5.5rem',
        cell: row => (
          <RowLink href={row.url} name={row.asset} vendor={sysdigVendor} />
        ),
      },
    ];
    return all.filter(({ id }) => columnsOf[kind].includes(id));
  }, [kind, onOpen, t]);
}
