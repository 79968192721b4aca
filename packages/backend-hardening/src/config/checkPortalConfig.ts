import type { Config } from '@backstage/config';
import { toError } from '@backstage/errors';
import { findDisabledAuthPolicy } from './checks/findDisabledAuthPolicy';
import { findGuestSignIn } from './checks/findGuestSignIn';
import { findMissingKeys } from './checks/findMissingKeys';
import { findProxyEndpoints } from './checks/findProxyEndpoints';
import { findSignInEnvironment } from './checks/findSignInEnvironment';
import { findUnknownKeys } from './checks/findUnknownKeys';
import { noteGithubIntegration } from './checks/noteGithubIntegration';
import type { ConfigCheck, ConfigProblem } from './ConfigProblem';

/**
 * Looks for everything that is wrong with the configuration of a portal, so that somebody
 * who sets one up reads one list instead of one error per start.
 *
 * @param checks - checks of plugins for their own keys; about a key that several checks
 *   find, the first one speaks, and these come before the general ones
 * @param options.knownKeys - every top-level key that something installed reads; without it
 *   unknown keys are not looked for
 */
export function checkPortalConfig(
  config: Config,
  checks: readonly ConfigCheck[],
  options: { knownKeys?: ReadonlySet<string> } = {},
): ConfigProblem[] {
  const { knownKeys } = options;
  const general: ConfigCheck[] = [
    findMissingKeys,
    findSignInEnvironment,
    findGuestSignIn,
    findDisabledAuthPolicy,
    findProxyEndpoints,
    ...(knownKeys ? [findUnknownKeys(knownKeys)] : []),
    noteGithubIntegration,
  ];
  const byKey = new Map<string, ConfigProblem>();
  for (const problem of [...checks, ...general].flatMap(check =>
    run(check, config),
  )) {
    if (!byKey.has(problem.key)) {
      byKey.set(problem.key, problem);
    }
  }
  return [...byKey.values()];
}

// A check that stumbles over a strange configuration must not hide what the others find.
function run(check: ConfigCheck, config: Config): ConfigProblem[] {
  try {
    return check(config);
  } catch (error) {
    return [
      {
        key: `(${check.name || 'a check'})`,
        problem: `This part could not be checked: ${toError(error).message}`,
        fix: 'Correct the key that the message names.',
      },
    ];
  }
}
