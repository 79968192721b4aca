import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunStep } from '@internal/plugin-spacelift-common';
import { useRunWords } from '../../hooks/useRunWords';
import { groupLook } from '../../lib/groupLook';
import { spaceliftTranslationRef } from '../../translation';
import styles from './RunProgress.module.css';

/** The life of a run so far. The last step is the present one, unless the run is over. */
export function RunSteps(props: {
  steps: readonly RunStep[];
  finished: boolean;
}) {
  const { steps, finished } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const words = useRunWords();
  if (steps.length === 0) {
    return null;
  }
  return (
    <ol className={styles.steps} aria-label={t('progress.steps')}>
      {steps.map((step, index) => {
        const isLast = index === steps.length - 1;
        const isPast = !isLast;
        const at = step.at ? new Date(step.at) : undefined;
        return (
          <li
            key={`${step.state} ${step.at} ${index}`}
            className={styles.step}
            aria-current={isLast && !finished ? 'step' : undefined}
            data-past={isPast}
            title={[at?.toLocaleString(), step.note]
              .filter(Boolean)
              .join(' – ')}
          >
            <span className={styles.stepIcon} aria-hidden="true">
              {isPast ? groupLook.finished.icon : groupLook[step.group].icon}
            </span>
            <span>{words.state(step.state)}</span>
            {at && (
              <time className={styles.time} dateTime={step.at ?? undefined}>
                {at.toLocaleTimeString(undefined, {
                  hour: '2-digit',
                  minute: '2-digit',
                })}
              </time>
            )}
            {step.by && (
              <span className={styles.time}>
                {t('progress.by', {
                  name: words.starter({ triggeredBy: step.by }),
                })}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
