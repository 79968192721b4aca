import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Capabilities,
  Run,
  Stack,
} from '@internal/plugin-spacelift-common';
import {
  ChangeDialog,
  ExternalLink,
  UnknownOutcome,
} from '@internal/vendor-ui';
import type { StackPlace } from '../../api';
import type { RunProgress } from '../../hooks/useRunProgress';
import { useTrigger } from '../../hooks/useTrigger';
import { spaceliftTranslationRef } from '../../translation';
import { StartedRun } from './StartedRun';
import { TriggerForm } from './TriggerForm';

/**
 * Asks before a run is triggered: what it is, and what will happen. Closing it asks for nothing, and while the request is
 * under way it stays open, so that its outcome is seen. Then it shows the progress of the run, or why there is none.
 */
export function TriggerDialog(props: {
  stack: Stack;
  place: StackPlace;
  capabilities: Capabilities;
  /** The run that was started here, as it goes on. */
  progress: RunProgress | undefined;
  onStarted(run: Run): void;
  /** Whether a run was started is not known. */
  onUnknown(): void;
  onClose(): void;
}) {
  const { stack, place, capabilities, progress, onClose } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const { state, send } = useTrigger(place, next => {
    if (next.status === 'done') {
      props.onStarted(next.value);
    } else if (next.status === 'unknown') {
      props.onUnknown();
    }
  });
  return (
    <ChangeDialog
      title={t('trigger.title', { name: stack.name })}
      state={state}
      onClose={onClose}
      done={run => (
        <StartedRun run={run} progress={progress} onClose={onClose} />
      )}
      unknown={error => (
        <UnknownOutcome
          title={t('trigger.unknown')}
          error={error}
          advice={t('trigger.unknownText')}
          link={<ExternalLink href={stack.url}>{t('stack.open')}</ExternalLink>}
          close={t('trigger.lookAtRuns')}
          onClose={onClose}
        />
      )}
    >
      <TriggerForm
        stack={stack}
        capabilities={capabilities}
        state={state}
        onSubmit={send}
        onCancel={onClose}
      />
    </ChangeDialog>
  );
}
