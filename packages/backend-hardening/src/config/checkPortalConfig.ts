import type { Config } from '@backstage/config';
import { toError } from '@backstage/errors';
import { findDisabledAuthPolicy } from './checks/findDisabledAuthPolicy';
import { findEmptyIntegrationTokens } from './checks/findEmptyIntegrationTokens';
import { findGuestSignIn } from './checks/findGuestSignIn';
import { findMissingKeys } from './checks/findMissingKeys';
import { findProxyEndpoints } from './checks/findProxyEndpoints';
import { findSignInEnvironment } from './checks/findSignInEnvironment';
import { findSplitOrigins } from './checks/findSplitOrigins';
import { findUnknownKeys } from './checks/findUnknownKeys';
import { noteGithubIntegration } from './checks/noteGithubIntegration';
import type { ConfigCheck, ConfigProblem } from './ConfigProblem';

/**
 * Looks for everything that is wrong with the configuration of a portal, so that somebody
 * who sets one up reads one list instead of one error per start.
 *
 * @param checks - checks of plugins for their own keys. They speak first: what a general check
 *   finds about the same key, or about a block that they looked into, is left out. A note hides
 *   other notes only
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
    findSplitOrigins,
    findGuestSignIn,
    findSignInEnvironment,
    findDisabledAuthPolicy,
    findProxyEndpoints,
    findEmptyIntegrationTokens,
    ...(knownKeys ? [findUnknownKeys(knownKeys)] : []),
    noteGithubIntegration,
  ];
  const problems: ConfigProblem[] = [];
  for (const problem of [...checks, ...general].flatMap(check =>
    run(check, config),
  )) {
    if (!problems.some(earlier => hides(earlier, problem))) {
      problems.push(problem);
    }
  }
  return problems;
}

// What keeps the portal from starting must not get lost behind a note.
function hides(earlier: ConfigProblem, { key, severity }: ConfigProblem) {
  return (
    (earlier.key === key || earlier.key.startsWith(`${key}.`)) &&
    (earlier.severity !== 'note' || severity === 'note')
  );
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
