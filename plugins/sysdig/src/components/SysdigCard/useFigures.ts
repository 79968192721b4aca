import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReportKind, SysdigSummary } from '@internal/plugin-sysdig-common';
import type { SeverityCounts } from '@internal/vendor-common';
import { toQueryString, type VendorFigure } from '@internal/vendor-ui';
import { countText } from '../../lib/countText';
import { findMainScans } from '../../lib/mainScans';
import { sysdigTranslationRef } from '../../translation';

/**
 * The three numbers of the card, each with the address of the list that it counts.
 *
 * @param tab - address of the tab; without it the numbers are no links.
 */
export function useFigures(
  tab: string | undefined,
): (summary: SysdigSummary) => VendorFigure[] {
  const { t } = useTranslationRef(sysdigTranslationRef);
  const href = (report: ReportKind, filters: Record<string, string>) =>
    tab && `${tab}${toQueryString({ report, ...filters })}`;

  return summary => {
    const figures: VendorFigure[] = [];
    const scans = findMainScans(summary);
    if (scans) {
      const { kind, report } = scans;
      const { total, inUse, policies } = report.totals;
      figures.push({
        label: t('card.vulnerabilities'),
        value: worstTwo(total),
        tone: total.critical ? 'danger' : undefined,
        href: href(kind, { sort: 'severity' }),
      });
      if (inUse) {
        figures.push({
          label: t('card.inUse'),
          value: worstTwo(inUse),
          tone: inUse.critical ? 'danger' : undefined,
          href: href(kind, { sort: 'inUse' }),
        });
      } else if (kind !== 'registry') {
        figures.push({
          label: t('card.failedScans'),
          value: policies.failed,
          tone: policies.failed > 0 ? 'danger' : undefined,
          href: href(kind, policies.failed > 0 ? { policy: 'failed' } : {}),
        });
      }
    }
    if (summary.posture?.status === 'ok') {
      const { failedPolicies, passPercentage } = summary.posture.totals;
      const failed = failedPolicies > 0;
      figures.push({
        label: t('card.failedPolicies'),
        value: passPercentage === null ? null : failedPolicies,
        tone: failed ? 'danger' : undefined,
        href: href('posture', failed ? { state: 'failing' } : {}),
      });
    }
    return figures;
  };
}

function worstTwo(counts: SeverityCounts): string {
  return `${countText(counts.critical)} / ${countText(counts.high)}`;
}
