import { useEffect, useRef } from 'react';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Run, Stack } from '@internal/plugin-spacelift-common';
import { ProblemPanel, RelativeTime } from '@internal/vendor-ui';
import type { Runs } from '../../hooks/useRuns';
import { spaceliftTranslationRef } from '../../translation';
import { spaceliftVendor } from '../../vendor';
import { LoadMore } from './LoadMore';
import styles from './RunHistory.module.css';
import { RunRow } from './RunRow';

/** The last runs of a stack, in all states of the answer; older ones when asked for. */
export function RunHistory(props: {
  stack: Stack;
  runs: Runs;
  /** A run that is known better than from the list. */
  followed?: Run;
}) {
  const { stack, runs, followed } = props;
  const { state, items } = runs;
  const { envelope, error, refresh, refreshing } = state;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const list = useRef<HTMLUListElement>(null);
  const { hasMore } = runs;
  const hadMore = useRef(hasMore);

  useEffect(() => {
    // The button that fetched the last page is gone, and the focus with it.
    if (
      hadMore.current &&
      !hasMore &&
      document.activeElement === document.body
    ) {
      list.current?.focus();
    }
    hadMore.current = hasMore;
  }, [hasMore]);

  if (!envelope) {
    return error ? (
      <ProblemPanel
        error={error}
        vendor={spaceliftVendor}
        onRetry={refresh}
        retrying={refreshing}
        compact
      />
    ) : (
      <div className={styles.root} aria-busy="true">
        <VisuallyHidden>
          {t('runs.loading', { name: stack.name })}
        </VisuallyHidden>
        <div className={styles.skeleton} aria-hidden="true">
          {[0, 1, 2].map(row => (
            <Skeleton key={row} width="100%" height="3rem" />
          ))}
        </div>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      {items.length === 0 ? (
        <p className={styles.note}>{t('runs.empty')}</p>
      ) : (
        <ul
          ref={list}
          tabIndex={-1}
          className={styles.list}
          aria-label={t('runs.label', { name: stack.name })}
        >
          {items.map(run => (
            <RunRow
              key={run.id}
              run={run.id === followed?.id ? followed : run}
            />
          ))}
        </ul>
      )}
      {runs.moreError && (
        <p className={styles.note} role="alert">
          {t('runs.failedMore', { message: runs.moreError.message })}
        </p>
      )}
      {runs.hasMore && <LoadMore stack={stack} runs={runs} />}
      {envelope.data.skipped > 0 && (
        <p className={styles.note}>
          {t('runs.skipped', { count: envelope.data.skipped })}
        </p>
      )}
      {(envelope.stale || error) && (
        <p className={styles.note}>
          {t('runs.outdated')} <RelativeTime at={envelope.asOf} />.{' '}
          {(error ?? envelope.failure)?.message}
        </p>
      )}
    </div>
  );
}
