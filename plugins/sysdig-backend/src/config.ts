import type { Config } from '@backstage/config';
import { refuseProblems, type ConfigProblem } from '@internal/vendor-client';
import { readProxyProblems } from './settings/readProxyProblems';
import { readSettings } from './settings/readSettings';
import type { SysdigSettings } from './settings/SysdigSettings';

function read(config: Config) {
  return readSettings(config.getOptional('sysdig'));
}

/** The proxy blocks of Sysdig's own document that hold a credential. Never contains a header's value. */
export function findSysdigProxies(config: Config): ConfigProblem[] {
  return readProxyProblems(
    config.getOptional('proxy'),
    config.getOptional('sysdig'),
  );
}

/**
 * Everything about `sysdig` in the root configuration that would keep the plugin from starting, and the documented
 * proxy block, which a portal should not start with. For a check before the start that lists it beside other problems;
 * reports that `sysdig.scope` hides are notes. Talks to nobody; never contains the value of a secret.
 */
export function findSysdigProblems(config: Config): ConfigProblem[] {
  return [...read(config).problems, ...findSysdigProxies(config)];
}

/**
 * Reads `sysdig` from the root configuration.
 *
 * @throws InputError with all problems and their remedies in one message
 */
export function readSysdigSettings(config: Config): SysdigSettings {
  const { settings, problems } = read(config);
  refuseProblems('Sysdig', problems);
  return settings;
}
