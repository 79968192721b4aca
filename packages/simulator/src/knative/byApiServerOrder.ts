import type { KubernetesObject } from './KubernetesObject';

function keyOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

/** Orders objects of one kind as an API server lists them: by namespace and name. */
export function byApiServerOrder(a: KubernetesObject, b: KubernetesObject) {
  const [left, right] = [keyOf(a), keyOf(b)];
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
