import type { Config } from '@backstage/config';
import { refuseProblems, type ConfigProblem } from '@internal/vendor-client';
import { readProxyNotes } from './settings/readProxyNotes';
import { readSettings } from './settings/readSettings';
import type { SysdigSettings } from './settings/SysdigSettings';

function read(config: Config) {
  return readSettings(config.getOptional('sysdig'));
}

/** The proxy blocks of Sysdig's own document that hold a credential, as notes. Never contains a header's value. */
export function findSysdigProxies(config: Config): ConfigProblem[] {
  return readProxyNotes(
    config.getOptional('proxy'),
    config.getOptional('sysdig'),
  );
}

/**
 * Everything about `sysdig` in the root configuration that would keep the plugin from starting, and the documented
 * proxy block as a note, so that a check before start can list it beside other problems. Talks to nobody; never
 * contains the value of a secret.
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
