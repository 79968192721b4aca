import { ReportToolbar, useUrlState } from '../../src';
import { ago } from '../samples';

const STATUSES = ['all', 'failed', 'passed'] as const;

/** A toolbar whose filters are in the URL of the gallery. */
export function Toolbar() {
  const [filters, setFilters] = useUrlState(
    'demo.',
    { q: '', status: 'all' },
    { allowed: { status: STATUSES } },
  );
  const active = filters.q !== '' || filters.status !== 'all';

  return (
    <ReportToolbar
      search={{
        value: filters.q,
        onChange: q => setFilters({ q }),
        label: 'Search images',
      }}
      filters={[
        {
          label: 'Status',
          value: filters.status,
          options: [
            { value: 'all', label: 'All statuses' },
            { value: 'failed', label: 'Failed' },
            { value: 'passed', label: 'Passed' },
          ],
          onChange: status => setFilters({ status }),
        },
      ]}
      onReset={
        active
          ? () => setFilters({ q: undefined, status: undefined })
          : undefined
      }
      refresh={{ asOf: ago(3), onRefresh: () => {}, subject: 'images' }}
    />
  );
}
