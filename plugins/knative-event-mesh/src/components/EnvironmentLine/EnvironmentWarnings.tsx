import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RelativeTime } from '@internal/vendor-ui';
import type { Environment } from '../../catalog/listEnvironments';
import { eventMeshTranslationRef } from '../../translation';
import styles from './EnvironmentLine.module.css';

/** One banner for each environment that is not in sync: since when, why, and how old its event types are. */
export function EnvironmentWarnings(props: {
  environments: readonly Environment[];
}) {
  const broken = props.environments.filter(
    ({ state }) => state === 'failing' || state === 'misconfigured',
  );
  return (
    <>
      {broken.map(environment => (
        <Warning key={environment.ref} environment={environment} />
      ))}
    </>
  );
}

function Warning(props: { environment: Environment }) {
  const { name, state, problem, failingSince, lastSuccess } = props.environment;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  return (
    <Alert
      status="warning"
      icon
      title={t(
        state === 'misconfigured'
          ? 'environment.misconfiguredTitle'
          : 'environment.failingTitle',
        { name },
      )}
      description={
        <>
          <p className={styles.problem}>
            {problem ?? t('environment.noReason')}
          </p>
          <p className={styles.ages}>
            {failingSince && (
              <span>
                {t('environment.since')} <RelativeTime at={failingSince} />.
              </span>
            )}{' '}
            {lastSuccess ? (
              <span>
                {t('environment.shownFrom')} <RelativeTime at={lastSuccess} />.
              </span>
            ) : (
              <span>{t('environment.neverRead')}</span>
            )}
          </p>
        </>
      }
    />
  );
}
