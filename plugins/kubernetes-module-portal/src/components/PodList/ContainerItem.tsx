import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MiddleTruncate, RelativeTime } from '@internal/vendor-ui';
import { useCauseWords } from '../../hooks/useCauseWords';
import type { JudgedContainer } from '../../lib/state';
import { kubernetesPortalTranslationRef } from '../../translation';
import { WorkloadStateChip } from '../WorkloadStateChip';
import type { ShowLog } from './PodList';
import styles from './PodList.module.css';

const MAX_IMAGE = 64;

/** One container: how it does, its image, how it ended last, and the way to its log. */
export function ContainerItem(props: {
  pod: string;
  container: JudgedContainer;
  onShowLog: ShowLog;
}) {
  const { pod, container, onShowLog } = props;
  const { name, image, isInit, isEphemeral, status, verdict } = container;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const words = useCauseWords();
  const restarts = status?.restartCount ?? 0;
  const end = status?.state?.terminated ?? status?.lastState?.terminated;
  const isRunning = status?.state?.running !== undefined;
  return (
    <li className={styles.container}>
      <div className={styles.containerHead}>
        <WorkloadStateChip state={verdict.state} />
        <span className={styles.containerName}>
          {name}
          {isInit && <span className={styles.quiet}> ({t('pods.init')})</span>}
          {isEphemeral && (
            <span className={styles.quiet}> ({t('pods.ephemeral')})</span>
          )}
          {/* The image itself is named below. */}
          {verdict.cause && verdict.cause.code !== 'imagePull' && (
            <span className={styles.quiet}> {words.short(verdict.cause)}</span>
          )}
        </span>
        <Button
          variant="tertiary"
          size="small"
          aria-label={t('pods.showLogOf', { container: name, pod })}
          // What keeps ending tells why in the log of the run before.
          onPress={() => onShowLog(pod, name, restarts > 0 && !isRunning)}
        >
          {t('pods.showLog')}
        </Button>
      </div>
      {image && (
        <div className={styles.quiet}>
          <MiddleTruncate text={image} max={MAX_IMAGE} />
        </div>
      )}
      {(restarts > 0 || (end && end.exitCode !== 0)) && (
        <p className={styles.quiet}>
          {restarts > 0 && <>{t('pods.restarts', { count: restarts })}. </>}
          {end && (
            <>
              {t('pods.lastEnd')}:{' '}
              {t('pods.lastEndWords', {
                reason: end.reason ?? t('pods.noReason'),
                exitCode:
                  end.exitCode === undefined ? '?' : String(end.exitCode),
              })}
              {end.finishedAt && (
                <>
                  , <RelativeTime at={end.finishedAt} />
                </>
              )}
              .
            </>
          )}
        </p>
      )}
    </li>
  );
}
