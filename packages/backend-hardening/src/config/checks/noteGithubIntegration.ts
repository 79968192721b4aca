import { asRecord } from '../asRecord';
import type { ConfigCheck } from '../ConfigProblem';

/** Notes when GitHub is read without a credential: it works, slowly and for public files only. */
export const noteGithubIntegration: ConfigCheck = config => {
  const entries = config.getOptional('integrations.github');
  const credentialed =
    Array.isArray(entries) &&
    entries
      .map(asRecord)
      .some(({ token, apps }) => token !== undefined || apps !== undefined);
  return credentialed
    ? []
    : [
        {
          key: 'integrations.github',
          problem:
            'GitHub is read without a credential: private repositories stay invisible and 60 reads an hour are allowed.',
          fix: 'Set GITHUB_TOKEN, or configure a GitHub App.',
          severity: 'note',
        },
      ];
};
