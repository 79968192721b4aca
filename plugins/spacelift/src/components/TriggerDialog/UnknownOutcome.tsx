import { Alert, Button, DialogBody, DialogFooter } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Stack } from '@internal/plugin-spacelift-common';
import { ExternalLink, VendorRequestError } from '@internal/vendor-ui';
import { spaceliftTranslationRef } from '../../translation';
import styles from './TriggerDialog.module.css';

/** After a request whose outcome is not known: nothing to repeat, but where to look. */
export function UnknownOutcome(props: {
  stack: Stack;
  error: Error;
  onClose(): void;
}) {
  const { stack, error, onClose } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  // Our backend says itself what to look at.
  const isExplained = error instanceof VendorRequestError && error.uncertain;
  return (
    <>
      <DialogBody className={styles.body}>
        <Alert
          status="warning"
          icon
          role="alert"
          title={t('trigger.unknown')}
          description={
            isExplained
              ? error.message
              : `${error.message} ${t('trigger.unknownText')}`
          }
        />
        <div>
          <ExternalLink href={stack.url}>{t('stack.open')}</ExternalLink>
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" onPress={onClose}>
          {t('trigger.lookAtRuns')}
        </Button>
      </DialogFooter>
    </>
  );
}
