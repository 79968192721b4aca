import { useApi } from '@backstage/frontend-plugin-api';
import { kubernetesApiRef } from '@backstage/plugin-kubernetes-react';
import { useEnvelope, type EnvelopeState } from '@internal/vendor-ui';
import { loadEvents, type EventsQuestion, type KubernetesEvent } from '../api';

const REFRESH_MS = 30_000;

/** What happened to an object, kept up to date while it is looked at. */
export function useEvents(
  question: EventsQuestion,
): EnvelopeState<readonly KubernetesEvent[]> {
  const kubernetes = useApi(kubernetesApiRef);
  const { cluster, namespace, kind, name } = question;
  return useEnvelope(
    `kubernetes/events/${JSON.stringify([cluster, namespace, kind, name])}`,
    signal => loadEvents(kubernetes, question, signal),
    { refreshMs: REFRESH_MS },
  );
}
