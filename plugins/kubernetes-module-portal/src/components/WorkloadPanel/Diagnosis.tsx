import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCauseWords } from '../../hooks/useCauseWords';
import type { Verdict } from '../../lib/state';
import { kubernetesPortalTranslationRef } from '../../translation';
import { WorkloadStateChip } from '../WorkloadStateChip';
import styles from './WorkloadPanel.module.css';

/** The state, why it is so in plain words, what to do, and what Kubernetes itself says. */
export function Diagnosis(props: { workload: Verdict }) {
  const { state, cause } = props.workload;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const words = useCauseWords();
  const remedy = cause && words.remedy(cause);
  return (
    <section
      className={styles.diagnosis}
      aria-label={t('panel.why')}
      aria-live="polite"
    >
      <div>
        <WorkloadStateChip state={state} size="large" />
      </div>
      {cause && <p className={styles.sentence}>{words.text(cause)}</p>}
      {cause?.message && (
        <div>
          <p className={styles.quiet}>{t('panel.says')}</p>
          <pre className={styles.quote}>{cause.message}</pre>
        </div>
      )}
      {remedy && (
        <p className={styles.sentence}>
          <strong>{t('panel.remedy')}:</strong> {remedy}
        </p>
      )}
    </section>
  );
}
