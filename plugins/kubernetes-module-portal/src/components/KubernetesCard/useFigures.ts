import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { toQueryString, type VendorFigure } from '@internal/vendor-ui';
import { isComplete, type KubernetesOverview } from '../../lib/overview';
import {
  attentionStates,
  failingStates,
  type WorkloadState,
} from '../../lib/state';
import { kubernetesPortalTranslationRef } from '../../translation';

/**
 * The three numbers of the card, each with the address of the list that it counts. Where a cluster has not told
 * everything, nothing found is not zero.
 *
 * @param tab - address of the tab; without it the numbers are no links.
 */
export function useFigures(
  tab: string | undefined,
): (overview: KubernetesOverview) => VendorFigure[] {
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);

  return overview => {
    const { workloads } = overview;
    const sayCount = (count: number) =>
      count === 0 && !isComplete(overview) ? null : count;
    const toStates = (
      label: string,
      states: readonly WorkloadState[],
      tone: VendorFigure['tone'],
    ): VendorFigure => {
      const count = workloads.filter(({ state }) =>
        states.includes(state),
      ).length;
      return {
        label,
        value: sayCount(count),
        tone: count > 0 ? tone : undefined,
        href:
          tab && `${tab}${count > 0 ? toQueryString({ state: states }) : ''}`,
      };
    };
    return [
      toStates(t('card.failing'), failingStates, 'danger'),
      toStates(t('card.attention'), attentionStates, 'warning'),
      {
        label: t('card.workloads'),
        value: sayCount(workloads.length),
        href: tab,
      },
    ];
  };
}
