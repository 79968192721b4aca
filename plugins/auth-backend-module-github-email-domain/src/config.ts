import { Config, ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  checkProviderSettings,
  ProviderSettings,
} from './policy/checkProviderSettings';
import { parsePolicy } from './policy/parsePolicy';
import { SettingProblem } from './policy/SettingProblem';
import { SignInPolicy } from './policy/types';

function readProviderSettings(config: Config): ProviderSettings {
  return {
    auth: config.getOptional('auth'),
    backendBaseUrl: config.getOptional('backend.baseUrl'),
    production: process.env.NODE_ENV === 'production',
  };
}

function read(config: Config): {
  policy?: SignInPolicy;
  problems: SettingProblem[];
} {
  const { policy, problems } = parsePolicy(
    config.getOptional('signInPolicy.github'),
  );
  return {
    policy,
    problems: [
      ...problems,
      ...checkProviderSettings(readProviderSettings(config), policy),
    ],
  };
}

/** Everything that keeps sign-in from starting, from the root configuration. */
export function readSettingProblems(config: Config): SettingProblem[] {
  return read(config).problems;
}

/**
 * The sign-in policy from the root configuration.
 *
 * @throws InputError with all problems and their remedies in one message
 */
export function readSignInPolicy(config: Config): SignInPolicy {
  const { policy, problems } = read(config);
  if (!policy || problems.length > 0) {
    const lines = problems.map(
      each => `  - ${each.key} ${each.problem}. Fix: ${each.fix}.`,
    );
    throw new InputError(
      `GitHub sign-in is not configured safely:\n${lines.join('\n')}`,
    );
  }
  return policy;
}

/** One block below `auth.providers.github`. */
export interface GithubClientConfig {
  clientId: string;
  clientSecret: string;
  callbackUrl: string;
  enterpriseInstanceUrl?: string;
  /** Scopes that the operator adds for every session. */
  additionalScopes: string[];
}

/** Reads one block below `auth.providers.github`; `defaultCallbackUrl` is the auth plugin's own. */
export function readGithubClientConfig(
  config: Config,
  defaultCallbackUrl: string,
): GithubClientConfig {
  const scopes = config.getOptional('additionalScopes');
  return {
    clientId: config.getString('clientId'),
    clientSecret: config.getString('clientSecret'),
    callbackUrl: config.getOptionalString('callbackUrl') ?? defaultCallbackUrl,
    enterpriseInstanceUrl: config.getOptionalString('enterpriseInstanceUrl'),
    additionalScopes:
      typeof scopes === 'string'
        ? scopes.split(/[\s,]/).filter(Boolean)
        : config.getOptionalStringArray('additionalScopes') ?? [],
  };
}

/** The same block with the session duration of the policy, as the stock route handlers read it. */
export function withSessionDuration(
  config: Config,
  milliseconds: number,
): Config {
  const settings = config.get<Record<string, never>>();
  return new ConfigReader({ ...settings, sessionDuration: { milliseconds } });
}
