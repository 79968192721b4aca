import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunType, Stack } from '@internal/plugin-spacelift-common';
import { spaceliftTranslationRef } from '../../translation';
import styles from './Consequences.module.css';

/** What a run of the type will do to this stack, as warnings where somebody should stop and think. */
export function Consequences(props: { stack: Stack; runType: RunType }) {
  const { stack, runType } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const applies = runType === 'TRACKED' && stack.autodeploy;

  const status = {
    TRACKED: applies ? ('warning' as const) : ('info' as const),
    PROPOSED: 'info' as const,
    DESTROY: 'danger' as const,
  }[runType];
  return (
    <div
      className={styles.consequences}
      role="group"
      aria-label={t('trigger.happens')}
    >
      <Alert
        status={status}
        icon
        title={t('trigger.happens')}
        description={t(
          applies ? 'trigger.happensAutodeploy' : `trigger.happens${runType}`,
        )}
      />
      {stack.administrative && (
        <Alert status="warning" icon title={t('trigger.administrative')} />
      )}
      {stack.protected && !stack.administrative && (
        <Alert status="warning" icon title={t('trigger.protected')} />
      )}
    </div>
  );
}
