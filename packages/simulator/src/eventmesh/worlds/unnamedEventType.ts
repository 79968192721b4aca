import { eventType, type KubernetesObject } from '../../knative';

/** What no API server stores: an event type whose name is empty. */
export const unnamedEventType: KubernetesObject = eventType({
  namespace: 'sock-shop',
  name: '',
  type: 'example.acme.nameless',
});
