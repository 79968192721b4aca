import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PostureReport } from '@internal/plugin-sysdig-common';
import {
  DataTable,
  FilterToggles,
  ListBody,
  ReportToolbar,
} from '@internal/vendor-ui';
import type { PostureListState } from '../../hooks/useReport';
import { postureList } from '../../lib/lists';
import { sysdigTranslationRef } from '../../translation';
import { ResourceDetails } from './ResourceDetails';
import { usePostureColumns } from './usePostureColumns';

/** Resources and how they do against policies: search, filters by state, and a table whose rows open to all policies. */
export function PostureReportView(props: {
  report: PostureReport;
  list: PostureListState;
  isBusy: boolean;
}) {
  const { report, list, isBusy } = props;
  const { totals, items, matching } = report;
  const { t } = useTranslationRef(sysdigTranslationRef);
  const columns = usePostureColumns();
  const states = postureList.filters.state.filter(
    state => totals[state] > 0 || list.filters.state.includes(state),
  );

  return (
    <>
      <ReportToolbar
        search={{
          value: list.search,
          onChange: list.setSearch,
          label: t('list.searchResources'),
        }}
        onReset={list.isNarrowed ? list.reset : undefined}
      >
        <FilterToggles
          label={t('list.state')}
          options={states.map(value => ({
            value,
            label: t(`posture.${value}`),
            count: totals[value],
          }))}
          selected={list.filters.state}
          onChange={values => list.setFilter('state', values)}
        />
      </ReportToolbar>
      <ListBody list={list} matching={matching}>
        <DataTable
          label={t('posture.table')}
          columns={columns}
          rows={items}
          getKey={resource => resource.hash}
          sort={list.sort}
          order={list.order}
          onSort={list.sortBy}
          isBusy={isBusy}
          details={resource => <ResourceDetails resource={resource} />}
        />
      </ListBody>
    </>
  );
}
