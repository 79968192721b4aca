import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { findState, type StateGroup } from '@internal/plugin-spacelift-common';
import { RelativeTime, StateChip } from '@internal/vendor-ui';
import { groupLook } from '../../lib/groupLook';
import { spaceliftTranslationRef } from '../../translation';
import styles from './StackState.module.css';

/**
 * The state of a stack or run: what it means for a person as a chip, and beside it Spacelift's own word where that says
 * more. A state that is not known is shown as Spacelift writes it.
 */
export function StackState(props: {
  state: string;
  group: StateGroup;
  /** ISO 8601, since when. */
  since?: string | null;
}) {
  const { state, group, since } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const known = findState(state) !== undefined;
  const label = t(`group.${group}`);
  const word = known ? t(`state.${state}`) : state;
  const meaning = known ? t(`meaning.${state}`) : t('stateUnknown', { state });

  return (
    <span className={styles.root} title={meaning}>
      <StateChip {...groupLook[group]} label={label} />
      {(word !== label || since) && (
        <span className={styles.detail}>
          {word !== label && word}
          {word !== label && since && ', '}
          {since && <RelativeTime at={since} />}
        </span>
      )}
    </span>
  );
}
