import { parsePolicy } from './parsePolicy';

const minimal = { allowedEmailDomains: ['acme.example'] };

describe('parsePolicy', () => {
  it('fills in the defaults', () => {
    expect(parsePolicy(minimal)).toEqual({
      problems: [],
      policy: {
        domains: [{ domain: 'acme.example', match: 'exact' }],
        includeSubdomains: false,
        allowPublicMailDomains: false,
        trustUnverifiedEmails: false,
        allowUsers: [],
        requireOrganizations: [],
        requireTeams: [],
        catalogUser: 'required',
        fallbackNamespace: 'github-unlisted',
        emailsCacheTtl: 0,
        outageGrace: 3_600_000,
        requestTimeout: 5_000,
        sessionDuration: 43_200_000,
      },
    });
  });

  it('reads lists and flags from the texts that environment variables hold', () => {
    const { policy } = parsePolicy({
      allowedEmailDomains: ' Acme.Example , *.lab.acme.example,acme.example,',
      includeSubdomains: 'true',
      allowUsers: '1001, Ada-Byte',
      requireTeams: 'Acme/Platform',
    });
    expect(policy).toMatchObject({
      domains: [
        { domain: 'acme.example', match: 'exact' },
        { domain: 'lab.acme.example', match: 'subdomains' },
      ],
      includeSubdomains: true,
      allowUsers: [{ id: 1001 }, { login: 'ada-byte' }],
      requireTeams: [{ organization: 'acme', slug: 'platform' }],
    });
  });

  it.each([
    ['nothing at all', undefined],
    ['an empty list', { allowedEmailDomains: [] }],
    ['an empty text', { allowedEmailDomains: '' }],
    ['only commas', { allowedEmailDomains: ' , ,' }],
    ['a star', { allowedEmailDomains: ['*'] }],
    ['a top-level domain', { allowedEmailDomains: ['com'] }],
    ['a wildcard top-level domain', { allowedEmailDomains: ['*.com'] }],
    ['a public suffix', { allowedEmailDomains: ['*.co.uk'] }],
    ['an address', { allowedEmailDomains: ['a@acme.example'] }],
    [
      'an at sign before the domain',
      { allowedEmailDomains: ['@acme.example'] },
    ],
    ['a public provider', { allowedEmailDomains: ['GMail.com'] }],
    [
      'a no-reply domain',
      { allowedEmailDomains: ['users.noreply.github.com'] },
    ],
    ['an empty entry', { allowedEmailDomains: ['acme.example', ''] }],
    ['no host name', { allowedEmailDomains: ['acme .example'] }],
    ['an IP literal', { allowedEmailDomains: ['[127.0.0.1]'] }],
  ])('refuses %s as allowed domains', (_, settings) => {
    const { policy, problems } = parsePolicy(settings);
    expect(policy).toBeUndefined();
    expect(problems).toEqual([
      {
        key: 'signInPolicy.github.allowedEmailDomains',
        problem: expect.any(String),
        fix: expect.any(String),
      },
    ]);
  });

  it('forgives duplicates, capital letters and one trailing dot', () => {
    expect(
      parsePolicy({
        allowedEmailDomains: ['acme.example', 'ACME.example', 'acme.example.'],
      }).policy?.domains,
    ).toEqual([{ domain: 'acme.example', match: 'exact' }]);
  });

  it('admits public providers only when told to', () => {
    expect(
      parsePolicy({
        allowedEmailDomains: ['gmail.com'],
        allowPublicMailDomains: true,
      }).problems,
    ).toEqual([]);
  });

  it.each([
    ['allowUsers', ['not a login']],
    ['requireOrganizations', ['-acme']],
    ['requireTeams', ['acme']],
    ['requireTeams', ['acme/platform/x']],
    ['fallbackNamespace', 'default'],
    ['fallbackNamespace', 'Not Valid'],
    ['catalogUser', 'sometimes'],
    ['emailsCacheTtl', '6m'],
    ['emailsCacheTtl', 'soon'],
    ['outageGrace', '2 days'],
    ['requestTimeout', '9s'],
    ['requestTimeout', '5'],
    ['sessionDuration', '8d'],
    ['sessionDuration', { days: 8 }],
    ['sessionDuration', '1m'],
    ['sessionDuration', { fortnights: 1 }],
    ['includeSubdomains', 'maybe'],
    ['allowdEmailDomains', ['x.example']],
  ])('reports a bad %s: %j', (key, value) => {
    const { policy, problems } = parsePolicy({ ...minimal, [key]: value });
    expect(policy).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({
        key: expect.stringContaining(`signInPolicy.github.${key}`),
      }),
    ]);
  });

  it('accepts durations in every spelling', () => {
    expect(
      parsePolicy({
        ...minimal,
        emailsCacheTtl: 'PT1M',
        outageGrace: '0s',
        requestTimeout: { seconds: 3 },
        sessionDuration: '7 days',
      }).policy,
    ).toMatchObject({
      emailsCacheTtl: 60_000,
      outageGrace: 0,
      requestTimeout: 3_000,
      sessionDuration: 604_800_000,
    });
  });

  it.each([['a text'], [['a', 'list']], [7]])(
    'refuses %j in the place of the settings',
    raw => {
      expect(parsePolicy(raw).problems[0]).toMatchObject({
        key: 'signInPolicy.github',
      });
    },
  );

  it('collects the problems of all settings', () => {
    expect(
      parsePolicy({
        typo: 1,
        catalogUser: 'maybe',
        allowedEmailDomains: ['*', 'com'],
        requireTeams: ['acme'],
        sessionDuration: '30d',
      }).problems.map(each => each.key),
    ).toEqual([
      'signInPolicy.github.typo',
      'signInPolicy.github.catalogUser',
      'signInPolicy.github.allowedEmailDomains',
      'signInPolicy.github.allowedEmailDomains',
      'signInPolicy.github.requireTeams',
      'signInPolicy.github.sessionDuration',
    ]);
  });
});
