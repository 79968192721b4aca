import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RelativeTime } from '@internal/vendor-ui';
import { useCauseWords } from '../../hooks/useCauseWords';
import type { Workload } from '../../lib/workloads';
import { kubernetesPortalTranslationRef } from '../../translation';
import { WorkloadStateChip } from '../WorkloadStateChip';
import styles from './WorkloadPanel.module.css';

/** The last jobs of a CronJob, newest first. */
export function JobRuns(props: { workload: Workload }) {
  const { name, runs = [], cause } = props.workload;
  const isLost = cause?.code === 'noSuccess' || cause?.code === 'noSuccessYet';
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const words = useCauseWords();
  if (runs.length === 0) {
    return (
      <p className={styles.quiet}>{t(isLost ? 'runs.lost' : 'runs.empty')}</p>
    );
  }
  return (
    <ul className={styles.list} aria-label={t('runs.label', { name })}>
      {runs.map(run => (
        <li key={run.name} className={styles.item}>
          <div className={styles.head}>
            <WorkloadStateChip state={run.verdict.state} />
            <span className={styles.itemName}>{run.name}</span>
            {run.startedAt && <RelativeTime at={run.startedAt} />}
          </div>
          {run.verdict.cause && (
            <p className={styles.quiet}>{words.text(run.verdict.cause)}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
