import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { findKnativeEventMeshProblems, readEnvironments } from './config';

const TOKEN = 'mesh-secret-token';
const good = {
  baseUrl: 'http://eventmesh-backend.knative-eventing.svc:8080',
  token: TOKEN,
};

const read = (environments: JsonObject | string) =>
  new ConfigReader({
    catalog: { providers: { knativeEventMesh: environments } },
  });
const one = (values: JsonObject) =>
  readEnvironments(read({ dev: { ...good, ...values } }))[0];

function settingsOf(values: JsonObject) {
  const environment = one(values);
  if (environment.state !== 'ready') {
    throw new Error(JSON.stringify(environment.problems));
  }
  return environment.settings;
}

it("F3: takes the block of Knative's own document as it is", () => {
  // As in the published guide, with the token that the variable stands for.
  const [environment] = readEnvironments(
    read({
      dev: {
        token: TOKEN,
        baseUrl: 'http://eventmesh-backend.knative-eventing.svc:8080',
        schedule: { frequency: { minutes: 1 }, timeout: { minutes: 1 } },
      },
    }),
  );
  expect(environment).toMatchObject({
    state: 'ready',
    problems: [],
    settings: {
      id: 'dev',
      connection: {
        source: 'event-mesh-backend',
        credential: { token: TOKEN },
        requestTimeoutMs: 30_000,
        maxBytes: 20 * 1024 * 1024,
      },
      schedule: {
        frequency: { minutes: 1 },
        timeout: { minutes: 1 },
        initialDelay: { seconds: 15 },
      },
      mapping: {
        namespacePrefix: '',
        createSystem: false,
        naming: 'qualified',
        systemLabel: 'app.kubernetes.io/part-of',
        include: {
          sources: true,
          channels: true,
          internal: false,
          namespaces: ['*'],
        },
        copyAnnotations: false,
        definition: 'schema',
      },
      guard: { onEmpty: 'confirm', maxDropRatio: 0.8, confirmations: 3 },
    },
  });
});

it('F3: reads every key, also from texts as environment variables give them', () => {
  expect(
    settingsOf({
      source: 'kubernetes',
      baseUrl: 'https://kubernetes.default.svc/',
      token: ` ${TOKEN}\n`,
      schedule: { frequency: { cron: '*/2 * * * *' }, initialDelay: '5s' },
      requestTimeout: { seconds: 5 },
      maxResponseSize: '40',
      namespacePrefix: 'prod-',
      owner: 'platform',
      ownerLabel: 'acme.example/owner',
      systemLabel: '',
      createSystem: 'true',
      naming: 'upstream',
      include: {
        sources: 'false',
        channels: false,
        internal: true,
        namespaces: 'shop,team-*',
      },
      copyAnnotations: true,
      definition: 'asyncapi',
      onEmpty: 'apply',
      maxDropRatio: '0.5',
      confirmations: 5,
    }),
  ).toMatchObject({
    connection: {
      source: 'kubernetes',
      credential: { token: TOKEN },
      requestTimeoutMs: 5000,
      maxBytes: 40 * 1024 * 1024,
    },
    schedule: {
      frequency: { cron: '*/2 * * * *' },
      timeout: { minutes: 1 },
      initialDelay: { seconds: 5 },
    },
    mapping: {
      namespacePrefix: 'prod-',
      owner: 'group:default/platform',
      ownerLabel: 'acme.example/owner',
      systemLabel: undefined,
      createSystem: true,
      naming: 'upstream',
      include: {
        sources: false,
        channels: false,
        internal: true,
        namespaces: ['shop', 'team-*'],
      },
      copyAnnotations: true,
      definition: 'asyncapi',
    },
    guard: { onEmpty: 'apply', maxDropRatio: 0.5, confirmations: 5 },
  });
});

it('F5: a schedule is not needed', () => {
  expect(settingsOf({}).schedule).toEqual({
    frequency: { minutes: 5 },
    timeout: { minutes: 1 },
    initialDelay: { seconds: 15 },
    scope: undefined,
  });
});

it.each(['*/5 * * * *', '30 */5 * * * *', '0 6 * * mon-fri', '@hourly'])(
  'F3: takes the cron expression "%s"',
  cron => {
    expect(
      settingsOf({ schedule: { frequency: { cron } } }).schedule.frequency,
    ).toEqual({ cron });
  },
);

it.each<[string, JsonObject, string]>([
  ['no token', { token: undefined }, 'token'],
  ['an empty token', { token: ' ' }, 'token'],
  ['a token of two lines', { token: `${TOKEN}\n${TOKEN}` }, 'token'],
  ['a number as token', { token: 7 }, 'token'],
  ['two sources of the token', { tokenFile: '/token' }, 'tokenFile'],
  ['no address', { baseUrl: undefined, naming: 'upstream' }, 'baseUrl'],
  ['no URL as address', { baseUrl: 'eventmesh' }, 'baseUrl'],
  [
    'a user in the address',
    { baseUrl: `https://a:${TOKEN}@mesh.example` },
    'baseUrl',
  ],
  [
    'http to an API server',
    { source: 'kubernetes', baseUrl: 'http://k8s.example' },
    'baseUrl',
  ],
  ['another source', { source: 'etcd' }, 'source'],
  [
    'a schedule without sense',
    { schedule: { frequency: 'often' } },
    'schedule',
  ],
  ...[
    'every hour',
    '0 25 * * *',
    '0 0 30 2 *',
    '* * *',
    'manual',
    'P1D',
    '2020-01-01T00:00:00Z',
    '2999-01-01T00:00:00Z',
  ].map((cron): [string, JsonObject, string] => [
    `"${cron}" as cron`,
    { schedule: { frequency: { cron } } },
    'schedule',
  ]),
  ['a timeout of hours', { requestTimeout: '2h' }, 'requestTimeout'],
  ['a prefix with dots', { namespacePrefix: 'a.b' }, 'namespacePrefix'],
  ['an owner that is no group', { owner: 'component:x' }, 'owner'],
  ['an owner that is no reference', { owner: 'a b' }, 'owner'],
  ['a system that is none', { system: 'group:default/x' }, 'system'],
  ['a system without owner', { createSystem: true }, 'owner'],
  ['two systems', { createSystem: true, owner: 'x', system: 'y' }, 'system'],
  ['a label that is none', { systemLabel: 'part of' }, 'systemLabel'],
  ['another naming', { naming: 'short' }, 'naming'],
  [
    'a strange namespace',
    { include: { namespaces: ['A_B'] } },
    'include.namespaces',
  ],
  ['a strange flag', { include: { internal: 'maybe' } }, 'include.internal'],
  ['another definition', { definition: 'wsdl' }, 'definition'],
  ['a ratio above 1', { maxDropRatio: 80 }, 'maxDropRatio'],
  ['no confirmation', { confirmations: 0 }, 'confirmations'],
  ['an unknown key', { tokn: 'x' }, 'tokn'],
])(
  'F6: %s is a problem that names its key, and does not throw',
  (_what, values, key) => {
    const environment = one(values);
    expect(environment.state).toBe('misconfigured');
    expect(environment.problems.map(problem => problem.key)).toContain(
      `catalog.providers.knativeEventMesh.dev.${key}`,
    );
    const problems = findKnativeEventMeshProblems(
      read({ dev: { ...good, ...values } }),
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map(({ severity }) => severity))).toEqual(
      new Set(['note']),
    );
    expect(JSON.stringify(problems)).not.toContain(TOKEN);
  },
);

it.each<[string, JsonObject | string]>([
  ['a text instead of environments', 'on'],
  ['a text instead of an environment', { dev: 'on' }],
  ['a name that the catalog cannot hold', { 'de v/x': good }],
])('F6: %s is a problem, and does not throw', (_what, environments) => {
  expect(findKnativeEventMeshProblems(read(environments))).toHaveLength(1);
  expect(
    readEnvironments(read(environments)).map(({ state }) => state),
  ).not.toContain('ready');
});

it.each<[string, JsonObject]>([
  ['token', { token: TOKEN, baseUrl: '' }],
  ['tokenFile', { tokenFile: '/token' }],
])('a %s without an address is a mistake', (_what, values) => {
  const config = read({ prod: values });
  expect(readEnvironments(config)).toMatchObject([{ state: 'misconfigured' }]);
  expect(findKnativeEventMeshProblems(config)).toEqual([
    expect.objectContaining({
      key: 'catalog.providers.knativeEventMesh.prod.baseUrl',
      problem: 'It is not set.',
    }),
  ]);
});

it('a token alone is no environment beside another one, whose variable it may be', () => {
  const config = read({ dev: good, prod: { token: TOKEN, baseUrl: '' } });
  expect(readEnvironments(config)).toMatchObject([
    { id: 'dev', state: 'ready' },
    { id: 'prod', state: 'unset' },
  ]);
  expect(findKnativeEventMeshProblems(config)).toEqual([]);
});

it('an owner alone is no environment', () => {
  const config = read({ prod: { source: 'kubernetes', owner: 'platform' } });
  expect(readEnvironments(config)).toMatchObject([{ state: 'unset' }]);
});

it('an environment whose variables are all absent is not configured, and not wrong', () => {
  const config = read({
    prod: { source: 'kubernetes', baseUrl: '', token: '' },
  });
  expect(readEnvironments(config)).toMatchObject([{ state: 'unset' }]);
  expect(findKnativeEventMeshProblems(config)).toEqual([]);
});

it('an environment that a later file takes away is none', () => {
  const knativeEventMesh = {
    prod: { source: 'kubernetes', owner: 'platform' },
  };
  const config = ConfigReader.fromConfigs([
    {
      context: 'theirs',
      data: { catalog: { providers: { knativeEventMesh } } },
    },
    {
      context: 'own',
      data: {
        catalog: { providers: { knativeEventMesh: { prod: null, dev: good } } },
      },
    },
  ]);
  expect(readEnvironments(config).map(({ id }) => id)).toEqual(['dev']);
});

it.each<[string, boolean]>([
  ['http://eventmesh-backend.knative-eventing.svc:8080', false],
  ['http://eventmesh-backend.knative-eventing.svc.cluster.local:8080', false],
  ['http://eventmesh-backend.knative-eventing:8080', true],
  ['http://eventmesh-backend:8080', false],
  ['http://localhost:7105', false],
  ['http://simulator.localhost:7105', false],
  ['http://127.0.0.1:7105', false],
  ['https://mesh.acme.example', false],
  ['http://mesh.acme.example', true],
  ['http://acme.example', true],
  ['http://svc.acme.example', true],
])(
  'a token over plain http to another network is noted: %s',
  (baseUrl, noted) => {
    const environment = one({ baseUrl });
    expect(environment.state).toBe('ready');
    expect(environment.problems.map(({ severity }) => severity)).toEqual(
      noted ? ['note'] : [],
    );
  },
);

describe('two environments with the same names', () => {
  const states = (a: JsonObject, b: JsonObject) =>
    readEnvironments(read({ a: { ...good, ...a }, b: { ...good, ...b } })).map(
      ({ state }) => state,
    );

  it('the second is not read, and says so', () => {
    const [, second] = readEnvironments(read({ a: good, b: good }));
    expect(second).toMatchObject({
      state: 'misconfigured',
      problems: [
        {
          key: 'catalog.providers.knativeEventMesh.b.namespacePrefix',
          problem: expect.stringContaining('"a"'),
          fix: expect.stringContaining('b-'),
        },
      ],
    });
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['prefixes', {}, { namespacePrefix: 'b-' }],
    [
      'namespaces',
      { include: { namespaces: ['x'] } },
      { include: { namespaces: ['y'] } },
    ],
  ])('are told apart by %s', (_what, a, b) => {
    expect(states(a, b)).toEqual(['ready', 'ready']);
  });

  it('are not told apart by namespaces that may overlap', () => {
    expect(
      states(
        { include: { namespaces: ['x', 'y'] } },
        { include: { namespaces: ['y'] } },
      ),
    ).toEqual(['ready', 'misconfigured']);
    expect(
      states(
        { include: { namespaces: ['x*'] } },
        { include: { namespaces: ['y'] } },
      ),
    ).toEqual(['ready', 'misconfigured']);
  });

  it('a fix that can be taken as it is', () => {
    const [, second] = readEnvironments(read({ a: good, B_1: good }));
    expect(second.problems[0].fix).toContain('b-1-.');
  });

  const near = (a: JsonObject, b: JsonObject) =>
    findKnativeEventMeshProblems(
      read({ a: { ...good, ...a }, b: { ...good, ...b } }),
    ).map(({ key }) => key);

  it.each<[string, JsonObject, JsonObject]>([
    ['none and one', {}, { namespacePrefix: 'b-' }],
    ['one and none', { namespacePrefix: 'a-' }, {}],
    [
      'one and a longer',
      { namespacePrefix: 'a-' },
      { namespacePrefix: 'a-b-' },
    ],
    [
      'none and one, with a namespace like that',
      { include: { namespaces: ['b-shop'] } },
      { namespacePrefix: 'b-', include: { namespaces: ['s*'] } },
    ],
    [
      'none and one, with patterns like that',
      { include: { namespaces: ['b*'] } },
      { namespacePrefix: 'b-', include: { namespaces: ['s'] } },
    ],
  ])('that may meet in some namespace get a note: %s', (_what, a, b) => {
    expect(states(a, b)).toEqual(['ready', 'ready']);
    expect(near(a, b)).toEqual([
      'catalog.providers.knativeEventMesh.b.namespacePrefix',
    ]);
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['two prefixes', { namespacePrefix: 'a-' }, { namespacePrefix: 'b-' }],
    [
      'namespaces that begin otherwise',
      { include: { namespaces: ['shop', 'team-*', 'b'] } },
      { namespacePrefix: 'b' },
    ],
    [
      'namespaces that are not shown',
      { include: { namespaces: ['b-shop'] } },
      { namespacePrefix: 'b-', include: { namespaces: ['mail'] } },
    ],
  ])('that cannot meet get none: %s', (_what, a, b) => {
    expect(near(a, b)).toEqual([]);
  });

  it('a broken one keeps its names, as it keeps its entities', () => {
    expect(states({ token: '' }, {})).toEqual([
      'misconfigured',
      'misconfigured',
    ]);
    expect(states({ token: '' }, { namespacePrefix: 'b-' })).toEqual([
      'misconfigured',
      'ready',
    ]);
  });

  it('a broken one that never had names keeps none', () => {
    const within = (...namespaces: string[]) => ({
      ...good,
      include: { namespaces },
    });
    expect(
      readEnvironments(
        read({
          a: within('x'),
          b: { ...within('x', 'y'), token: '' },
          c: within('y'),
        }),
      ).map(({ state }) => state),
    ).toEqual(['ready', 'misconfigured', 'ready']);
  });

  it('one without settings is a rival, which only the catalog can judge', () => {
    const environments = { b: good, a: { owner: 'platform' } };
    expect(readEnvironments(read(environments))).toMatchObject([
      { state: 'ready', rivals: ['a'] },
      { state: 'unset' },
    ]);
    const [prefixed] = readEnvironments(
      read({ ...environments, b: { ...good, namespacePrefix: 'b-' } }),
    );
    expect(prefixed).toMatchObject({ state: 'ready', rivals: [] });
  });
});

describe('names of environments that differ in upper and lower case only', () => {
  const prefixed = { ...good, namespacePrefix: 'x-' };

  it('the second is not read, has no entity of its own, and says so', () => {
    const [first, second] = readEnvironments(
      read({ prod: good, Prod: prefixed }),
    );
    expect(first).toMatchObject({ state: 'ready', problems: [] });
    expect(second).toMatchObject({
      state: 'misconfigured',
      namesake: 'prod',
      problems: [
        {
          key: 'catalog.providers.knativeEventMesh.Prod',
          problem: expect.stringContaining('"prod"'),
        },
      ],
    });
  });

  it('one that is not set is in nobody’s way', () => {
    expect(
      readEnvironments(read({ prod: { source: 'kubernetes' }, Prod: good })),
    ).toMatchObject([{ state: 'unset' }, { state: 'ready' }]);
  });
});

it('F4: the token is marked as a secret in the schema', () => {
  const schema = readFileSync(resolve(__dirname, '../config.d.ts'), 'utf8');
  expect(schema).toMatch(/@visibility secret\s+\*\/\s+token\?: string;/);
});
