import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  freshnessOf,
  StateChip,
  VendorSummary,
  type EnvelopeState,
} from '@internal/vendor-ui';
import { useHeadline } from '../../hooks/useHeadline';
import type { KubernetesOverview } from '../../lib/overview';
import { kubernetesPortalTranslationRef } from '../../translation';

/** The one thing to know about the workloads, and how old that is. */
export function Summary(props: {
  state: EnvelopeState<KubernetesOverview>;
  overview: KubernetesOverview;
}) {
  const { state, overview } = props;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const sayHeadline = useHeadline();
  const freshness = freshnessOf(state);
  return (
    <VendorSummary
      label={t('content.summary')}
      freshness={{
        ...freshness,
        // What single clusters could not tell stands below, with their own ages.
        asOf: overview.fetchedAt,
        stale: state.error !== undefined,
        outdated: freshness.stale,
      }}
    >
      <StateChip {...sayHeadline(overview)} size="large" />
    </VendorSummary>
  );
}
