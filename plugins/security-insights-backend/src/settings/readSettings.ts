import {
  SettingsReader,
  type ConfigProblem,
  type SettingBounds,
} from '@internal/vendor-client';
import type { SecurityInsightsSettings } from './SecurityInsightsSettings';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const CACHE_TTL: SettingBounds = {
  default: 5 * MINUTE,
  min: SECOND,
  max: 60 * MINUTE,
};
const TIMEOUT: SettingBounds = {
  default: 15 * SECOND,
  min: 100,
  max: 2 * MINUTE,
};
const MAX_PAGES: SettingBounds = { default: 10, min: 1, max: 100 };

/** Reads `securityInsights`, with everything that is wrong with it. */
export function readSettings(raw: unknown): {
  settings: SecurityInsightsSettings;
  problems: ConfigProblem[];
} {
  const reader = new SettingsReader({
    root: 'securityInsights',
    raw,
    known: [
      'cache.ttl',
      'requestTimeout',
      'maxPages',
      'dismissal.enabled',
      'dismissal.sameRepositoryOnly',
    ],
    docs: 'docs/integrations/security-insights.md',
  });
  const settings = {
    cacheTtlMs: reader.duration('cache.ttl', CACHE_TTL),
    requestTimeoutMs: reader.duration('requestTimeout', TIMEOUT),
    maxPages: reader.number('maxPages', MAX_PAGES),
    dismissal: {
      enabled: reader.flag('dismissal.enabled', false),
      sameRepositoryOnly: reader.flag('dismissal.sameRepositoryOnly', true),
    },
  };
  return { settings, problems: reader.problems };
}
