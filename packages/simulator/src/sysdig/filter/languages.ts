import type { Connective, Operator } from './Filter';

/** What one report of Sysdig understands. */
export interface FilterLanguage {
  fields: ReadonlySet<string>;
  /** Fields that are true or false, with or without quotes. */
  booleans?: ReadonlySet<string>;
  /** Longest filter in characters; absent where Sysdig documents none. */
  maxLength?: number;
  operators: ReadonlySet<Operator>;
  /** Empty: one single comparison, no parentheses. */
  connectives: ReadonlySet<Connective>;
}

const SCAN_FILTER_LENGTH = 1024;

/** Runtime results: every scope field, `freeText` and `hasRunningVulns`. */
export const runtimeLanguage: FilterLanguage = {
  fields: new Set([
    'asset.type',
    'cloud.account.id',
    'cloud.account.name',
    'freeText',
    'hasRunningVulns',
    'kubernetes.cluster.name',
    'kubernetes.namespace.name',
    'kubernetes.pod.container.name',
    'kubernetes.workload.name',
    'kubernetes.workload.type',
  ]),
  booleans: new Set(['hasRunningVulns']),
  operators: new Set(['=', '!=', 'in']),
  connectives: new Set(['and', 'or']),
  maxLength: SCAN_FILTER_LENGTH,
};

/** Registry results know two fields and no lists of values. */
export const registryLanguage: FilterLanguage = {
  fields: new Set(['freeText', 'vendor']),
  operators: new Set(['=', '!=']),
  connectives: new Set(['and', 'or']),
  maxLength: SCAN_FILTER_LENGTH,
};

/** Pipeline results: `freeText in ("...")` and nothing else. */
export const pipelineLanguage: FilterLanguage = {
  fields: new Set(['freeText']),
  operators: new Set(['in']),
  connectives: new Set(),
  maxLength: SCAN_FILTER_LENGTH,
};

/** The inventory; `account`, `project` and `subscription` are deprecated and still accepted. */
export const inventoryLanguage: FilterLanguage = {
  fields: new Set([
    'account',
    'accountId',
    'accountName',
    'category',
    'cluster',
    'distribution',
    'externalDNS',
    'integrationName',
    'labels',
    'location',
    'name',
    'namespace',
    'nodeType',
    'organization',
    'osImage',
    'osName',
    'platform',
    'project',
    'projectId',
    'projectName',
    'region',
    'repository',
    'resourceOrigin',
    'sourceType',
    'subscription',
    'subscriptionId',
    'subscriptionName',
    'type',
    'version',
    'zone',
  ]),
  operators: new Set(['=', '!=', 'in', 'contains', 'starts with', 'exists']),
  connectives: new Set(['and', 'not']),
};
