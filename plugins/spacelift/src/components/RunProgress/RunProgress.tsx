import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiWifiOffLine } from '@remixicon/react';
import { ExternalLink } from '@internal/vendor-ui';
import type { RunProgress as Progress } from '../../hooks/useRunProgress';
import { useRunWords } from '../../hooks/useRunWords';
import { spaceliftTranslationRef } from '../../translation';
import { Delta } from '../Delta';
import { StackState } from '../StackState';
import styles from './RunProgress.module.css';
import { RunSteps } from './RunSteps';

/** How far a run is: its state, which is announced when it changes, and the steps so far. */
export function RunProgress(props: { progress: Progress }) {
  const { run, detail, lost, ended } = props.progress;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const words = useRunWords();
  const title = words.title(run);

  return (
    <section
      className={styles.root}
      aria-label={t('progress.label', { title })}
    >
      <div className={styles.head}>
        <StackState state={run.state} group={run.group} />
        <span className={styles.title}>
          {run.type !== 'TRACKED' && `${words.type(run)}: `}
          {title}
        </span>
        <Delta delta={run.delta} />
      </div>
      <VisuallyHidden role="status">
        {t('progress.state', { title, state: words.state(run.state) })}
      </VisuallyHidden>
      {detail ? (
        <RunSteps steps={detail.steps} finished={detail.finished} />
      ) : (
        !ended && (
          <div className={styles.skeleton} aria-hidden="true">
            <Skeleton width="min(28rem, 100%)" height="1.5rem" />
          </div>
        )
      )}
      {lost && (
        <p className={styles.lost}>
          <RiWifiOffLine className={styles.icon} aria-hidden="true" />
          <span>
            {t(ended ? 'progress.ended' : 'progress.lost', {
              message: lost.message,
            })}
          </span>
        </p>
      )}
      <span className={styles.foot}>
        <ExternalLink href={run.url}>
          {run.needsConfirmation ? t('runs.confirm') : t('progress.open')}
          <VisuallyHidden> {title}</VisuallyHidden>
        </ExternalLink>
      </span>
    </section>
  );
}
