import type {
  PosturePolicy,
  PostureResource,
} from '@internal/plugin-sysdig-common';
import type { SeverityCounts } from '@internal/vendor-common';
import { z } from 'zod';
import { count, flag, lines, lookup, text, time } from './fields';

/** A resource of the inventory as it is kept; its link is made when it is shown. */
export type PostureLine = Omit<PostureResource, 'url'>;

// Labels of one resource run into hundreds on some clusters; nobody reads more than a few in a table.
const MAX_LABELS = 20;
const MAX_LABEL_LENGTH = 120;

const named = z.object({ name: text });

// `isPassed` in the documented answer, `pass` in that of the older path.
const policySchema = z.object({ name: text, isPassed: flag, pass: flag });

const vulnerabilitySchema = z.object({
  criticalSeverityCount: count,
  highSeverityCount: count,
  mediumSeverityCount: count,
  lowSeverityCount: count,
  negligibleSeverityCount: count,
});

const resourceSchema = z.object({
  hash: text,
  name: text,
  type: text,
  platform: text,
  category: text,
  resourceOrigin: text,
  labels: lines,
  lastSeen: time,
  metadata: lookup,
  zones: lines,
  isExposed: flag,
  vulnerabilitySummary: vulnerabilitySchema.nullable().catch(null),
  posturePolicySummary: z
    .object({
      passPercentage: z.number().min(0).max(100).nullable().catch(null),
      policies: lines,
    })
    .nullable()
    .catch(null),
});

function toPolicies(raw: readonly unknown[]): PosturePolicy[] | null {
  const policies = raw.flatMap(item => {
    const { data } = policySchema.safeParse(item);
    const passed = data?.isPassed ?? data?.pass ?? null;
    // A policy without a verdict was not evaluated, and neither word would be true of it.
    return data?.name && passed !== null ? [{ name: data.name, passed }] : [];
  });
  policies.sort((a, b) => Number(a.passed) - Number(b.passed));
  return policies.length > 0 ? policies : null;
}

// Sysdig sends 0 along with an empty list of policies; nothing evaluated is not everything failed.
function toPercentage(
  said: number | null,
  policies: readonly PosturePolicy[] | null,
): number | null {
  if (policies === null) {
    return null;
  }
  const passed = policies.filter(policy => policy.passed).length;
  return Math.floor(said ?? (100 * passed) / policies.length);
}

function toCounts(
  raw: z.infer<typeof vulnerabilitySchema> | null,
): SeverityCounts | null {
  return (
    raw && {
      critical: raw.criticalSeverityCount,
      high: raw.highSeverityCount,
      medium: raw.mediumSeverityCount,
      low: raw.lowSeverityCount,
      negligible: raw.negligibleSeverityCount,
    }
  );
}

function texts(raw: readonly unknown[]): string[] {
  return raw.flatMap(item => {
    const value = text.parse(item);
    return value === null ? [] : [value];
  });
}

function metadataOf(
  metadata: Record<string, unknown> | null,
  key: string,
): string | null {
  const match = Object.entries(metadata ?? {}).find(
    ([name]) => name.toLocaleLowerCase('en-US') === key,
  );
  return text.parse(match?.[1]);
}

/**
 * One item of the inventory, in the shape of the documented path or of the older one.
 *
 * @returns undefined when the item has neither a name nor a hash
 */
export function reducePosture(item: unknown): PostureLine | undefined {
  const parsed = resourceSchema.safeParse(item);
  if (!parsed.success) {
    return undefined;
  }
  const raw = parsed.data;
  const name = raw.name ?? raw.hash;
  if (name === null) {
    return undefined;
  }
  const cluster = metadataOf(raw.metadata, 'cluster');
  const namespace = metadataOf(raw.metadata, 'namespace');
  const policies = toPolicies(raw.posturePolicySummary?.policies ?? []);
  return {
    hash: raw.hash ?? [cluster, namespace, raw.type, name].join('/'),
    name,
    type: raw.type,
    platform: raw.platform,
    category: raw.category,
    origin: raw.resourceOrigin,
    cluster,
    namespace,
    zones: raw.zones.flatMap(zone => {
      const { data } = named.safeParse(zone);
      return data?.name ? [data.name] : [];
    }),
    labels: texts(raw.labels)
      .slice(0, MAX_LABELS)
      .map(label => label.slice(0, MAX_LABEL_LENGTH)),
    lastSeen: raw.lastSeen,
    exposed: raw.isExposed,
    passPercentage: toPercentage(
      raw.posturePolicySummary?.passPercentage ?? null,
      policies,
    ),
    policies,
    vulnerabilities: toCounts(raw.vulnerabilitySummary),
  };
}
