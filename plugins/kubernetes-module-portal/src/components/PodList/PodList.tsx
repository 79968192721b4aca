import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useNow } from '@internal/vendor-ui';
import { sortPods } from '../../lib/sortPods';
import type { Workload } from '../../lib/workloads';
import { kubernetesPortalTranslationRef } from '../../translation';
import { PodItem } from './PodItem';
import styles from './PodList.module.css';

/** As many pods are shown; there can be hundreds, and the worst come first. */
const MAX_PODS = 30;

/** Opens the log of a container. */
export type ShowLog = (
  pod: string,
  container: string,
  previous: boolean,
) => void;

/** The pods of a workload with their containers, worst first. */
export function PodList(props: { workload: Workload; onShowLog: ShowLog }) {
  const { workload, onShowLog } = props;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const now = useNow();
  const pods = sortPods(workload.pods, now);
  if (pods.length === 0) {
    return <p className={styles.quiet}>{t('pods.empty')}</p>;
  }
  const more = pods.length - MAX_PODS;
  return (
    <>
      <ul
        className={styles.list}
        aria-label={t('pods.label', { name: workload.name })}
      >
        {pods.slice(0, MAX_PODS).map(({ pod, verdict }) => (
          <PodItem
            key={pod.metadata.uid ?? pod.metadata.name}
            pod={pod}
            verdict={verdict}
            now={now}
            withCause={pods.length > 1}
            onShowLog={onShowLog}
          />
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.quiet}>{t('pods.more', { count: more })}</p>
      )}
    </>
  );
}
