import { Button } from '@backstage/ui';
import { RiKey2Line, RiLockLine, RiLogoutBoxRLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VendorRequestError } from '../../request';
import { vendorUiTranslationRef } from '../../translation';
import type { VendorIdentity } from '../../types';
import { PanelMessage } from '../PanelMessage';

/**
 * Instead of data that somebody may not see, and who that is: the person lacks a permission (which one), the session
 * has ended, or the portal's own account at the vendor lacks a right or is not accepted.
 */
export function AccessPanel(props: {
  error: Error;
  vendor: Pick<VendorIdentity, 'title'>;
  compact?: boolean;
}) {
  const { error, vendor, compact } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const { code, permission } =
    error instanceof VendorRequestError
      ? error
      : { code: undefined, permission: undefined };

  if (code === 'SIGNED_OUT') {
    return (
      <PanelMessage
        tone="warning"
        icon={<RiLogoutBoxRLine />}
        compact={compact}
        title={t('access.signedOutTitle')}
        text={t('access.signedOutText')}
        action={
          <Button
            variant="secondary"
            size="small"
            onPress={() => window.location.reload()}
          >
            {t('access.signIn')}
          </Button>
        }
      />
    );
  }
  if (code === 'FORBIDDEN_BY_VENDOR' || code === 'CREDENTIALS_REJECTED') {
    const forbidden = code === 'FORBIDDEN_BY_VENDOR';
    return (
      <PanelMessage
        tone="warning"
        icon={<RiKey2Line />}
        compact={compact}
        title={t(
          forbidden ? 'access.forbiddenTitle' : 'access.credentialsTitle',
          { vendor: vendor.title },
        )}
        text={
          forbidden
            ? error.message
            : `${error.message} ${t('access.credentialsText')}`
        }
      />
    );
  }
  return (
    <PanelMessage
      tone="neutral"
      icon={<RiLockLine />}
      compact={compact}
      title={t('access.notAllowedTitle')}
      text={
        permission ? (
          <>
            {t('access.permission')} <code>{permission}</code>.{' '}
            {t('access.notAllowedText')}
          </>
        ) : (
          t('access.notAllowedUnnamed')
        )
      }
    />
  );
}
