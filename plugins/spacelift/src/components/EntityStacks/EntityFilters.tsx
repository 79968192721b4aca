import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  stateGroups,
  type EntityStack,
  type GroupCounts,
} from '@internal/plugin-spacelift-common';
import { FilterToggles } from '@internal/vendor-ui';
import { spaceliftTranslationRef } from '../../translation';
import { StateFilters } from '../StateFilters';
import styles from './EntityStacks.module.css';

/** Filters of the stacks of an entity, in the URL. */
export interface EntityFilterValues {
  group: readonly string[];
  drifted: boolean;
}

/** Which of an entity's stacks are shown, by group of states and by drift. */
export function EntityFilters(props: {
  stacks: readonly EntityStack[];
  counts: GroupCounts;
  filters: EntityFilterValues;
  onChange(changes: Partial<EntityFilterValues>): void;
}) {
  const { stacks, counts, filters, onChange } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const drifted = stacks.filter(stack => stack.drifted).length;
  return (
    <div className={styles.filters}>
      <StateFilters
        counts={counts}
        selected={stateGroups.filter(group => filters.group.includes(group))}
        onChange={group => onChange({ group })}
      />
      {(drifted > 0 || filters.drifted) && (
        <FilterToggles
          label={t('list.only')}
          options={[
            {
              value: 'drifted' as const,
              label: t('list.drifted'),
              count: drifted,
            },
          ]}
          selected={filters.drifted ? ['drifted'] : []}
          onChange={selected => onChange({ drifted: selected.length > 0 })}
        />
      )}
    </div>
  );
}
