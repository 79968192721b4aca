import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ScanReport } from '@internal/plugin-sysdig-common';
import {
  DataTable,
  FilterToggles,
  ListBody,
  ReportToolbar,
} from '@internal/vendor-ui';
import type { ScanListState } from '../../hooks/useReport';
import { scanList } from '../../lib/lists';
import { sysdigTranslationRef } from '../../translation';
import { useScanColumns } from './useScanColumns';

/** Scans of images and hosts: search, filters by policy result, and a table whose rows open the vulnerabilities. */
export function ScanReportView(props: {
  report: ScanReport;
  list: ScanListState;
  isBusy: boolean;
  onOpen(resultId: string): void;
}) {
  const { report, list, isBusy, onOpen } = props;
  const { kind, totals, items, matching } = report;
  const { t } = useTranslationRef(sysdigTranslationRef);
  const columns = useScanColumns(kind, onOpen);
  const results = scanList.filters.policy.filter(
    result =>
      totals.policies[result] > 0 || list.filters.policy.includes(result),
  );

  return (
    <>
      <ReportToolbar
        search={{
          value: list.search,
          onChange: list.setSearch,
          label: t('list.searchScans'),
        }}
        onReset={list.isNarrowed ? list.reset : undefined}
      >
        {kind !== 'registry' && (
          <FilterToggles
            label={t('list.policy')}
            options={results.map(value => ({
              value,
              label: t(`policy.${value}`),
              count: totals.policies[value],
            }))}
            selected={list.filters.policy}
            onChange={values => list.setFilter('policy', values)}
          />
        )}
      </ReportToolbar>
      <ListBody list={list} matching={matching}>
        <DataTable
          label={t('scan.table', { report: t(`reports.${kind}`) })}
          columns={columns}
          rows={items}
          getKey={row =>
            [row.resultId, row.asset, ...Object.values(row.scope ?? {})].join(
              '\n',
            )
          }
          sort={list.sort}
          order={list.order}
          onSort={list.sortBy}
          isBusy={isBusy}
        />
      </ListBody>
    </>
  );
}
