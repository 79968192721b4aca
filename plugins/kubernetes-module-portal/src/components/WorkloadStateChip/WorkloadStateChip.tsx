import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StateChip } from '@internal/vendor-ui';
import type { WorkloadState } from '../../lib/state';
import { stateLook } from '../../lib/stateLook';
import { kubernetesPortalTranslationRef } from '../../translation';

/** The state of a workload, a pod, a container or a job as icon and word. */
export function WorkloadStateChip(props: {
  state: WorkloadState;
  size?: 'medium' | 'large';
}) {
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  return (
    <StateChip
      {...stateLook[props.state]}
      label={t(`state.${props.state}`)}
      size={props.size}
    />
  );
}
