import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { Button, Text } from '@backstage/ui';
import { RiGithubFill } from '@remixicon/react';
import { ProductLogo } from '../branding';
import { readSignInSettings } from './config';
import { FailureAlert } from './FailureAlert';
import styles from './SignInPage.module.css';
import { signInTranslationRef } from './translation';
import { useSignIn } from './useSignIn';

/**
 * The only way in: one button for GitHub. Says who may enter, as far as the
 * configuration wants that shown, and for whoever does not get in, or was put
 * out, why and what to do.
 */
export function SignInPage({ onSignInSuccess }: SignInPageProps) {
  const { t } = useTranslationRef(signInTranslationRef);
  const { allowedDomains, message } = readSignInSettings(useApi(configApiRef));
  const { step, failure, signIn, check, signOut } = useSignIn(onSignInSuccess);

  if (step === 'starting') {
    return (
      <main className={styles.page}>
        <div role="status" className={styles.status}>
          <span>{t('checking')}</span>
        </div>
      </main>
    );
  }
  const status = { checking: t('checking'), waiting: t('waiting'), ready: '' };
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <ProductLogo variant="full" />
        <Text as="h1" variant="title-small" weight="bold">
          {t('title')}
        </Text>
        {allowedDomains.length > 0 && (
          <Text as="p" color="secondary" className={styles.line}>
            {t('allowedDomains', { domains: allowedDomains.join(', ') })}
          </Text>
        )}
        {message && (
          <Text as="p" color="secondary" className={styles.line}>
            {message}
          </Text>
        )}
        {failure && (
          <FailureAlert failure={failure} onRetry={check} onSignOut={signOut} />
        )}
        <Button
          variant="primary"
          size="medium"
          className={styles.button}
          iconStart={<RiGithubFill aria-hidden="true" />}
          isDisabled={step === 'checking'}
          isPending={step === 'waiting'}
          onPress={signIn}
        >
          {t('button')}
        </Button>
        <div role="status" className={styles.status}>
          {status[step] && <span key={step}>{status[step]}</span>}
        </div>
      </div>
    </main>
  );
}
