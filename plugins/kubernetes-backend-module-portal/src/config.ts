import type { Config } from '@backstage/config';
import { refuseProblems, type ConfigProblem } from '@internal/vendor-client';
import { z } from 'zod';
import { findButtonProblems } from './settings/findButtonProblems';
import { findStockProblems } from './settings/findStockProblems';
import type { PortalSettings } from './settings/PortalSettings';
import { readSettings } from './settings/readSettings';
import { thisProcess, type Surroundings } from './settings/Surroundings';

const withPortal = z
  .object({ portal: z.unknown() })
  .catch({ portal: undefined });

function read(config: Config, surroundings: Surroundings) {
  const kubernetes = config.getOptional('kubernetes');
  const { settings, problems } = readSettings(
    withPortal.parse(kubernetes).portal,
    surroundings,
  );
  return {
    settings,
    problems: [
      ...problems,
      ...findStockProblems(kubernetes, settings.cluster?.name),
      ...findButtonProblems(kubernetes, settings.proxyRules),
    ],
  };
}

/**
 * Everything about `kubernetes` in the root configuration that would keep the plugin from starting, and what makes a
 * cluster unsafe or a button useless as notes, so that a check before start can list it beside other problems. Looks at the files that the
 * configuration names; talks to no cluster; never contains the value of a secret.
 */
export function findKubernetesProblems(
  config: Config,
  surroundings: Surroundings = thisProcess,
): ConfigProblem[] {
  return read(config, surroundings).problems;
}

/**
 * Reads `kubernetes.portal` from the root configuration.
 *
 * @throws InputError with all problems and their remedies in one message
 */
export function readPortalSettings(
  config: Config,
  surroundings: Surroundings = thisProcess,
): PortalSettings {
  const { settings, problems } = read(config, surroundings);
  refuseProblems(
    'Kubernetes',
    problems.filter(({ severity }) => severity !== 'note'),
  );
  return settings;
}

/** Whether the stock part names ways to find clusters; without them its own supplier cannot be made. */
export function hasClusterLocators(config: Config): boolean {
  return config.has('kubernetes.clusterLocatorMethods');
}

/** Whether there is a block `kubernetes` at all. */
export function isKubernetesConfigured(config: Config): boolean {
  return config.has('kubernetes');
}
