import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { VendorHeadline } from '@internal/vendor-ui';
import { findIncomplete, type KubernetesOverview } from '../lib/overview';
import { failingStates } from '../lib/state';
import { stateLook } from '../lib/stateLook';
import { countStates } from '../lib/workloadList';
import { kubernetesPortalTranslationRef } from '../translation';

/**
 * Says the one thing to know: the worst state that any workload is in. That a cluster has not told everything comes behind
 * what fails, and before everything else, because what is well may be so only as far as is known.
 */
export function useHeadline(): (
  overview: Pick<KubernetesOverview, 'clusters' | 'workloads'>,
) => VendorHeadline {
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);

  return overview => {
    const { clusters, workloads } = overview;
    const [worst] = workloads;
    const isSilent =
      clusters.length > 0 && clusters.every(({ hasAnswered }) => !hasAnswered);
    if (!worst && isSilent) {
      return { tone: 'danger', label: t('headline.noAnswer') };
    }
    const troubled = findIncomplete(overview);
    const isFailing = worst && failingStates.includes(worst.state);
    if (troubled.length > 0 && !isFailing) {
      return {
        tone: 'warning',
        label: t('headline.incomplete', {
          names: troubled.map(({ title }) => title).join(', '),
        }),
      };
    }
    if (!worst) {
      return { tone: 'neutral', label: t('headline.none') };
    }
    const state = t(`state.${worst.state}`);
    const number = countStates(workloads)[worst.state];
    const total = workloads.length;
    const say = () => {
      if (total === 1) {
        return state;
      }
      return number === total
        ? t('headline.all', { state, total: total.toLocaleString() })
        : t('headline.some', {
            state,
            number: number.toLocaleString(),
            total: total.toLocaleString(),
          });
    };
    return { ...stateLook[worst.state], label: say() };
  };
}
