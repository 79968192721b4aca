import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RelativeTime } from '@internal/vendor-ui';
import { useCauseWords } from '../../hooks/useCauseWords';
import type { PodObject } from '../../lib/objects';
import { judgeContainers, type Verdict } from '../../lib/state';
import { kubernetesPortalTranslationRef } from '../../translation';
import { WorkloadStateChip } from '../WorkloadStateChip';
import { ContainerItem } from './ContainerItem';
import type { ShowLog } from './PodList';
import styles from './PodList.module.css';

/** One pod: how it does and why, where it runs, and its containers. */
export function PodItem(props: {
  pod: PodObject;
  verdict: Verdict;
  now: number;
  /** Says why, where the panel has not said so of the only pod already. */
  withCause: boolean;
  onShowLog: ShowLog;
}) {
  const { pod, verdict, now, withCause, onShowLog } = props;
  const { metadata, spec } = pod;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const words = useCauseWords();
  return (
    <li className={styles.pod}>
      <div className={styles.head}>
        <WorkloadStateChip state={verdict.state} />
        <span className={styles.name}>{metadata.name}</span>
      </div>
      <p className={styles.quiet}>
        {metadata.creationTimestamp && (
          <>
            {t('pods.created')} <RelativeTime at={metadata.creationTimestamp} />
          </>
        )}{' '}
        {spec?.nodeName && t('pods.node', { node: spec.nodeName })}
      </p>
      {withCause && verdict.cause && (
        <p className={styles.cause}>
          {words.text(verdict.cause)} {verdict.cause.message}
        </p>
      )}
      <ul
        className={styles.containers}
        aria-label={t('pods.containers', { pod: metadata.name })}
      >
        {judgeContainers(pod, now).map(container => (
          <ContainerItem
            key={container.name}
            pod={metadata.name}
            container={container}
            onShowLog={onShowLog}
          />
        ))}
      </ul>
    </li>
  );
}
