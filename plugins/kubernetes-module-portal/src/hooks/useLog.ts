import { useApi } from '@backstage/frontend-plugin-api';
import { kubernetesApiRef } from '@backstage/plugin-kubernetes-react';
import { useEnvelope, type EnvelopeState } from '@internal/vendor-ui';
import { loadLog, type ContainerLog, type LogQuestion } from '../api';

/** The log of a container. Asked for once, and again by hand: a text that moves cannot be read. */
export function useLog(question: LogQuestion): EnvelopeState<ContainerLog> {
  const kubernetes = useApi(kubernetesApiRef);
  const { cluster, namespace, pod, container, previous } = question;
  return useEnvelope(
    `kubernetes/log/${JSON.stringify([
      cluster,
      namespace,
      pod,
      container,
      previous,
    ])}`,
    signal => loadLog(kubernetes, question, signal),
  );
}
