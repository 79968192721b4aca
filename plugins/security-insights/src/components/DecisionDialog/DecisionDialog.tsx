import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Alert,
  AlertRepository,
} from '@internal/plugin-security-insights-common';
import {
  ChangeDialog,
  ExternalLink,
  UnknownOutcome,
} from '@internal/vendor-ui';
import { useDecision } from '../../hooks/useDecision';
import { securityInsightsTranslationRef } from '../../translation';
import { DecisionForm } from './DecisionForm';

/**
 * Asks before an alert is dismissed or reopened: which one, where, and why. Closing it changes nothing, and while the
 * request is under way it stays open, so that its outcome is seen.
 */
export function DecisionDialog(props: {
  kind: 'dismissal' | 'reopening';
  entity: Entity;
  alert: Alert;
  repository: AlertRepository;
  onDone(alert: Alert): void;
  /** The alert may be another one than is shown: it is not known, or GitHub has refused. */
  onDoubt(): void;
  onClose(): void;
}) {
  const { kind, entity, alert, repository, onClose } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const { state, send } = useDecision(entity, alert, next => {
    if (next.status === 'done') {
      props.onDone(next.value);
    } else {
      props.onDoubt();
    }
  });
  return (
    <ChangeDialog
      title={t(
        kind === 'dismissal'
          ? 'decision.titleDismissal'
          : 'decision.titleReopening',
      )}
      state={state}
      onClose={onClose}
      unknown={error => (
        <UnknownOutcome
          title={t('decision.unknown')}
          error={error}
          advice={t('decision.unknownText')}
          link={
            alert.url && (
              <ExternalLink href={alert.url}>
                {t('alert.openAtGithub')}
              </ExternalLink>
            )
          }
          onClose={onClose}
        />
      )}
    >
      <DecisionForm
        kind={kind}
        alert={alert}
        repository={repository}
        state={state}
        onSubmit={send}
        onCancel={onClose}
      />
    </ChangeDialog>
  );
}
