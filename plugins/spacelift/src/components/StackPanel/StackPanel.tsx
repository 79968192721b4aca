import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Capabilities } from '@internal/plugin-spacelift-common';
import { SidePanel, VendorPanel } from '@internal/vendor-ui';
import { useStack } from '../../hooks/useStack';
import { spaceliftTranslationRef } from '../../translation';
import { spaceliftVendor } from '../../vendor';
import { StackView } from '../StackView';
import { GeneralBlock } from '../GeneralBlock';
import styles from './StackPanel.module.css';

/** One of all stacks with its runs, beside the list. Keeps the focus, closes with Escape. */
export function StackPanel(props: {
  stackId: string;
  capabilities: Capabilities;
  /** Whether the reader may trigger runs without naming an entity. */
  mayTrigger: boolean;
  onChanged(): void;
  onClose(): void;
}) {
  const { stackId, capabilities, mayTrigger, onChanged, onClose } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const state = useStack(stackId);
  const name = state.envelope?.data.name;
  const notAllowed = t('obstacle.notAllowedHere');

  return (
    <SidePanel title={name ?? stackId} size="medium" onClose={onClose}>
      <VendorPanel
        state={state}
        vendor={spaceliftVendor}
        label={t('stack.facts')}
        skeleton={
          <div className={styles.skeleton}>
            <Skeleton width="100%" height="2rem" />
            <Skeleton width="100%" height="5rem" />
            <Skeleton width="100%" height="16rem" />
          </div>
        }
      >
        {({ data }) => (
          <div className={styles.content}>
            <GeneralBlock
              capabilities={capabilities}
              mayTrigger={mayTrigger}
              notAllowed={notAllowed}
            />
            {data.description && (
              <p className={styles.description}>{data.description}</p>
            )}
            <StackView
              stack={data}
              place={{ stackId }}
              capabilities={capabilities}
              mayTrigger={mayTrigger}
              notAllowed={notAllowed}
              withLabels
              onChanged={() => {
                state.refresh();
                onChanged();
              }}
            />
          </div>
        )}
      </VendorPanel>
    </SidePanel>
  );
}
