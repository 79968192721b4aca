import {
  findScopedReports,
  findScopeProblem,
  reportKinds,
} from '@internal/plugin-sysdig-common';
import {
  reportMissing,
  SettingsReader,
  type ConfigProblem,
  type SettingBounds,
} from '@internal/vendor-client';
import type { SysdigSettings } from './SysdigSettings';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const CACHE_TTL: SettingBounds = {
  default: 5 * MINUTE,
  min: SECOND,
  max: 24 * 60 * MINUTE,
};
const TIMEOUT: SettingBounds = { default: 10 * SECOND, min: 100, max: MINUTE };
const MAX_ITEMS: SettingBounds = { default: 2000, min: 1, max: 20_000 };

const known = [
  'endpoint',
  'token',
  'backlink',
  'scope',
  'allowCustomFilter',
  'cache.ttl',
  'cache.maxItems',
  'timeout',
];

const connectionKeys = {
  endpoint: 'SYSDIG_SECURE_ENDPOINT',
  token: 'SYSDIG_SECURE_TOKEN',
};

const URL_FIX = 'Write a URL such as https://us2.app.sysdig.com.';

function readConnection(reader: SettingsReader): SysdigSettings['connection'] {
  const endpoint = reader.url('endpoint', URL_FIX);
  const token = reader.credential(
    'token',
    'token',
    'Set it to an API token of Sysdig Secure, best through the environment variable SYSDIG_SECURE_TOKEN.',
  );
  reportMissing(reader, connectionKeys, 'neither of the two');
  return endpoint && token !== undefined ? { endpoint, token } : undefined;
}

function readScope(reader: SettingsReader): string | undefined {
  const fix =
    'Write an expression in the filter language of the reports that you want to show; see docs/integrations/sysdig.md.';
  const scope = reader.text('scope', fix);
  if (scope === undefined) {
    return undefined;
  }
  const problem = findScopeProblem(scope);
  if (problem !== undefined) {
    reader.report('scope', problem, fix);
    return scope;
  }
  const shown = findScopedReports(scope);
  const hidden = reportKinds.filter(kind => !shown.includes(kind));
  if (hidden.length > 0) {
    reader.problems.push({
      key: 'sysdig.scope',
      problem: `Sysdig cannot apply the expression to these reports, so they are not shown: ${hidden.join(
        ', ',
      )}.`,
      fix: 'Nothing needs to be done if that is what you want.',
      severity: 'note',
    });
  }
  return scope;
}

/**
 * Reads and judges the block `sysdig`. All problems come at once; the settings may only be used when none of them is
 * more than a note.
 */
export function readSettings(raw: unknown): {
  settings: SysdigSettings;
  problems: ConfigProblem[];
} {
  const reader = new SettingsReader({
    root: 'sysdig',
    raw,
    known,
    docs: 'docs/integrations/sysdig.md',
  });
  const settings: SysdigSettings = {
    connection: readConnection(reader),
    backlink: reader.url('backlink', URL_FIX),
    scope: readScope(reader),
    allowCustomFilter: reader.flag('allowCustomFilter', true),
    cache: {
      ttlMs: reader.duration('cache.ttl', CACHE_TTL),
      maxItems: reader.number('cache.maxItems', MAX_ITEMS),
    },
    timeoutMs: reader.duration('timeout', TIMEOUT),
  };
  return { settings, problems: reader.problems };
}
