import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  compareStateGroups,
  type GroupCounts,
} from '@internal/plugin-spacelift-common';
import type { VendorHeadline } from '@internal/vendor-ui';
import { RiContrastLine, RiQuestionLine } from '@remixicon/react';
import { findWorstGroup, sumGroups } from '../lib/countGroups';
import { groupLook } from '../lib/groupLook';
import { spaceliftTranslationRef } from '../translation';

/** What a headline is made of. */
export interface HeadlineFacts {
  counts: GroupCounts;
  /** Stacks with drift; left out where nobody counts them. */
  drifted?: number;
  /** Stacks that are named and were not found. */
  missing?: number;
}

/**
 * Says the one thing to know about stacks: the most urgent group that any is in. Stacks that were not found, and drift,
 * come behind what needs somebody or has failed, and before all that is well.
 */
export function useHeadline(): (facts: HeadlineFacts) => VendorHeadline {
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

  return ({ counts, drifted = 0, missing = 0 }) => {
    const worst = findWorstGroup(counts);
    if (!worst) {
      return { tone: 'neutral', label: t('headline.none') };
    }
    const total = sumGroups(counts) + missing;
    const isUrgent = compareStateGroups(worst, 'failed') <= 0;
    if (missing > 0 && !isUrgent) {
      return {
        tone: 'warning',
        icon: <RiQuestionLine />,
        label: say(t('card.missing'), missing, total),
      };
    }
    if (drifted > 0 && !isUrgent) {
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
