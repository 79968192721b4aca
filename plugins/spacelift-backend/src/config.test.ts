import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { findSpaceliftProblems, readSpaceliftSettings } from './config';

const CONNECTION = {
  hostUrl: 'https://acme.app.spacelift.io',
  apiKey: '01J8ZK3Q0V6N2M4R5T7W9XABCD',
  apiSecret: 'b5c0ffee',
};

const read = (spacelift?: JsonObject) =>
  readSpaceliftSettings(new ConfigReader(spacelift ? { spacelift } : {}));
const problemsOf = (spacelift?: JsonObject) =>
  findSpaceliftProblems(new ConfigReader(spacelift ? { spacelift } : {}));

describe('readSpaceliftSettings', () => {
  it('row 1: takes the block of the vendor as it is written', () => {
    expect(read(CONNECTION)).toEqual({
      connection: {
        origin: new URL('https://acme.app.spacelift.io'),
        keyId: '01J8ZK3Q0V6N2M4R5T7W9XABCD',
        keySecret: 'b5c0ffee',
      },
      readOnly: false,
      cacheTtlMs: 10_000,
      requestTimeoutMs: 15_000,
      maxStacks: 2000,
      fence: { spaces: [], labels: [] },
      runTypes: ['TRACKED', 'PROPOSED'],
      protectedLabels: [],
      matchRepository: false,
      pollSeconds: { active: 5, idle: 30 },
    });
  });

  it.each([
    undefined,
    {},
    { hostUrl: '', apiKey: ' ', apiSecret: '' },
    { readOnly: true },
  ])('row 2: is fine without a connection: %j', spacelift => {
    expect(problemsOf(spacelift)).toEqual([]);
    expect(read(spacelift).connection).toBeUndefined();
  });

  it.each([
    [['hostUrl'], ['apiKey', 'apiSecret']],
    [['apiKey'], ['hostUrl', 'apiSecret']],
    [['apiSecret'], ['hostUrl', 'apiKey']],
    [['hostUrl', 'apiKey'], ['apiSecret']],
    [['hostUrl', 'apiSecret'], ['apiKey']],
    [['apiKey', 'apiSecret'], ['hostUrl']],
  ])('row 2: with %j only, names %j and its variable', (set, missing) => {
    const spacelift = Object.fromEntries(
      Object.entries(CONNECTION).map(([key, value]) => [
        key,
        set.includes(key) ? value : '',
      ]),
    );
    const problems = problemsOf(spacelift);
    expect(problems.map(({ key }) => key)).toEqual(
      missing.map(key => `spacelift.${key}`),
    );
    for (const { fix } of problems) {
      expect(fix).toMatch(/SPACELIFT_(HOST_URL|API_KEY|API_SECRET)/);
    }
    expect(() => read(spacelift)).toThrow(`spacelift.${missing[0]}`);
  });

  it('row 1: reads every other setting', () => {
    expect(
      read({
        ...CONNECTION,
        hostUrl: 'http://simulator:7104/graphql',
        allowInsecureHttp: 'true',
        readOnly: 'true',
        cache: { ttl: '30s' },
        requestTimeout: { seconds: 5 },
        maxStacks: '500',
        allowedSpaces: ['root', 'shop-01/**'],
        requiredLabels: 'portal:visible, team:shop',
        allowedRunTypes: ['proposed'],
        protectedLabels: ['env:prod'],
        ownerLabel: ' owner: ',
        matchRepository: true,
        polling: { active: '3s', idle: '1m' },
      }),
    ).toMatchObject({
      connection: { origin: new URL('http://simulator:7104') },
      readOnly: true,
      cacheTtlMs: 30_000,
      requestTimeoutMs: 5000,
      maxStacks: 500,
      fence: {
        spaces: [
          { id: 'root', withChildren: false },
          { id: 'shop-01', withChildren: true },
        ],
        labels: ['portal:visible', 'team:shop'],
      },
      runTypes: ['PROPOSED'],
      protectedLabels: ['env:prod'],
      ownerLabel: 'owner:',
      matchRepository: true,
      pollSeconds: { active: 3, idle: 60 },
    });
  });

  it.each([
    [{ apiKey: 'has space' }, 'spacelift.apiKey'],
    [{ apiSecret: 'schlüssel' }, 'spacelift.apiSecret'],
    [{ hostUrl: 'acme' }, 'spacelift.hostUrl'],
    [{ allowedSpaces: ['all of them'] }, 'spacelift.allowedSpaces'],
    [{ allowedRunTypes: ['TASK'] }, 'spacelift.allowedRunTypes'],
    [{ allowedRunTypes: [] }, 'spacelift.allowedRunTypes'],
    [{ ownerLabel: 'o'.repeat(65) }, 'spacelift.ownerLabel'],
    [{ ownerLabel: 'own\ner:' }, 'spacelift.ownerLabel'],
    [{ ownerLabel: 'owner\u0085:' }, 'spacelift.ownerLabel'],
    [{ ownerLabel: ['owner:'] }, 'spacelift.ownerLabel'],
    [{ ownerLabel: true }, 'spacelift.ownerLabel'],
    [{ maxStacks: 0 }, 'spacelift.maxStacks'],
    [{ cache: { ttl: '1ms' } }, 'spacelift.cache.ttl'],
    [{ requestTimeout: 'soon' }, 'spacelift.requestTimeout'],
    [{ polling: { active: '1s' } }, 'spacelift.polling.active'],
    [{ readonly: true }, 'spacelift.readonly'],
  ])('row 1: names the key of a wrong value: %j', (wrong, key) => {
    const problems = problemsOf({ ...CONNECTION, ...wrong });
    expect(problems.map(problem => problem.key)).toEqual([key]);
    const [{ problem, fix }] = problems;
    expect(problem).toMatch(/\.$/);
    expect(fix).toMatch(/\.$/);
  });

  it.each([undefined, '', ' '])(
    'row 12: asks for no label of an owner without one: %j',
    ownerLabel => {
      const spacelift = ownerLabel === undefined ? {} : { ownerLabel };
      expect(problemsOf(spacelift)).toEqual([]);
      expect(read(spacelift).ownerLabel).toBeUndefined();
    },
  );

  it('row 12: takes a prefix of 64 characters', () => {
    const ownerLabel = 'o'.repeat(64);
    expect(read({ ownerLabel }).ownerLabel).toBe(ownerLabel);
  });

  it('never repeats a credential', () => {
    const text = JSON.stringify(
      problemsOf({
        hostUrl: 'https://KEYID:s3cret@acme.app.spacelift.io',
        apiKey: 'KEYID with space',
        apiSecret: 's3cret with space',
        other: 's3cret',
      }),
    );
    expect(text).toContain('spacelift.hostUrl');
    expect(text).not.toMatch(/s3cret|KEYID/);
  });
});
