import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AlertSource,
  SecuritySummary,
} from '@internal/plugin-security-insights-common';
import {
  toQueryString,
  type Tone,
  type VendorFigure,
} from '@internal/vendor-ui';
import { countText } from '../../lib/countText';
import { findWorstSeverity } from '../../lib/worstSeverity';
import { securityInsightsTranslationRef } from '../../translation';

/**
 * One number for each source, with the address of the list that it counts; words where there is nothing to count.
 *
 * @param tab - address of the tab; without it the numbers are no links.
 */
export function useFigures(
  tab: string | undefined,
): (summary: SecuritySummary) => VendorFigure[] {
  const { t } = useTranslationRef(securityInsightsTranslationRef);

  const sayValue = ({ state, open, truncated }: AlertSource): string => {
    if (open !== undefined) {
      return countText(open, truncated);
    }
    return state === 'disabled' ||
      state === 'forbidden' ||
      state === 'not-found'
      ? t(`source.${state}`)
      : t('source.unknown');
  };

  return ({ sources }) =>
    sources.map(source => ({
      label: t(`type.${source.type}`),
      value: sayValue(source),
      isWord: source.open === undefined,
      tone: toneOf(source),
      href: tab && `${tab}${toQueryString({ type: source.type })}`,
    }));
}

function toneOf({ counts }: AlertSource): Tone | undefined {
  const worst = counts && findWorstSeverity(counts);
  if (worst === 'critical') {
    return 'danger';
  }
  return worst === 'high' ? 'warning' : undefined;
}
