import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Alert } from '@internal/plugin-security-insights-common';
import { StateChip, type Tone } from '@internal/vendor-ui';
import { securityInsightsTranslationRef } from '../../translation';
import styles from './SecretValidity.module.css';

const tones: Readonly<Record<'active' | 'inactive' | 'unknown', Tone>> = {
  active: 'danger',
  inactive: 'ok',
  unknown: 'neutral',
};

/** Whether a leaked secret still opens something, and whether everybody can read it. */
export function SecretValidity(props: {
  secret: NonNullable<Alert['secret']>;
}) {
  const { validity, publiclyLeaked } = props.secret;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const known =
    validity === 'active' || validity === 'inactive' ? validity : 'unknown';
  return (
    <span className={styles.root}>
      <StateChip tone={tones[known]} label={t(`secret.${known}`)} />
      {publiclyLeaked && <StateChip tone="danger" label={t('secret.leaked')} />}
    </span>
  );
}
