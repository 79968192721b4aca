import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AlertSource,
  SecuritySummary,
} from '@internal/plugin-security-insights-common';
import type { VendorHeadline } from '@internal/vendor-ui';
import { vendorUiTranslationRef } from '@internal/vendor-ui';
import { countText } from '../lib/countText';
import { isReadToTheEnd } from '../lib/isReadToTheEnd';
import {
  findWorstSeverity,
  severityTone,
  sumCounts,
} from '../lib/worstSeverity';
import { securityInsightsTranslationRef } from '../translation';

/**
 * Puts a summary into words, worst severity first; the same on card and tab. A number is only called all of them when every
 * source was read to its end, be it a while ago.
 */
export function useHeadline(): (summary: SecuritySummary) => VendorHeadline {
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const { t: shared } = useTranslationRef(vendorUiTranslationRef);

  const sayNothingKnown = (sources: readonly AlertSource[]): VendorHeadline => {
    const [first] = sources;
    const isSame = sources.every(({ state }) => state === first?.state);
    const state = isSame ? first?.state : undefined;
    switch (state) {
      case 'disabled':
        return { tone: 'neutral', label: t('headline.disabled') };
      case 'forbidden':
      case 'not-found':
      case 'rate-limited':
        return { tone: 'warning', label: t(`headline.${state}`) };
      default:
        return { tone: 'warning', label: t('headline.unknown') };
    }
  };

  return ({ sources, total }) => {
    if (!total) {
      return sayNothingKnown(sources);
    }
    const worst = findWorstSeverity(total);
    if (worst) {
      const isMore = sources.some(({ truncated }) => truncated);
      const number = total[worst] ?? 0;
      const all = sumCounts(total);
      const isKnown = sources.every(
        ({ state, counts, truncated }) =>
          (counts !== undefined && !truncated) || state === 'disabled',
      );
      return {
        tone: severityTone[worst],
        label: t(`headline.${sayHowMany(number, all, isKnown)}`, {
          severity: shared(`severity.${worst}`),
          number: countText(number, isMore),
          total: countText(all, isMore),
        }),
      };
    }
    if (sources.every(isReadToTheEnd)) {
      return { tone: 'ok', label: t('headline.good') };
    }
    return sources.every(
      source => isReadToTheEnd(source) || source.state === 'disabled',
    )
      ? { tone: 'neutral', label: t('headline.notAllEnabled') }
      : { tone: 'warning', label: t('headline.notAllKnown') };
  };
}

function sayHowMany(number: number, all: number, isKnown: boolean) {
  if (number < all) {
    return isKnown ? 'some' : 'knownSome';
  }
  if (number > 1) {
    return isKnown ? 'all' : 'knownAll';
  }
  return isKnown ? 'one' : 'knownOne';
}
