import type { FilterSubject } from '../filter/matchesFilter';
import { hash, hexId } from '../../random';
import type { Resource } from './Resource';

/** How a resource is to be shown. */
export interface ResourceView {
  /** Unix milliseconds, from which ages count. */
  startedAt: number;
  /** The shape of the older path: ids and times as texts, `pass` for `isPassed`. */
  legacy: boolean;
  /** Whether containers come with their images. */
  enriched: boolean;
}

/** Stable identifier of a resource. */
export function hashOf(resource: Resource): string {
  return hexId(
    `resource ${resource.type} ${resource.name} ${JSON.stringify(
      resource.metadata,
    )}`,
    32,
  );
}

function zoneId(zone: string): number {
  return zone === 'Entire Infrastructure' ? 1 : 2 + (hash(zone) % 900);
}

function policyId(name: string): number {
  return 10 + (hash(name) % 90);
}

function presentPolicies(resource: Resource, { legacy }: ResourceView) {
  const { policies } = resource;
  if (!policies) {
    return null;
  }
  const passed = policies.filter(([, isPassed]) => isPassed).length;
  return {
    passPercentage: Math.floor((passed / policies.length) * 100),
    policies: policies.map(([name, isPassed]) =>
      legacy
        ? { id: String(policyId(name)), name, pass: isPassed }
        : { id: policyId(name), name, isPassed },
    ),
  };
}

function presentVulnerabilities(counts: Resource['vulnerabilities']) {
  return (
    counts && {
      criticalSeverityCount: counts.critical,
      highSeverityCount: counts.high,
      mediumSeverityCount: counts.medium,
      lowSeverityCount: counts.low,
      negligibleSeverityCount: counts.negligible,
      hasExploit: counts.critical > 0,
    }
  );
}

/** A resource as one of the two inventory paths sends it. */
export function presentResource(
  resource: Resource,
  view: ResourceView,
): Record<string, unknown> {
  const { legacy, enriched, startedAt } = view;
  const seen = Math.floor(startedAt / 1000) - resource.seenHoursAgo * 3600;
  const key = hashOf(resource);
  const text = (id: number) => (legacy ? String(id) : id);
  return {
    name: resource.name,
    type: resource.type,
    platform: resource.platform,
    category: resource.category,
    hash: key,
    labels: resource.labels,
    lastSeen: text(seen),
    metadata: resource.metadata,
    ...(legacy ? { keyValueConfigs: [] } : {}),
    resourceOrigin: resource.origin,
    zones: resource.zones.map(name => ({ id: text(zoneId(name)), name })),
    isExposed: resource.exposed,
    validatedExposure: resource.exposed === undefined ? undefined : false,
    vulnerabilitySummary: presentVulnerabilities(resource.vulnerabilities),
    inUseVulnerabilitySummary: presentVulnerabilities(resource.inUse),
    posturePolicySummary: presentPolicies(resource, view),
    containerInfo: resource.containers?.map(({ name, pullString }) => ({
      containerId: hexId(`container ${key} ${name}`, 12),
      containerName: name,
      podName: `${resource.name}-${hexId(`pod ${key}`, 5)}`,
      ...(enriched ? { pullString } : {}),
    })),
    configApiEndpoint: `/secure/inventory/v1/resource?resourceHash=${key}`,
    postureControlSummaryApiEndpoint: `/api/cspm/v1/compliance/resources/${key}/summary`,
  };
}

/** What a filter can ask about a resource. */
export function resourceSubject(resource: Resource): FilterSubject {
  const values: Readonly<Record<string, readonly string[]>> = {
    name: [resource.name],
    type: [resource.type],
    platform: [resource.platform],
    category: [resource.category],
    resourceOrigin: [resource.origin],
    labels: resource.labels,
    zone: resource.zones,
  };
  return field => {
    const own = resource.fields[field];
    return values[field] ?? (own === undefined ? [] : [own]);
  };
}
