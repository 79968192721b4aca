import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AlertList,
  AlertType,
} from '@internal/plugin-security-insights-common';
import { securityInsightsTranslationRef } from '../translation';

/**
 * Why alerts of a type may exist that a list is without, in sentences; none when the list has all of them. The list has to be
 * one of this type, in all states.
 */
export function useDoubts(): (list: AlertList, type: AlertType) => string[] {
  const { t } = useTranslationRef(securityInsightsTranslationRef);

  return ({ summary, missing, incomplete, skipped }, type) => {
    const source = summary.sources.find(each => each.type === type);
    const isOfType = (entry: { type: AlertType }) => entry.type === type;
    const doubts = [
      ...(source?.message ? [source.message] : []),
      ...(source?.truncated && !(source.state === 'ok' && source.message)
        ? [t('source.truncated')]
        : []),
      ...missing.filter(isOfType).map(({ message }) => message),
      ...incomplete.filter(isOfType).map(({ message }) => message),
      ...(skipped > 0 ? [t('list.skipped', { count: skipped })] : []),
    ];
    return [...new Set(doubts)];
  };
}
