import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCauseWords } from '../../hooks/useCauseWords';
import type { Autoscaler } from '../../lib/workloads';
import { kubernetesPortalTranslationRef } from '../../translation';
import styles from './WorkloadPanel.module.css';

/** Between how many pods an autoscaler moves, by what, and what is in its way. */
export function AutoscalerFacts(props: { autoscaler: Autoscaler }) {
  const { name, min, max, current, metrics, verdict } = props.autoscaler;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const words = useCauseWords();
  const say = (number: number | undefined) => number?.toLocaleString() ?? '?';
  return (
    <ul className={styles.plain}>
      <li>
        {t('panel.autoscalerRange', {
          name,
          min: say(min ?? 1),
          max: say(max),
          current: say(current),
        })}
      </li>
      {metrics.map((metric, index) => (
        // Several may have the same name, and they never change places.
        <li key={index}>
          {t('panel.autoscalerMetric', {
            name: metric.container
              ? t('panel.containerMetric', {
                  name: metric.name,
                  container: metric.container,
                })
              : metric.name,
            current: metric.current ?? '?',
            target: metric.target ?? '?',
          })}
        </li>
      ))}
      {verdict.cause && <li>{words.short(verdict.cause)}</li>}
    </ul>
  );
}
