import type { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { refuseProblems, type ConfigProblem } from '@internal/vendor-client';
import { readGithubHosts } from './github/readGithubHosts';
import { readSettings } from './settings/readSettings';
import type { SecurityInsightsSettings } from './settings/SecurityInsightsSettings';

function read(config: Config) {
  return readSettings(config.getOptional('securityInsights'));
}

function readHostNotes(config: Config): ConfigProblem[] {
  let integrations: ScmIntegrations;
  try {
    integrations = ScmIntegrations.fromConfig(config);
  } catch {
    // Whatever is wrong there keeps the catalog from starting, which names it.
    return [];
  }
  return readGithubHosts(integrations).flatMap(({ problem }) =>
    problem
      ? {
          key: 'integrations.github',
          problem,
          fix: 'Until then Security Insights does not ask this GitHub.',
          severity: 'note' as const,
        }
      : [],
  );
}

/**
 * Everything about `securityInsights` in the root configuration that would keep the plugin from starting, and as notes the
 * addresses of GitHub that it cannot use, so that a check before start can list them beside other problems. Talks to
 * nobody; never contains the value of a secret.
 */
export function findSecurityInsightsProblems(config: Config): ConfigProblem[] {
  return [...read(config).problems, ...readHostNotes(config)];
}

/**
 * Reads `securityInsights` from the root configuration; all of it is optional.
 *
 * @throws InputError with all problems and their remedies in one message
 */
export function readSecurityInsightsSettings(
  config: Config,
): SecurityInsightsSettings {
  const { settings, problems } = read(config);
  refuseProblems('Security Insights', problems);
  return settings;
}

/** The source code hosts of `integrations`, with their credentials. */
export function readIntegrations(config: Config): ScmIntegrations {
  return ScmIntegrations.fromConfig(config);
}
