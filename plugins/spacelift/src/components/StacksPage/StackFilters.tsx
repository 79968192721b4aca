import { Select } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { StackList } from '@internal/plugin-spacelift-common';
import { FilterToggles, ReportToolbar } from '@internal/vendor-ui';
import type { StackListState } from '../../hooks/useStackList';
import { spaceliftTranslationRef } from '../../translation';
import { StateFilters } from '../StateFilters';
import styles from './StacksPage.module.css';

const ALL = '';

/** Search, and filters by space, labels, drift and group of states; all of it is in the URL. */
export function StackFilters(props: {
  answer: StackList;
  list: StackListState;
}) {
  const { answer, list } = props;
  const { facets, counts } = answer;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const named = (value: string, name: string, count: number) => ({
    value,
    label: t('list.withCount', { name, number: count.toLocaleString() }),
  });
  const [space = ALL] = list.filters.space;
  // What the URL asks for can be taken back, also when no stack has it.
  const spaces = facets.spaces.map(({ id, name, count }) =>
    named(id, name, count),
  );
  if (space && !facets.spaces.some(({ id }) => id === space)) {
    spaces.push(named(space, space, 0));
  }
  const labels = facets.labels.map(({ value, count }) =>
    named(value, value, count),
  );
  for (const label of list.filters.label) {
    if (!labels.some(({ value }) => value === label)) {
      labels.push(named(label, label, 0));
    }
  }

  return (
    <div className={styles.filters}>
      <ReportToolbar
        search={{
          value: list.search,
          onChange: list.setSearch,
          label: t('list.search'),
        }}
        filters={[
          {
            label: t('list.space'),
            value: space,
            options: [{ value: ALL, label: t('list.allSpaces') }, ...spaces],
            onChange: value =>
              list.setFilter('space', value === ALL ? [] : [value]),
          },
        ]}
        onReset={list.isNarrowed ? list.reset : undefined}
      >
        <Select
          className={styles.labels}
          aria-label={t('list.labels')}
          placeholder={t('list.allLabels')}
          selectionMode="multiple"
          search={{ placeholder: t('list.searchLabels') }}
          value={list.filters.label}
          onChange={keys => list.setFilter('label', keys.map(String))}
          options={labels.map(({ value, label }) => ({ id: value, label }))}
        />
        <FilterToggles
          label={t('list.only')}
          options={[{ value: 'drifted' as const, label: t('list.drifted') }]}
          selected={list.filters.only}
          onChange={values => list.setFilter('only', values)}
        />
      </ReportToolbar>
      <StateFilters
        counts={counts}
        selected={list.filters.group}
        onChange={groups => list.setFilter('group', groups)}
      />
    </div>
  );
}
