import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SecuritySummary } from '@internal/plugin-security-insights-common';
import {
  ExternalLink,
  SeverityBar,
  StateChip,
  toQueryString,
  VendorSummary,
  type FreshnessLabelProps,
} from '@internal/vendor-ui';
import { useLocation } from 'react-router-dom';
import { useHeadline } from '../../hooks/useHeadline';
import { sumCounts } from '../../lib/worstSeverity';
import { securityInsightsTranslationRef } from '../../translation';
import styles from './SummaryLine.module.css';

/** What to know first: the worst severity, in which repository, all open alerts by severity, and how old it is. */
export function SummaryLine(props: {
  summary: SecuritySummary;
  freshness: FreshnessLabelProps;
}) {
  const { summary, freshness } = props;
  const { repository, total } = summary;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const { pathname } = useLocation();
  const headline = useHeadline()(summary);

  return (
    <VendorSummary
      label={t('summary.label')}
      freshness={freshness}
      totals={
        total &&
        sumCounts(total) > 0 && (
          <SeverityBar
            counts={total}
            label={t('summary.counts')}
            optional={['negligible', 'unknown']}
            hrefFor={severity => `${pathname}${toQueryString({ severity })}`}
          />
        )
      }
    >
      <StateChip {...headline} size="large" />
      <span className={styles.repository}>
        {t('summary.repository')}{' '}
        <ExternalLink href={repository.url}>{repository.slug}</ExternalLink>
      </span>
    </VendorSummary>
  );
}
