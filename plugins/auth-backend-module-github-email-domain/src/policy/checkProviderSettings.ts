import { z } from 'zod';
import { SettingProblem } from './SettingProblem';

const PROVIDER = 'auth.providers.github';

const record = z.record(z.string(), z.unknown());

/** What is read beside `signInPolicy.github`, as plain values. */
export interface ProviderSettings {
  /** The whole `auth` block. */
  auth: unknown;
  /** `backend.baseUrl`. */
  backendBaseUrl: unknown;
  /** Whether this runs with `NODE_ENV=production`. */
  production: boolean;
}

function asRecord(value: unknown): Record<string, unknown> {
  return record.safeParse(value).data ?? {};
}

// Names below localhost never leave a machine (RFC 6761); in a network of containers on it they name another container.
function isLoopback(url: URL): boolean {
  return /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}

function findDangerousKeys(value: unknown, path: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => findDangerousKeys(item, `${path}[${i}]`));
  }
  return Object.entries(asRecord(value)).flatMap(([key, child]) =>
    key.startsWith('dangerously')
      ? [`${path}.${key}`]
      : findDangerousKeys(child, `${path}.${key}`),
  );
}

function checkCredential(
  key: string,
  value: unknown,
  variable: string,
): SettingProblem[] {
  if (typeof value !== 'string' || value.trim() === '') {
    return [
      {
        key,
        problem: 'is missing',
        fix: `set ${variable} to the value that GitHub shows for your OAuth app or GitHub App`,
      },
    ];
  }
  return value === value.trim()
    ? []
    : [
        {
          key,
          problem: 'starts or ends with a blank or a line break',
          fix: `set ${variable} without it`,
        },
      ];
}

function checkUrl(key: string, value: unknown): SettingProblem[] {
  if (value === undefined) {
    return [];
  }
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (
    url &&
    (url.protocol === 'https:' ||
      (url.protocol === 'http:' && isLoopback(url))) &&
    url.username === ''
  ) {
    return [];
  }
  return [
    {
      key,
      problem: 'is not an https address',
      fix: 'write the full address, such as https://github.acme.example; http is accepted on this machine only',
    },
  ];
}

function checkEnvironment(name: string, value: unknown): SettingProblem[] {
  const key = `${PROVIDER}.${name}`;
  const env = asRecord(value);
  const problems = [
    ...checkCredential(
      `${key}.clientId`,
      env.clientId,
      'AUTH_GITHUB_CLIENT_ID',
    ),
    ...checkCredential(
      `${key}.clientSecret`,
      env.clientSecret,
      'AUTH_GITHUB_CLIENT_SECRET',
    ),
    ...checkUrl(`${key}.enterpriseInstanceUrl`, env.enterpriseInstanceUrl),
    ...checkUrl(`${key}.callbackUrl`, env.callbackUrl),
  ];
  if (env.signIn !== undefined) {
    problems.push({
      key: `${key}.signIn`,
      problem:
        'configures sign-in resolvers of the stock GitHub provider, which this portal replaces',
      fix: 'remove it; who may sign in and as whom is decided by signInPolicy.github',
    });
  }
  if (env.sessionDuration !== undefined) {
    problems.push({
      key: `${key}.sessionDuration`,
      problem: 'is set in a second place',
      fix: 'move it to signInPolicy.github.sessionDuration',
    });
  }
  return problems;
}

/**
 * Judges what the auth plugin's own configuration says about GitHub and about
 * ways around the policy.
 */
export function checkProviderSettings(
  settings: ProviderSettings,
  policy: { trustUnverifiedEmails: boolean } | undefined,
): SettingProblem[] {
  const auth = asRecord(settings.auth);
  const providers = asRecord(auth.providers);
  const environments = asRecord(providers.github);
  const current =
    typeof auth.environment === 'string' ? auth.environment : 'development';
  const problems: SettingProblem[] = [];

  if (!Object.hasOwn(environments, current)) {
    problems.push(...checkEnvironment(current, undefined));
  }
  for (const [name, value] of Object.entries(environments)) {
    problems.push(...checkEnvironment(name, value));
    if (
      policy?.trustUnverifiedEmails &&
      asRecord(value).enterpriseInstanceUrl === undefined
    ) {
      problems.push({
        key: 'signInPolicy.github.trustUnverifiedEmails',
        problem:
          'is meant for GitHub Enterprise Server; at github.com anybody can add any address without verifying it',
        fix: `remove it, or set ${PROVIDER}.${name}.enterpriseInstanceUrl`,
      });
    }
  }
  for (const key of findDangerousKeys(auth, 'auth')) {
    if (!key.startsWith('auth.providers.guest')) {
      problems.push({
        key,
        problem: 'switches a protection of sign-in off',
        fix: 'remove it; signInPolicy.github.catalogUser: optional admits people who are not in the catalog',
      });
    }
  }
  if (providers.guest !== undefined) {
    problems.push({
      key: 'auth.providers.guest',
      problem: 'asks for guests, and this portal has none',
      fix: 'remove it',
    });
  }
  if (asRecord(auth.experimentalRefreshToken).enabled === true) {
    problems.push({
      key: 'auth.experimentalRefreshToken.enabled',
      problem:
        'hands out tokens that are renewed for weeks without asking GitHub, so somebody who lost their address would stay in',
      fix: 'remove it',
    });
  }
  const base =
    typeof settings.backendBaseUrl === 'string'
      ? URL.parse(settings.backendBaseUrl)
      : null;
  if (settings.production && base?.protocol === 'http:' && !isLoopback(base)) {
    problems.push({
      key: 'backend.baseUrl',
      problem:
        'is plain http, so session cookies could be read on the way to the browser',
      fix: 'serve the portal through https and write that address here and in app.baseUrl',
    });
  }
  return problems;
}
