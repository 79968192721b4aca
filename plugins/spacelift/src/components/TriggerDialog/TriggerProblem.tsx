import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VendorRequestError } from '@internal/vendor-ui';
import { spaceliftTranslationRef } from '../../translation';

/** Why no run was started: which permission is missing, or what Spacelift or the portal has against it. */
export function TriggerProblem(props: { error: Error }) {
  const { error } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const permission =
    error instanceof VendorRequestError ? error.permission : undefined;
  return (
    <Alert
      status="danger"
      icon
      title={t(permission ? 'trigger.notAllowed' : 'trigger.failed')}
      description={
        permission ? (
          <>
            {t('trigger.lacks')} <code>{permission}</code>.{' '}
            {t('trigger.whoGives')}
          </>
        ) : (
          error.message
        )
      }
    />
  );
}
