import { ConfigReader } from '@backstage/config';
import { readSignInPolicy } from './config';
import { findSignInPolicyProblems } from './findSignInPolicyProblems';

const SECRET = 'not-a-real-secret';

function config(options: {
  policy?: object;
  auth?: object;
  github?: object;
  backend?: object;
}) {
  return new ConfigReader({
    backend: options.backend ?? { baseUrl: 'http://localhost:7007' },
    auth: {
      environment: 'production',
      providers: {
        github: {
          production: {
            clientId: 'id',
            clientSecret: SECRET,
            ...options.github,
          },
        },
      },
      ...options.auth,
    },
    signInPolicy: {
      github: { allowedEmailDomains: ['acme.example'], ...options.policy },
    },
  });
}

const keysOf = (options: Parameters<typeof config>[0]) =>
  findSignInPolicyProblems(config(options)).map(each => each.key);

describe('findSignInPolicyProblems', () => {
  const nodeEnv = process.env.NODE_ENV;
  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: nodeEnv });
  });

  it('has nothing to say about a good configuration', () => {
    expect(findSignInPolicyProblems(config({}))).toEqual([]);
  });

  it('names everything that an empty configuration lacks', () => {
    expect(
      findSignInPolicyProblems(new ConfigReader({})).map(each => each.key),
    ).toEqual([
      'signInPolicy.github.allowedEmailDomains',
      'auth.providers.github.development.clientId',
      'auth.providers.github.development.clientSecret',
    ]);
  });

  it.each([
    [
      'resolvers of the stock provider',
      { github: { signIn: { resolvers: [] } } },
      'auth.providers.github.production.signIn',
    ],
    [
      'a second session duration',
      { github: { sessionDuration: '3d' } },
      'auth.providers.github.production.sessionDuration',
    ],
    [
      'a secret with a line break',
      { github: { clientSecret: `${SECRET}\n` } },
      'auth.providers.github.production.clientSecret',
    ],
    [
      'an instance over http',
      { github: { enterpriseInstanceUrl: 'http://github.acme.example' } },
      'auth.providers.github.production.enterpriseInstanceUrl',
    ],
    [
      'an instance over http whose name only looks like this machine',
      {
        github: { enterpriseInstanceUrl: 'http://localhost.acme.example' },
      },
      'auth.providers.github.production.enterpriseInstanceUrl',
    ],
    [
      'another that does',
      { github: { enterpriseInstanceUrl: 'http://notlocalhost' } },
      'auth.providers.github.production.enterpriseInstanceUrl',
    ],
    [
      'a callback that is no address',
      { github: { callbackUrl: '/api/auth' } },
      'auth.providers.github.production.callbackUrl',
    ],
    [
      'a dangerous key',
      { github: { dangerouslyAllowSignInWithoutUserInCatalog: true } },
      'auth.providers.github.production.dangerouslyAllowSignInWithoutUserInCatalog',
    ],
    [
      'guests',
      {
        auth: {
          providers: {
            github: { production: { clientId: 'i', clientSecret: 's' } },
            guest: { dangerouslyAllowOutsideDevelopment: true },
          },
        },
      },
      'auth.providers.guest',
    ],
    [
      'refresh tokens that bypass the policy',
      { auth: { experimentalRefreshToken: { enabled: true } } },
      'auth.experimentalRefreshToken.enabled',
    ],
    [
      'an environment without a block',
      { auth: { environment: 'staging' } },
      'auth.providers.github.staging.clientId',
    ],
    [
      'unverified addresses at github.com',
      { policy: { trustUnverifiedEmails: true } },
      'signInPolicy.github.trustUnverifiedEmails',
    ],
  ])('reports %s', (_, options, key) => {
    expect(keysOf(options)).toContain(key);
  });

  it('accepts unverified addresses on an own instance, and http on this machine', () => {
    expect(
      keysOf({
        policy: { trustUnverifiedEmails: true },
        github: { enterpriseInstanceUrl: 'http://localhost:7101' },
      }),
    ).toEqual([]);
    expect(
      keysOf({
        github: { enterpriseInstanceUrl: 'http://simulator.localhost:7101' },
      }),
    ).toEqual([]);
  });

  it('wants https in production, except on this machine', () => {
    Object.assign(process.env, { NODE_ENV: 'production' });
    expect(
      keysOf({ backend: { baseUrl: 'http://portal.acme.example' } }),
    ).toEqual(['backend.baseUrl']);
    expect(keysOf({ backend: { baseUrl: 'http://127.0.0.1:7007' } })).toEqual(
      [],
    );
    expect(
      keysOf({ backend: { baseUrl: 'https://portal.acme.example' } }),
    ).toEqual([]);
  });

  it('makes the module refuse with one message that holds all problems and no secret', () => {
    const bad = config({
      policy: { allowedEmailDomains: ['*'], typo: 1 },
      github: { signIn: {}, clientSecret: ` ${SECRET}` },
    });
    const act = () => readSignInPolicy(bad);
    expect(act).toThrow(/signInPolicy\.github\.typo .* Fix: /);
    expect(act).toThrow(/auth\.providers\.github\.production\.signIn/);
    expect(act).toThrow(/clientSecret starts or ends with a blank/);
    expect(act).not.toThrow(SECRET);
  });

  it('gives every problem a remedy', () => {
    const problems = findSignInPolicyProblems(
      config({
        policy: { allowedEmailDomains: ['com', 'gmail.com'] },
        github: { clientId: '', signIn: {} },
        auth: { experimentalRefreshToken: { enabled: true } },
      }),
    );
    expect(problems.length).toBeGreaterThan(3);
    for (const each of problems) {
      expect(each.fix).not.toBe('');
      expect(each.problem).not.toBe('');
    }
  });
});
