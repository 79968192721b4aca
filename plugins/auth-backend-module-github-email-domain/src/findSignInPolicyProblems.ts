import { Config } from '@backstage/config';
import { readSettingProblems } from './config';
import { SettingProblem } from './policy/SettingProblem';

/**
 * Everything in the root configuration that would keep GitHub sign-in from
 * starting, so that a check before start can list it beside other problems.
 * The module refuses to start on the same list. Talks to nobody; never
 * contains the value of a secret.
 *
 * @returns an empty list when sign-in can start
 */
export function findSignInPolicyProblems(config: Config): SettingProblem[] {
  return readSettingProblems(config);
}
