import { Alert, Button, DialogBody, DialogFooter } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Run } from '@internal/plugin-spacelift-common';
import type { RunProgress as Progress } from '../../hooks/useRunProgress';
import { spaceliftTranslationRef } from '../../translation';
import { RunProgress } from '../RunProgress';
import styles from './TriggerDialog.module.css';

/** A run that has been started here, its progress, and its link. */
export function StartedRun(props: {
  run: Run;
  progress: Progress | undefined;
  onClose(): void;
}) {
  const { run, progress, onClose } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  return (
    <>
      <DialogBody className={styles.body}>
        <Alert
          status="success"
          icon
          role="status"
          title={t('trigger.started')}
          description={t('trigger.startedText')}
        />
        <RunProgress
          progress={
            progress?.run.id === run.id ? progress : { run, ended: false }
          }
        />
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" onPress={onClose}>
          {t('trigger.close')}
        </Button>
      </DialogFooter>
    </>
  );
}
