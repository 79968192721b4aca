import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityStacks } from '@internal/plugin-spacelift-common';
import type { Envelope } from '@internal/vendor-common';
import {
  ExternalLink,
  FreshnessLabel,
  StateChip,
  type EnvelopeState,
} from '@internal/vendor-ui';
import { useHeadline } from '../../hooks/useHeadline';
import { countDrifted } from '../../lib/countGroups';
import { spaceliftTranslationRef } from '../../translation';
import styles from './EntityStacks.module.css';

/** The most urgent thing to know about the stacks of an entity, how old it is, and the way to Spacelift. */
export function EntitySummary(props: {
  state: EnvelopeState<EntityStacks>;
  envelope: Envelope<EntityStacks>;
}) {
  const { state, envelope } = props;
  const { items, counts, missing, url } = envelope.data;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const sayHeadline = useHeadline();
  return (
    <section className={styles.summary} aria-label={t('list.summary')}>
      <StateChip
        {...sayHeadline({
          counts,
          drifted: countDrifted(items),
          missing: missing.length,
        })}
        size="large"
      />
      <span className={styles.aside}>
        <ExternalLink href={url}>{t('list.openAll')}</ExternalLink>
        <FreshnessLabel
          asOf={envelope.asOf}
          stale={envelope.stale || state.error !== undefined}
          refreshing={state.refreshing}
          onRefresh={state.refresh}
        />
      </span>
    </section>
  );
}
