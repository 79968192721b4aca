import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SysdigSummary } from '@internal/plugin-sysdig-common';
import type { Tone } from '@internal/vendor-ui';
import { countText } from '../lib/countText';
import { findReportStates, findWorst, isMissing } from '../lib/reportState';
import { stateTone } from '../lib/stateTone';
import { sysdigTranslationRef } from '../translation';

/** The one thing to say about an entity first, the same on card and tab. */
export interface Headline {
  tone: Tone;
  label: string;
  /** Names of the reports that Sysdig did not answer, where that is not the headline itself. */
  unavailable: string[];
}

/** Puts the worst state of a summary into words. */
export function useHeadline(): (summary: SysdigSummary) => Headline {
  const { t } = useTranslationRef(sysdigTranslationRef);

  const say = (summary: SysdigSummary): string => {
    const worst = findWorst(findReportStates(summary));
    if (!worst) {
      return t('summary.empty');
    }
    const { kind, state } = worst;
    const report = summary[kind];
    if (isMissing(state) || report?.status !== 'ok') {
      return t(isMissing(state) ? `summary.${state}` : 'summary.unavailable');
    }
    const { totals } = report;
    const all = report.fetched.toLocaleString();
    const name = t(`reports.${kind}`).toLocaleLowerCase();
    switch (state) {
      case 'failed':
        return 'failing' in totals
          ? t('summary.failedResources', {
              number: countText(totals.failing),
              all,
            })
          : t('summary.failedScans', {
              number: countText(totals.policies.failed),
              all,
              report: name,
            });
      case 'critical':
      case 'high':
        return t(`summary.${state}`, {
          number: countText('total' in totals ? totals.total[state] : null),
          report: name,
        });
      default:
        return t(`summary.${state}`);
    }
  };

  return summary => {
    const states = findReportStates(summary);
    const worst = findWorst(states);
    const label = say(summary);
    const unavailable = states
      .filter(each => isMissing(each.state))
      .map(each => t(`reports.${each.kind}`));
    const tone = stateTone[worst?.state ?? 'empty'];
    if (!worst || isMissing(worst.state) || unavailable.length === 0) {
      return { tone, label, unavailable: [] };
    }
    return tone === 'ok'
      ? {
          tone: 'warning',
          label: t('summary.partly', { headline: label }),
          unavailable,
        }
      : { tone, label, unavailable };
  };
}
