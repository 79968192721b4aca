import { z } from 'zod';
import { ApiError } from '../../rest/ApiError';
import type { GithubRepo } from '../../world/GithubRepo';
import type { AlertKind } from '../alertKinds';

/** What a repository can be switched to; see `FeatureStates`. */
export const featureStatesSchema = z.strictObject({
  'code-scanning': z.enum([
    'enabled',
    'unanalysed',
    'disabled',
    'unlicensed',
    'forbidden',
  ]),
  dependabot: z.enum(['enabled', 'disabled', 'forbidden']),
  'secret-scanning': z.enum(['enabled', 'disabled', 'forbidden', 'hidden']),
});

/**
 * Whether a repository has a feature.
 *
 * - `disabled`: nobody switched it on. `unlicensed`: the owner does not pay for it.
 * - `unanalysed`: on, but no tool has sent anything.
 * - `forbidden`: on, but neither the portal's token nor its App may see it, and is told so.
 * - `hidden`: on, but nothing tells the portal's token so, as a classic one whose owner is no administrator of the repository.
 */
export type FeatureStates = z.infer<typeof featureStatesSchema>;

/** What a repository has before anybody does anything: nothing. */
export function noFeatures(): FeatureStates {
  return {
    'code-scanning': 'disabled',
    dependabot: 'disabled',
    'secret-scanning': 'disabled',
  };
}

const REFUSALS: Record<string, readonly [status: number, message: string]> = {
  'code-scanning disabled': [
    403,
    'Code scanning is not enabled for this repository. Please enable code scanning in the repository settings.',
  ],
  'code-scanning unlicensed': [
    403,
    'Advanced Security must be enabled for this repository to use code scanning.',
  ],
  'code-scanning unanalysed': [404, 'no analysis found'],
  'dependabot disabled': [
    403,
    'Dependabot alerts are disabled for this repository.',
  ],
  'secret-scanning disabled': [
    404,
    'Secret scanning is disabled on this repository.',
  ],
};

/** Refuses, in GitHub's words, what the repository does not have. */
export function requireFeature(repo: GithubRepo, kind: AlertKind): void {
  const refusal = REFUSALS[`${kind} ${repo.security.features[kind]}`];
  if (refusal) {
    throw new ApiError(...refusal);
  }
  if (kind === 'dependabot' && repo.archived) {
    throw new ApiError(
      403,
      'Dependabot alerts are not available for archived repositories.',
    );
  }
}
