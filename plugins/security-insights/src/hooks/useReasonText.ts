import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { securityInsightsTranslationRef } from '../translation';

const known = [
  'false_positive',
  'won_t_fix',
  'wont_fix',
  'used_in_tests',
  'fix_started',
  'inaccurate',
  'no_bandwidth',
  'not_used',
  'tolerable_risk',
  'revoked',
  'auto_dismissed',
  'pattern_deleted',
  'pattern_edited',
] as const;

/** Puts GitHub's word for the reason of a closing into words; one that it adds later is shown as it is. */
export function useReasonText(): (reason: string) => string {
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  return reason => {
    const name = reason.toLocaleLowerCase('en-US').replace(/[^a-z]+/g, '_');
    const key = known.find(each => each === name);
    return key ? t(`reason.${key}`) : reason.replaceAll('_', ' ');
  };
}
