import { useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Alert } from '@internal/plugin-security-insights-common';
import { Facts, RelativeTime } from '@internal/vendor-ui';
import { useReasonText } from '../../hooks/useReasonText';
import { securityInsightsTranslationRef } from '../../translation';
import styles from './AlertPanel.module.css';

/** Who closed an alert, when and why. */
export function ClosingFacts(props: { closed: NonNullable<Alert['closed']> }) {
  const { at, by, reason, comment } = props.closed;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const sayReason = useReasonText();
  const titleId = useId();
  return (
    <section className={styles.closing} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {t('alert.closing')}
      </h3>
      <Facts
        facts={[
          [t('alert.closed'), at && <RelativeTime at={at} />],
          [t('alert.closedBy'), by ?? t('alert.byGithub')],
          [t('alert.reason'), reason && sayReason(reason)],
          [t('alert.comment'), comment],
        ]}
      />
    </section>
  );
}
