import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
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
  return (
    <VendorSummary
      label={t('content.summary')}
      freshness={{
        asOf: overview.fetchedAt,
        stale: state.error !== undefined,
        refreshing: state.refreshing,
        onRefresh: state.refresh,
      }}
    >
      <StateChip {...sayHeadline(overview)} size="large" />
    </VendorSummary>
  );
}
