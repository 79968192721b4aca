import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EmptyPanel, SidePanel } from '@internal/vendor-ui';
import { useKindName } from '../../hooks/useKindName';
import type { Workload } from '../../lib/workloads';
import { kubernetesPortalTranslationRef } from '../../translation';
import { Diagnosis } from './Diagnosis';
import { WorkloadFacts } from './WorkloadFacts';
import { WorkloadViews } from './WorkloadViews';

/** One workload beside the list: why it is as it is, its pods, events and logs. Keeps the focus, closes with Escape. */
export function WorkloadPanel(props: {
  /** Undefined for one that is not there any more. */
  workload: Workload | undefined;
  /** Start of the parameters in the URL that say what is open in here. */
  urlPrefix: string;
  onClose(): void;
}) {
  const { workload, urlPrefix, onClose } = props;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const nameKind = useKindName();

  if (!workload) {
    return (
      <SidePanel title={t('panel.gone.title')} size="medium" onClose={onClose}>
        <EmptyPanel
          title={t('panel.gone.title')}
          message={t('panel.gone.message')}
        />
      </SidePanel>
    );
  }
  return (
    <SidePanel
      title={t('panel.title', {
        kind: nameKind(workload.kind),
        name: workload.name,
      })}
      onClose={onClose}
    >
      <Diagnosis workload={workload} />
      <WorkloadFacts workload={workload} />
      <WorkloadViews
        key={workload.id}
        workload={workload}
        urlPrefix={urlPrefix}
      />
    </SidePanel>
  );
}
