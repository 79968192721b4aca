import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FreshnessLabel,
  StateChip,
  type EnvelopeState,
} from '@internal/vendor-ui';
import { useHeadline } from '../../hooks/useHeadline';
import type { KubernetesOverview } from '../../lib/overview';
import { kubernetesPortalTranslationRef } from '../../translation';
import styles from './KubernetesContent.module.css';

/** The one thing to know about the workloads, and how old that is. */
export function Summary(props: {
  state: EnvelopeState<KubernetesOverview>;
  overview: KubernetesOverview;
}) {
  const { state, overview } = props;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const sayHeadline = useHeadline();
  return (
    <section className={styles.summary} aria-label={t('content.summary')}>
      <StateChip {...sayHeadline(overview)} size="large" />
      <FreshnessLabel
        asOf={overview.fetchedAt}
        stale={state.error !== undefined}
        refreshing={state.refreshing}
        onRefresh={state.refresh}
      />
    </section>
  );
}
