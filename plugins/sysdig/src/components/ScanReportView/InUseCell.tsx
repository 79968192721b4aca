import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SeverityCounts } from '@internal/vendor-common';
import { SeverityChip } from '@internal/vendor-ui';
import { sysdigTranslationRef } from '../../translation';
import styles from './ScanReportView.module.css';

/** What of the worst two severities is in packages that are loaded; the rest is in the list that the row opens. */
export function InUseCell(props: { counts: SeverityCounts | null }) {
  const { counts } = props;
  const { t } = useTranslationRef(sysdigTranslationRef);
  if (!counts) {
    return (
      <span className={styles.quiet} title={t('scan.inUseNotSaid')}>
        {t('scan.notSaid')}
      </span>
    );
  }
  return (
    <span className={styles.chips}>
      <SeverityChip severity="critical" count={counts.critical} />
      <SeverityChip severity="high" count={counts.high} />
    </span>
  );
}
