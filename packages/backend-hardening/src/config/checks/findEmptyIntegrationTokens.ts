import { asRecord } from '../asRecord';
import type { ConfigCheck } from '../ConfigProblem';

/**
 * Finds GitHub integrations whose token is an empty text, which is what a variable gives that is set to nothing. Stock
 * stops later, without saying which variable is meant.
 */
export const findEmptyIntegrationTokens: ConfigCheck = config => {
  const entries = config.getOptional('integrations.github');
  if (!Array.isArray(entries)) {
    return [];
  }
  return entries.map(asRecord).flatMap(({ token }, index) =>
    token === ''
      ? [
          {
            key: `integrations.github[${index}].token`,
            problem: 'The token is empty.',
            fix: 'Set GITHUB_TOKEN to a token, or unset it to read without one.',
          },
        ]
      : [],
  );
};
