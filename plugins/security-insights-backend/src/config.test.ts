import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import {
  findSecurityInsightsProblems,
  readSecurityInsightsSettings,
} from './config';

const read = (securityInsights?: JsonObject) =>
  readSecurityInsightsSettings(
    new ConfigReader(securityInsights ? { securityInsights } : {}),
  );

const problemsOf = (data: JsonObject) =>
  findSecurityInsightsProblems(new ConfigReader(data));

describe('the settings', () => {
  it('are all optional', () => {
    expect(read()).toEqual({
      cacheTtlMs: 300_000,
      requestTimeoutMs: 15_000,
      maxPages: 10,
      dismissal: { enabled: false, sameRepositoryOnly: true },
    });
    expect(problemsOf({})).toEqual([]);
  });

  it('may be texts, as environment variables are; an empty one is none', () => {
    expect(
      read({
        cache: { ttl: '90s' },
        requestTimeout: '5s',
        maxPages: '20',
        dismissal: { enabled: 'true', sameRepositoryOnly: 'false' },
      }),
    ).toEqual({
      cacheTtlMs: 90_000,
      requestTimeoutMs: 5_000,
      maxPages: 20,
      dismissal: { enabled: true, sameRepositoryOnly: false },
    });
    expect(read({ maxPages: '', dismissal: { enabled: ' ' } })).toEqual(read());
  });

  it.each([
    [{ cache: { ttl: '2h' } }, 'cache.ttl'],
    [{ cache: { ttl: 'soon' } }, 'cache.ttl'],
    [{ cache: { time: '1m' } }, 'cache.time'],
    [{ requestTimeout: '1ms' }, 'requestTimeout'],
    [{ maxPages: 0 }, 'maxPages'],
    [{ maxPages: 101 }, 'maxPages'],
    [{ maxPages: 1.5 }, 'maxPages'],
    [{ dismissal: { enabled: 'yes' } }, 'dismissal.enabled'],
    [{ dismissal: { sameRepositoryOnly: 1 } }, 'dismissal.sameRepositoryOnly'],
    [{ dismissal: true }, 'dismissal'],
    [{ token: 'ghp_x' }, 'token'],
  ])('name the key of a wrong value: %j', (securityInsights, key) => {
    const problems = problemsOf({ securityInsights });
    expect(problems.map(each => each.key)).toEqual([`securityInsights.${key}`]);
    const [{ problem, fix }] = problems;
    expect(problem).toMatch(/\.$/);
    expect(fix).toMatch(/\.$/);
    expect(JSON.stringify(problems)).not.toContain('ghp_x');
    expect(() => read(securityInsights)).toThrow(`securityInsights.${key}`);
  });
});

describe('the addresses of GitHub', () => {
  it('that cannot be used are noted, and stop nothing', () => {
    const problems = problemsOf({
      integrations: {
        github: [
          {
            host: 'github.acme.example',
            apiBaseUrl: 'http://github.acme.example/api/v3',
            token: 'secret-token',
          },
          { host: 'ghe.example', token: 'secret-token' },
        ],
      },
    });
    expect(problems).toEqual([
      expect.objectContaining({
        key: 'integrations.github',
        severity: 'note',
        problem: expect.stringContaining('github.acme.example'),
      }),
    ]);
    expect(problems[0].problem).toContain('http');
    expect(JSON.stringify(problems)).not.toContain('secret-token');
  });

  it('that the catalog itself cannot read are left to it', () => {
    expect(
      problemsOf({ integrations: { github: [{ host: 'https://x/y' }] } }),
    ).toEqual([]);
  });
});
