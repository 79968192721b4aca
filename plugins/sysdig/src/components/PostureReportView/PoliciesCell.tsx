import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PostureResource } from '@internal/plugin-sysdig-common';
import { StateChip } from '@internal/vendor-ui';
import { sysdigTranslationRef } from '../../translation';
import styles from './PostureReportView.module.css';

const NAMED = 3;

/** How many policies failed and passed, and the names of the failed ones; the details of the row have them all. */
export function PoliciesCell(props: { policies: PostureResource['policies'] }) {
  const { policies } = props;
  const { t } = useTranslationRef(sysdigTranslationRef);
  if (!policies) {
    return <StateChip tone="neutral" label={t('posture.notEvaluated')} />;
  }
  const failed = policies.filter(policy => !policy.passed);
  const passed = policies.length - failed.length;
  return (
    <div className={styles.policies}>
      <span className={styles.chips}>
        {failed.length > 0 && (
          <StateChip
            tone="danger"
            label={t('posture.failed', { count: failed.length })}
          />
        )}
        {(passed > 0 || failed.length === 0) && (
          <StateChip tone="ok" label={t('posture.passed', { count: passed })} />
        )}
      </span>
      <ul className={styles.names}>
        {failed.slice(0, NAMED).map(({ name }, index) => (
          <li key={`${name}\n${index}`}>{name}</li>
        ))}
        {failed.length > NAMED && (
          <li>
            {t('posture.more', { number: String(failed.length - NAMED) })}
          </li>
        )}
      </ul>
    </div>
  );
}
