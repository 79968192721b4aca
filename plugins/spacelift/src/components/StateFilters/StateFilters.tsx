import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  stateGroups,
  type GroupCounts,
  type StateGroup,
} from '@internal/plugin-spacelift-common';
import { FilterToggles } from '@internal/vendor-ui';
import { groupLook } from '../../lib/groupLook';
import { spaceliftTranslationRef } from '../../translation';

/** How many stacks are in which group of states; each number is the filter for what it counts. */
export function StateFilters(props: {
  counts: GroupCounts;
  selected: readonly StateGroup[];
  onChange(selected: StateGroup[]): void;
}) {
  const { counts, selected, onChange } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const shown = stateGroups.filter(
    group => counts[group] > 0 || selected.includes(group),
  );
  return (
    <FilterToggles
      label={t('list.state')}
      options={shown.map(value => ({
        value,
        label: t(`group.${value}`),
        icon: groupLook[value].icon,
        count: counts[value],
      }))}
      selected={selected}
      onChange={onChange}
    />
  );
}
