import { asRecord } from '../asRecord';
import type { ConfigCheck } from '../ConfigProblem';
import { isGuest } from './findGuestSignIn';

/**
 * Finds sign-in providers without a block for the environment that is in use
 * (`auth.environment`, `development` when absent). Stock starts and fails at sign-in.
 */
export const findSignInEnvironment: ConfigCheck = config => {
  const environment = String(
    config.getOptional('auth.environment') ?? 'development',
  );
  const providers = Object.entries(
    asRecord(config.getOptional('auth.providers')),
  );
  if (providers.length === 0) {
    return [
      {
        key: 'auth.providers',
        problem: 'No way to sign in is configured.',
        fix: `Configure "auth.providers.github.${environment}" with clientId and clientSecret; see docs/sign-in.md.`,
      },
    ];
  }
  return providers
    .filter(
      ([name, provider]) =>
        !isGuest(name) &&
        Object.keys(asRecord(asRecord(provider)[environment])).length === 0,
    )
    .map(([name, provider]) => {
      const others = Object.entries(asRecord(provider))
        .filter(([, block]) => Object.keys(asRecord(block)).length > 0)
        .map(([key]) => `"${key}"`);
      return {
        key: `auth.providers.${name}.${environment}`,
        problem: `auth.environment is "${environment}", and this block is missing${
          others.length > 0 ? ` (there is ${others.join(', ')})` : ' or empty'
        }.`,
        fix: 'Give the block this name, or set auth.environment to the name of the block.',
      };
    });
};
