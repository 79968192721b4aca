import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunList } from '@internal/plugin-spacelift-common';
import { ExternalLink, Facts, RelativeTime } from '@internal/vendor-ui';
import { useRunWords } from '../../hooks/useRunWords';
import { spaceliftTranslationRef } from '../../translation';
import { Delta } from '../Delta';
import styles from './StackView.module.css';

/** When and how Spacelift looks for drift, and what it found the last time. Nothing where it does not look. */
export function DriftFacts(props: { drift: RunList['drift'] }) {
  const { drift } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const words = useRunWords();
  if (!drift) {
    return null;
  }
  const { lastRun } = drift;
  const schedule = drift.schedule.join(', ');
  return (
    <section className={styles.drift} aria-label={t('drift.title')}>
      <Facts
        facts={[
          [
            t('drift.schedule'),
            schedule && drift.timezone
              ? t('drift.inZone', { schedule, zone: drift.timezone })
              : schedule,
          ],
          [t('drift.next'), drift.nextAt && <RelativeTime at={drift.nextAt} />],
          [
            t('drift.reconcile'),
            t(drift.reconcile ? 'drift.reconcileYes' : 'drift.reconcileNo'),
          ],
          [
            t('drift.last'),
            lastRun && (
              <span className={styles.inline}>
                <ExternalLink href={lastRun.url}>
                  {lastRun.createdAt ? (
                    <RelativeTime at={lastRun.createdAt} />
                  ) : (
                    words.title(lastRun)
                  )}
                </ExternalLink>
                <span>{words.state(lastRun.state)}</span>
                <Delta delta={lastRun.delta} />
              </span>
            ),
          ],
        ]}
      />
    </section>
  );
}
