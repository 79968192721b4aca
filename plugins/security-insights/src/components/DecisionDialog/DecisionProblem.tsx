import { Alert as Notice } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VendorRequestError } from '@internal/vendor-ui';
import { securityInsightsTranslationRef } from '../../translation';

/** Why an alert was certainly not changed. */
export function DecisionProblem(props: { error: Error }) {
  const { error } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const permission =
    error instanceof VendorRequestError ? error.permission : undefined;
  return (
    <Notice
      status="danger"
      icon
      title={t(permission ? 'decision.notAllowed' : 'decision.failed')}
      description={
        permission ? (
          <>
            {t('decision.lacks')} <code>{permission}</code>.{' '}
            {t('decision.whoGives')}
          </>
        ) : (
          error.message
        )
      }
    />
  );
}
