import { useEffect, useRef, useState } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { Alert as Notice, Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  securityInsightsAlertDismissPermission,
  type Alert,
  type SecuritySummary,
} from '@internal/plugin-security-insights-common';
import { findDecision } from '../../lib/findDecision';
import { securityInsightsTranslationRef } from '../../translation';
import { DecisionDialog } from '../DecisionDialog';
import styles from './DecisionSection.module.css';

/** The way to dismiss or reopen an alert; where there is none, why. */
export function DecisionSection(props: {
  entity: Entity;
  alert: Alert;
  summary: SecuritySummary;
  onChanged(alert?: Alert): void;
}) {
  const { entity, alert, summary, onChanged } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  // What the dialog is about stays the same until it is closed, also when the alert has changed meanwhile.
  const [open, setOpen] = useState<'dismissal' | 'reopening'>();
  const [done, setDone] = useState<'dismissal' | 'reopening'>();
  const possible = findDecision(alert);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);

  useEffect(() => {
    // Not left to the dialog: the panel around it takes the focus as well when the pressed button is gone.
    if (wasOpen.current && !open) {
      button.current?.focus();
    }
    wasOpen.current = open !== undefined;
  }, [open]);

  if (summary.dismissal !== 'allowed') {
    return <NoDecision dismissal={summary.dismissal} />;
  }
  return (
    <div className={styles.root}>
      <div role="status" className={styles.notice}>
        {done && (
          <Notice
            status="success"
            icon
            title={t(
              done === 'dismissal'
                ? 'decision.doneDismissal'
                : 'decision.doneReopening',
            )}
          />
        )}
      </div>
      {possible ? (
        <div>
          <Button
            ref={button}
            variant="secondary"
            aria-haspopup="dialog"
            onPress={() => {
              setDone(undefined);
              setOpen(possible);
            }}
          >
            {t(
              possible === 'dismissal' ? 'decision.dismiss' : 'decision.reopen',
            )}
          </Button>
        </div>
      ) : (
        <p className={styles.text}>{t('decision.fixed')}</p>
      )}
      {open && (
        <DecisionDialog
          kind={open}
          entity={entity}
          alert={alert}
          repository={summary.repository}
          onDone={changed => {
            setDone(open);
            setOpen(undefined);
            onChanged(changed);
          }}
          onDoubt={() => onChanged()}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

function NoDecision(props: {
  dismissal: Exclude<SecuritySummary['dismissal'], 'allowed'>;
}) {
  const { dismissal } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  return (
    <p className={styles.text}>
      {t(`decision.${dismissal}`)}
      {dismissal === 'not-allowed' && (
        <>
          {' '}
          <code>{securityInsightsAlertDismissPermission.name}</code>.{' '}
          {t('decision.whoGives')}
        </>
      )}
    </p>
  );
}
