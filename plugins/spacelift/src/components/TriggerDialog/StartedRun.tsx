import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Run } from '@internal/plugin-spacelift-common';
import { ChangeOutcome } from '@internal/vendor-ui';
import type { RunProgress as Progress } from '../../hooks/useRunProgress';
import { spaceliftTranslationRef } from '../../translation';
import { RunProgress } from '../RunProgress';

/** A run that has been started here, its progress, and its link. */
export function StartedRun(props: {
  run: Run;
  progress: Progress | undefined;
  onClose(): void;
}) {
  const { run, progress, onClose } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  return (
    <ChangeOutcome onClose={onClose}>
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
    </ChangeOutcome>
  );
}
