import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type {
  Alert,
  AlertRepository,
} from '@internal/plugin-security-insights-common';
import { Facts } from '@internal/vendor-ui';
import { useUserRef } from '../../hooks/useUserRef';
import { securityInsightsTranslationRef } from '../../translation';
import styles from './DecisionFacts.module.css';

/** Who decides about which alert of which repository, and what that means for others. */
export function DecisionFacts(props: {
  kind: 'dismissal' | 'reopening';
  alert: Alert;
  repository: AlertRepository;
}) {
  const { kind, alert, repository } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const userRef = useUserRef();
  return (
    <>
      <Facts
        facts={[
          [t('decision.alert'), `${alert.title} (#${alert.number})`],
          [t('decision.repository'), `${repository.host}/${repository.slug}`],
          [
            t('decision.who'),
            userRef ? <UserName userRef={userRef} /> : t('decision.you'),
          ],
        ]}
      />
      <p className={styles.text}>
        {t(
          kind === 'dismissal'
            ? 'decision.consequence'
            : 'decision.consequenceReopening',
          {
            credential: t(
              repository.credentials === 'app'
                ? 'decision.app'
                : 'decision.token',
            ),
          },
        )}
      </p>
    </>
  );
}

function UserName(props: { userRef: string }) {
  const { primaryTitle, secondaryTitle } = useEntityPresentation(props.userRef);
  return <span title={secondaryTitle ?? props.userRef}>{primaryTitle}</span>;
}
