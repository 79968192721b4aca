import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VendorRequestError } from '../../request';
import { vendorUiTranslationRef } from '../../translation';

/** What a failed change is called in the words of the vendor. */
export interface ChangeProblemTexts {
  /** What was not done. */
  failed: string;
  /** What the person may not do, and who gives the permission that they lack. */
  notAllowed: string;
  whoGives: string;
}

/** Why certainly nothing was changed: which permission is missing, or what the vendor or the portal has against it. */
export function ChangeProblem(props: {
  error: Error;
  texts: ChangeProblemTexts;
}) {
  const { error, texts } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const permission =
    error instanceof VendorRequestError ? error.permission : undefined;
  return (
    <Alert
      status="danger"
      icon
      title={permission ? texts.notAllowed : texts.failed}
      description={
        permission ? (
          <>
            {t('access.permission')} <code>{permission}</code>. {texts.whoGives}
          </>
        ) : (
          error.message
        )
      }
    />
  );
}
