import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Vulnerability } from '@internal/plugin-sysdig-common';
import { StateChip } from '@internal/vendor-ui';
import { sysdigTranslationRef } from '../../translation';
import styles from './ResultPanel.module.css';

/** What makes a vulnerability more or less urgent than its severity says. Only what is known to be so. */
export function Signs(props: { vulnerability: Vulnerability }) {
  const { vulnerability } = props;
  const { t } = useTranslationRef(sysdigTranslationRef);
  return (
    <span className={styles.signs}>
      {vulnerability.knownExploited && (
        <StateChip tone="danger" label={t('result.knownExploited')} />
      )}
      {vulnerability.exploitable && (
        <StateChip tone="warning" label={t('result.exploitable')} />
      )}
      {vulnerability.inUse && (
        <StateChip tone="warning" label={t('result.inUse')} />
      )}
      {vulnerability.acceptedRisk && (
        <StateChip tone="info" label={t('result.accepted')} />
      )}
    </span>
  );
}
