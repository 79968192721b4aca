import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { StackList } from '@internal/plugin-spacelift-common';
import {
  ExternalLink,
  FreshnessLabel,
  StateChip,
  type EnvelopeState,
} from '@internal/vendor-ui';
import { useHeadline } from '../../hooks/useHeadline';
import { spaceliftTranslationRef } from '../../translation';
import styles from './StacksPage.module.css';

/** What to know before reading the table, how old it is, and the way to Spacelift. */
export function PageSummary(props: {
  list: StackList;
  state: EnvelopeState<StackList>;
  stale?: boolean;
}) {
  const { list, state, stale } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const sayHeadline = useHeadline();
  return (
    <section className={styles.summary} aria-label={t('list.summary')}>
      <StateChip {...sayHeadline({ counts: list.counts })} size="large" />
      <span className={styles.aside}>
        <ExternalLink href={list.url}>{t('list.openAll')}</ExternalLink>
        <FreshnessLabel
          asOf={state.envelope?.asOf}
          stale={stale || state.error !== undefined}
          refreshing={state.refreshing}
          onRefresh={state.refresh}
        />
      </span>
    </section>
  );
}
