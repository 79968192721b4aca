import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { VendorHeadline } from '@internal/vendor-ui';
import type { EntityEvents } from '../catalog/readEntityEvents';
import { findOutdated } from '../lib/findOutdated';
import { eventMeshTranslationRef } from '../translation';

/** The one thing to say about an entity first, the same on card and tab: what is broken, what nobody receives, or that all is well. */
export function useHeadline(): (events: EntityEvents) => VendorHeadline {
  const { t } = useTranslationRef(eventMeshTranslationRef);
  return ({ lists, environments }) => {
    const broken = findOutdated(environments);
    if (broken) {
      return {
        tone: 'warning',
        label: t('card.failing', { name: broken.name }),
      };
    }
    const unconsumed = lists.published?.unconsumed ?? 0;
    if (unconsumed > 0) {
      return {
        tone: 'warning',
        label: t('card.unconsumed', { count: unconsumed }),
      };
    }
    const isIdle = Object.values(lists).every(({ visible }) => visible === 0);
    return isIdle
      ? { tone: 'neutral', label: t('card.idle') }
      : { tone: 'ok', label: t('card.takesPart') };
  };
}
