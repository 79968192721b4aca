import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StateChip, type Tone } from '@internal/vendor-ui';
import type { Environment, SyncState } from '../../catalog/listEnvironments';
import { eventMeshTranslationRef } from '../../translation';
import styles from './EnvironmentLine.module.css';

const tones: Readonly<Record<SyncState, Tone>> = {
  ok: 'ok',
  failing: 'warning',
  misconfigured: 'warning',
  unknown: 'neutral',
};

/** Each environment with the state of its synchronisation. */
export function EnvironmentLine(props: {
  environments: readonly Environment[];
}) {
  const { environments } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  if (environments.length === 0) {
    return null;
  }
  return (
    <ul className={styles.line} aria-label={t('environment.label')}>
      {environments.map(({ ref, name, state }) => (
        <li key={ref}>
          <StateChip
            tone={tones[state]}
            label={t(`environment.${state}`, { name })}
          />
        </li>
      ))}
    </ul>
  );
}
