import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Stack } from '@internal/plugin-spacelift-common';
import type { Runs } from '../../hooks/useRuns';
import { spaceliftTranslationRef } from '../../translation';

/** Fetches older runs. Stays reachable while it does, so that the focus has a place. */
export function LoadMore(props: { stack: Pick<Stack, 'name'>; runs: Runs }) {
  const { stack, runs } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  return (
    <div>
      <Button
        variant="tertiary"
        size="small"
        aria-label={t('runs.moreOf', { name: stack.name })}
        aria-disabled={runs.loadingMore || undefined}
        onPress={runs.loadMore}
      >
        {t(runs.loadingMore ? 'runs.loadingMore' : 'runs.more')}
      </Button>
    </div>
  );
}
