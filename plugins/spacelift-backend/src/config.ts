import type { Config } from '@backstage/config';
import { refuseProblems, type ConfigProblem } from '@internal/vendor-client';
import { readSettings } from './settings/readSettings';
import type { SpaceliftSettings } from './settings/SpaceliftSettings';

function read(config: Config) {
  return readSettings(config.getOptional('spacelift'));
}

/**
 * Everything about `spacelift` in the root configuration that would keep the plugin from starting, so that a check before
 * start can list it beside other problems. Talks to nobody; never contains the value of a secret.
 */
export function findSpaceliftProblems(config: Config): ConfigProblem[] {
  return read(config).problems;
}

/**
 * Reads `spacelift` from the root configuration.
 *
 * @throws InputError with all problems and their remedies in one message
 */
export function readSpaceliftSettings(config: Config): SpaceliftSettings {
  const { settings, problems } = read(config);
  refuseProblems('Spacelift', problems);
  return settings;
}
