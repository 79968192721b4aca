import { useState, type ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Capabilities,
  Run,
  Stack,
} from '@internal/plugin-spacelift-common';
import type { StackPlace } from '../../api';
import { useBlockText } from '../../hooks/useBlockText';
import { useFollowedRun } from '../../hooks/useFollowedRun';
import { useRunProgress } from '../../hooks/useRunProgress';
import { useRuns } from '../../hooks/useRuns';
import { findTriggerBlock, isGeneralBlock } from '../../lib/triggerBlock';
import { spaceliftTranslationRef } from '../../translation';
import { RunHistory } from '../RunHistory';
import { RunProgress } from '../RunProgress';
import { TriggerButton } from '../TriggerButton';
import { TriggerDialog } from '../TriggerDialog';
import { DriftFacts } from './DriftFacts';
import { Obstacle } from './Obstacle';
import { StackFacts } from './StackFacts';
import { StackHead } from './StackHead';
import styles from './StackView.module.css';

/** What a stack is shown with. */
export interface StackViewProps {
  stack: Stack;
  place: StackPlace;
  capabilities: Capabilities;
  /** Undefined while it is not known. */
  mayTrigger: boolean | undefined;
  /** What to say where it is false. */
  notAllowed: string;
  /** False shows the head only, and asks for no runs. */
  isOpen?: boolean;
  withLabels?: boolean;
  /** Names the stack; left out where that has been done. */
  heading?: ReactNode;
  /** Before the button that triggers, for example one that opens the runs. */
  actions?: ReactNode;
  /** Something has happened that the list of stacks should know of. */
  onChanged(): void;
}

/** A stack: its state, what it is, its last runs, the progress of the one that runs, and the way to trigger another. */
export function StackView(props: StackViewProps) {
  const { stack, place, capabilities, mayTrigger, isOpen = true } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const sayBlock = useBlockText();
  const [started, setStarted] = useState<Run>();
  const [asking, setAsking] = useState(false);
  const runs = useRuns(place, isOpen);
  const changed = () => {
    props.onChanged();
    runs.state.refresh();
  };
  const progress = useRunProgress(
    place,
    useFollowedRun(runs.items, started),
    changed,
  );

  const block = findTriggerBlock({
    stack,
    capabilities,
    mayTrigger,
    followed: progress?.run,
  });
  const reason = block && sayBlock(block, stack, props.notAllowed);

  return (
    <div className={styles.root}>
      <StackHead stack={stack} heading={props.heading}>
        {props.actions}
        <TriggerButton
          stack={stack}
          reason={reason}
          onPress={() => setAsking(true)}
        />
      </StackHead>
      {block && reason && !isGeneralBlock(block) && (
        <Obstacle stack={stack} block={block} reason={reason} />
      )}
      {isOpen && <StackFacts stack={stack} withLabels={props.withLabels} />}
      {isOpen && <DriftFacts drift={runs.state.envelope?.data.drift ?? null} />}
      {progress && !asking && <RunProgress progress={progress} />}
      {isOpen && (
        <section aria-label={t('runs.section', { name: stack.name })}>
          <RunHistory stack={stack} runs={runs} followed={progress?.run} />
        </section>
      )}
      {asking && (
        <TriggerDialog
          stack={stack}
          place={place}
          capabilities={capabilities}
          progress={progress}
          onStarted={run => {
            setStarted(run);
            changed();
          }}
          onUnknown={changed}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
