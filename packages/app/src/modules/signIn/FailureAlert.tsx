import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Link, Text } from '@backstage/ui';
import { FAILURES } from './lib/failureCodes';
import { SignInFailure } from './lib/readFailure';
import styles from './SignInPage.module.css';
import { signInTranslationRef } from './translation';

/** Why somebody is not in, what to do about it, and the backend's own sentence folded away below. */
export function FailureAlert(props: {
  failure: SignInFailure;
  onRetry: () => void;
  onSignOut: () => void;
}) {
  const { failure, onRetry, onSignOut } = props;
  const { t } = useTranslationRef(signInTranslationRef);
  const kind = FAILURES[failure.code];
  const action = 'action' in kind ? kind.action : undefined;

  return (
    <Alert
      role="alert"
      status={kind.status}
      icon
      title={t(`reasons.${failure.code}.title`)}
      description={
        <div className={styles.failure}>
          <p>{t(`reasons.${failure.code}.remedy`)}</p>
          {(failure.account || failure.domains || failure.address) && (
            <ul className={styles.facts}>
              {failure.account && (
                <li>{t('account', { account: failure.account })}</li>
              )}
              {failure.address && (
                <li>{t('address', { address: failure.address })}</li>
              )}
              {failure.domains && (
                <li>{t('domains', { domains: failure.domains })}</li>
              )}
            </ul>
          )}
          {failure.availableAgain && (
            <p>
              {t('availableAgain', {
                time: failure.availableAgain.toLocaleTimeString(),
              })}
            </p>
          )}
          {action === 'emails' && failure.emailSettings && (
            <p>
              <Link
                href={failure.emailSettings}
                target="_blank"
                rel="noopener noreferrer"
              >
                {t('actions.emails')}
              </Link>
            </p>
          )}
          {action === 'retry' && (
            <Button variant="secondary" onPress={onRetry}>
              {t('actions.retry')}
            </Button>
          )}
          {action === 'signOut' && (
            <Button variant="secondary" onPress={onSignOut}>
              {t('actions.signOut')}
            </Button>
          )}
          {failure.details && (
            <details>
              <summary>{t('details')}</summary>
              <Text as="p" variant="body-small">
                {failure.details}
              </Text>
            </details>
          )}
        </div>
      }
    />
  );
}
