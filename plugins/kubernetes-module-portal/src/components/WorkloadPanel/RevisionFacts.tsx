import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StateChip } from '@internal/vendor-ui';
import type { RevisionState } from '../../lib/state';
import { stateLook } from '../../lib/stateLook';
import type { Revision } from '../../lib/workloads';
import { kubernetesPortalTranslationRef } from '../../translation';
import styles from './WorkloadPanel.module.css';

const looks: Readonly<
  Record<RevisionState, (typeof stateLook)[keyof typeof stateLook]>
> = {
  ready: stateLook.healthy,
  idle: stateLook.scaledToZero,
  failed: stateLook.failed,
  unknown: stateLook.unknown,
};

/** The versions of a Knative Service, and who gets how much of the traffic. */
export function RevisionFacts(props: { revisions: readonly Revision[] }) {
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  return (
    <ul className={styles.plain}>
      {props.revisions.map(({ name, state, percent }) => (
        <li key={name} className={styles.revision}>
          <StateChip
            {...looks[state]}
            label={t(`panel.revisionState.${state}`)}
          />{' '}
          {percent === undefined
            ? name
            : t('panel.traffic', { name, percent: String(percent) })}
        </li>
      ))}
    </ul>
  );
}
