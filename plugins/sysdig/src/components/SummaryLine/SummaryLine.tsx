import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SysdigSummary } from '@internal/plugin-sysdig-common';
import {
  SeverityBar,
  StateChip,
  VendorSummary,
  type FreshnessLabelProps,
} from '@internal/vendor-ui';
import { useHeadline } from '../../hooks/useHeadline';
import { countText } from '../../lib/countText';
import { findMainScans } from '../../lib/mainScans';
import { sysdigTranslationRef } from '../../translation';
import styles from './SummaryLine.module.css';

/** What to know before reading any table: the worst state, the sums, and how old all of it is. */
export function SummaryLine(props: {
  summary: SysdigSummary;
  freshness: FreshnessLabelProps;
}) {
  const { summary, freshness } = props;
  const { t } = useTranslationRef(sysdigTranslationRef);
  const { tone, label, unavailable } = useHeadline()(summary);
  const scans = findMainScans(summary);
  const inUse = scans?.report.totals.inUse;
  const posture =
    summary.posture?.status === 'ok' ? summary.posture.totals : undefined;

  return (
    <VendorSummary
      label={t('summary.label')}
      freshness={freshness}
      totals={
        <div className={styles.totals}>
          {scans && (
            <SeverityBar
              counts={scans.report.totals.total}
              label={t('summary.vulnerabilities', {
                report: t(`reports.${scans.kind}`),
              })}
            />
          )}
          {inUse && (
            <span>
              {t('summary.inUse', {
                critical: countText(inUse.critical),
                high: countText(inUse.high),
              })}
            </span>
          )}
          {posture && (
            <span>
              {t('summary.posture', {
                failed: countText(posture.failedPolicies),
                passed: countText(posture.passedPolicies),
              })}
            </span>
          )}
        </div>
      }
    >
      <StateChip tone={tone} label={label} size="large" />
      {unavailable.length > 0 && (
        <span>{t('summary.missing', { names: unavailable.join(', ') })}</span>
      )}
    </VendorSummary>
  );
}
