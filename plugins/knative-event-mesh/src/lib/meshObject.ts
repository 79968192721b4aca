import type { MeshObjectRef } from '@internal/plugin-knative-event-mesh-common';

/** A Kubernetes object in the words of people: `Broker shop/orders`. */
export function describeObject(object: MeshObjectRef): string {
  const { kind, namespace, name } = object;
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
}

/** An annotation like `Broker.eventing.knative.dev:shop/orders` in the words of people; other texts as they are. */
export function describeReference(text: string): string {
  const [, kind, object] = /^([^.:]+)[^:]*:(.+)$/.exec(text) ?? [];
  return kind && object ? `${kind} ${object}` : text;
}
