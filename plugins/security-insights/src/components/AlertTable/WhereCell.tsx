import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Alert } from '@internal/plugin-security-insights-common';
import { MiddleTruncate } from '@internal/vendor-ui';
import { securityInsightsTranslationRef } from '../../translation';
import { SecretValidity } from '../SecretValidity';
import { placeText } from '../../lib/placeText';
import styles from './AlertTable.module.css';

// As much as fits the column in one line.
const MAX_LENGTH = 30;

/** What an alert is about: a package and its fix, a line of a file, or how bad a leaked secret still is. */
export function WhereCell(props: { alert: Alert }) {
  const { dependency, location, secret } = props.alert;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const place = location && (
    <MiddleTruncate text={placeText(location)} max={MAX_LENGTH} />
  );
  if (dependency) {
    return (
      <>
        <MiddleTruncate text={dependency.name} max={MAX_LENGTH} />
        <div className={styles.quiet}>
          {dependency.fixedVersion
            ? t('list.fixIn', { version: dependency.fixedVersion })
            : t('list.noFix')}
        </div>
      </>
    );
  }
  if (secret) {
    return (
      <div className={styles.secret}>
        <SecretValidity secret={secret} />
        {place}
      </div>
    );
  }
  return place ?? <span className={styles.quiet}>{t('list.notSaid')}</span>;
}
