import {
  SettingsReader,
  type ConfigProblem,
  type SettingBounds,
} from '@internal/vendor-client';
import { z } from 'zod';
import type { PortalSettings } from './PortalSettings';
import { readCluster } from './readCluster';
import { readProxyRules } from './readProxyRules';
import type { Surroundings } from './Surroundings';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const CACHE_TTL: SettingBounds = {
  default: 10 * SECOND,
  min: SECOND,
  max: 10 * MINUTE,
};
const REQUEST_TIMEOUT: SettingBounds = {
  default: 15 * SECOND,
  min: 100,
  max: 2 * MINUTE,
};
const STALE_FOR: SettingBounds = {
  default: 15 * MINUTE,
  min: 0,
  max: 24 * 60 * MINUTE,
};

const known = [
  'cluster.name',
  'cluster.url',
  'cluster.token',
  'cluster.tokenFile',
  'cluster.caData',
  'cluster.caFile',
  'cluster.inCluster',
  'cluster.knativeServing',
  'cluster.metrics',
  'cluster.allowInsecureHttp',
  'cache.ttl',
  'requestTimeout',
  'staleFor',
  'proxy.allow',
];

const proxyBlock = z
  .object({
    proxy: z.object({ allow: z.unknown() }).catch({ allow: undefined }),
  })
  .catch({ proxy: { allow: undefined } });

/**
 * Reads and judges the block `kubernetes.portal`. All problems come at once; the settings may only be used when there is
 * none.
 */
export function readSettings(
  raw: unknown,
  surroundings: Surroundings,
): { settings: PortalSettings; problems: ConfigProblem[] } {
  const reader = new SettingsReader({
    root: 'kubernetes.portal',
    raw,
    known,
    docs: 'docs/integrations/kubernetes.md',
  });
  const proxy = readProxyRules(proxyBlock.parse(raw).proxy.allow);
  const settings: PortalSettings = {
    cluster: readCluster(reader, surroundings),
    cacheTtlMs: reader.duration('cache.ttl', CACHE_TTL),
    requestTimeoutMs: reader.duration('requestTimeout', REQUEST_TIMEOUT),
    staleForMs: reader.duration('staleFor', STALE_FOR),
    proxyRules: proxy.rules,
  };
  return { settings, problems: [...reader.problems, ...proxy.problems] };
}
