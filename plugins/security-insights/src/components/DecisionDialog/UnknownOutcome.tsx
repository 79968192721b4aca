import {
  Alert as Notice,
  Button,
  DialogBody,
  DialogFooter,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Alert } from '@internal/plugin-security-insights-common';
import { ExternalLink, VendorRequestError } from '@internal/vendor-ui';
import { securityInsightsTranslationRef } from '../../translation';
import styles from './DecisionDialog.module.css';

/** After a request whose outcome is not known: nothing to repeat, but where to look. */
export function UnknownOutcome(props: {
  alert: Alert;
  error: Error;
  onClose(): void;
}) {
  const { alert, error, onClose } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  // Our backend says itself what to look at.
  const isExplained = error instanceof VendorRequestError && error.uncertain;
  return (
    <>
      <DialogBody className={styles.body}>
        <Notice
          status="warning"
          icon
          role="alert"
          title={t('decision.unknown')}
          description={
            isExplained
              ? error.message
              : `${error.message} ${t('decision.unknownText')}`
          }
        />
        {alert.url && (
          <div>
            <ExternalLink href={alert.url}>
              {t('alert.openAtGithub')}
            </ExternalLink>
          </div>
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" onPress={onClose}>
          {t('decision.close')}
        </Button>
      </DialogFooter>
    </>
  );
}
