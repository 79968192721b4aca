import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Alert,
  SecuritySummary,
} from '@internal/plugin-security-insights-common';
import { ExternalLink, SeverityChip } from '@internal/vendor-ui';
import { securityInsightsTranslationRef } from '../../translation';
import { AlertState } from '../AlertState';
import { DecisionSection } from '../DecisionSection';
import { SecretValidity } from '../SecretValidity';
import { AlertFacts } from './AlertFacts';
import styles from './AlertPanel.module.css';
import { ClosingFacts } from './ClosingFacts';

/** What an alert says, how it was closed, what can be decided about it, and the way to GitHub. */
export function AlertDetails(props: {
  entity: Entity;
  alert: Alert;
  summary: SecuritySummary;
  onChanged(alert?: Alert): void;
}) {
  const { entity, alert, summary, onChanged } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  return (
    <section className={styles.content} aria-label={t('alert.label')}>
      <div className={styles.chips}>
        <SeverityChip severity={alert.severity} />
        <AlertState state={alert.state} />
        {alert.secret && <SecretValidity secret={alert.secret} />}
      </div>
      {alert.description && (
        <p className={styles.description}>{alert.description}</p>
      )}
      <AlertFacts alert={alert} />
      {alert.closed && <ClosingFacts closed={alert.closed} />}
      {alert.url && (
        <div>
          <ExternalLink href={alert.url}>
            {t('alert.openAtGithub')}
          </ExternalLink>
        </div>
      )}
      <DecisionSection
        entity={entity}
        alert={alert}
        summary={summary}
        onChanged={onChanged}
      />
    </section>
  );
}
