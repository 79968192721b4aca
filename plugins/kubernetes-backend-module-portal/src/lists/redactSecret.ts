import type { JsonValue } from '@backstage/types';
import type { KubernetesItem } from './KubernetesList';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

function isObject(value: unknown): value is Record<string, JsonValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strikeOut(value: JsonValue | undefined) {
  return isObject(value)
    ? Object.fromEntries(Object.keys(value).map(key => [key, '***']))
    : undefined;
}

/** A Secret with its keys and without its values, also without the copy of them that `kubectl apply` leaves. */
export function redactSecret(secret: KubernetesItem): KubernetesItem {
  const { data, stringData, ...rest } = secret;
  const { annotations, ...metadata } = secret.metadata;
  const kept = isObject(annotations)
    ? Object.fromEntries(
        Object.entries(annotations).filter(([key]) => key !== LAST_APPLIED),
      )
    : undefined;
  return {
    ...rest,
    metadata: { ...metadata, ...(kept && { annotations: kept }) },
    ...(data !== undefined && { data: strikeOut(data) }),
    ...(stringData !== undefined && { stringData: strikeOut(stringData) }),
  };
}
