import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  compareStateGroups,
  type GroupCounts,
} from '@internal/plugin-spacelift-common';
import type { VendorHeadline } from '@internal/vendor-ui';
import { RiContrastLine } from '@remixicon/react';
import { findWorstGroup, sumGroups } from '../lib/countGroups';
import { groupLook } from '../lib/groupLook';
import { spaceliftTranslationRef } from '../translation';

/**
 * Says the one thing to know about stacks: the most urgent group that any is in. Drift comes behind what needs somebody
 * or has failed, and before all that is well.
 *
 * @returns what makes a headline of counts; `drifted` is left out where nobody counts it.
 */
export function useHeadline(): (
  counts: GroupCounts,
  drifted?: number,
) => VendorHeadline {
  const { t } = useTranslationRef(spaceliftTranslationRef);

  const say = (group: string, count: number, total: number) => {
    if (total === 1) {
      return group;
    }
    return count === total
      ? t('headline.all', { group, total: total.toLocaleString() })
      : t('headline.some', {
          group,
          number: count.toLocaleString(),
          total: total.toLocaleString(),
        });
  };

  return (counts, drifted = 0) => {
    const worst = findWorstGroup(counts);
    if (!worst) {
      return { tone: 'neutral', label: t('headline.none') };
    }
    const total = sumGroups(counts);
    if (drifted > 0 && compareStateGroups(worst, 'failed') > 0) {
      return {
        tone: 'warning',
        icon: <RiContrastLine />,
        label: say(t('badge.drifted'), drifted, total),
      };
    }
    return {
      ...groupLook[worst],
      label: say(t(`group.${worst}`), counts[worst], total),
    };
  };
}
