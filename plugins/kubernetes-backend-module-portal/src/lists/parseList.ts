import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import type { KubernetesItem, KubernetesList } from './KubernetesList';
import { redactSecret } from './redactSecret';
import type { ResourceType } from './ResourceType';

// Go writes an empty list as null.
const listSchema = z.object({
  kind: z.string().optional().catch(undefined),
  items: z.array(z.unknown()).nullable(),
});

const itemSchema = z.looseObject({
  apiVersion: z.string().optional().catch(undefined),
  kind: z.string().optional().catch(undefined),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional().catch(undefined),
  }),
});

/** Which manager set which field: half of many objects, and shown nowhere. */
function withoutManagedFields(metadata: JsonObject): JsonObject {
  const { managedFields, ...rest } = metadata;
  return rest;
}

function isSecrets({ group, plural }: ResourceType): boolean {
  return group === '' && plural === 'secrets';
}

/**
 * Reads the list that a cluster answered. Items that are no objects of Kubernetes are left out and counted. Objects of
 * custom resources get the kind and version of their list, as the stock plugin does; without a kind of the list they
 * keep their own. The values of Secrets are struck out.
 *
 * @returns undefined when the answer is no list at all
 */
export function parseList(
  body: unknown,
  type: ResourceType,
  options: { custom: boolean },
): KubernetesList | undefined {
  const parsed = listSchema.safeParse(body);
  if (!parsed.success) {
    return undefined;
  }
  const { kind, items: rawItems } = parsed.data;
  const itemKind = kind?.replace(/List$/, '') || undefined;
  const version = type.group
    ? `${type.group}/${type.apiVersion}`
    : type.apiVersion;
  const secret = isSecrets(type) || itemKind === 'Secret';
  const items = (rawItems ?? []).flatMap((raw): KubernetesItem[] => {
    const item = itemSchema.safeParse(raw);
    if (!item.success) {
      return [];
    }
    // Parsed from JSON, hence JSON.
    const known = item.data as KubernetesItem;
    const object: KubernetesItem = {
      ...known,
      ...(options.custom && {
        apiVersion: known.apiVersion ?? version,
        kind: itemKind ?? known.kind,
      }),
      metadata: withoutManagedFields(
        known.metadata,
      ) as KubernetesItem['metadata'],
    };
    return [secret ? redactSecret(object) : object];
  });
  return {
    installed: true,
    items,
    skipped: (rawItems?.length ?? 0) - items.length,
  };
}
