import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultPlan } from '@internal/vendor-client/testUtils';
import { startProviders } from './__testUtils__/startProviders';
import { TOKEN } from './__testUtils__/useMeshServer';
import { OBJECTS, text, useSmallMesh } from './__testUtils__/useSmallMesh';

const { server, startWithMesh } = useSmallMesh();

describe('F15: the token gets nowhere', () => {
  const plans: FaultPlan[] = [
    text(401, `you sent Bearer ${TOKEN}`),
    text(500, `Unauthorized: ${TOKEN}`),
    text(500, `user "${TOKEN}" is forbidden`),
    text(
      500,
      `cannot list resource "${TOKEN}" in API group "eventing.knative.dev"`,
    ),
    { kind: 'redirect' },
    { kind: 'html' },
    { kind: 'json', body: { token: TOKEN } },
    { kind: 'truncated' },
    { kind: 'reset' },
  ];

  it.each(plans)('after %j', async plan => {
    const portal = await startWithMesh();
    server.current.respond(plan);
    await portal.run();
    await portal.run();
    expect(portal.sync().state).toBe('failing');
    const traces = JSON.stringify([
      portal.logger.lines,
      portal.store().mutations,
    ]);
    expect(traces).not.toContain(TOKEN);
    expect(traces).not.toContain('Bearer');
  });

  it.each([`${TOKEN}\nx`, `${TOKEN} x`, `${TOKEN}\u00e9`, `${TOKEN}\0`])(
    'nor does a token that no header can hold',
    async token => {
      const portal = await startProviders({ dev: server.settings({ token }) });
      await portal.checkState();
      expect(portal.sync()).toMatchObject({
        state: 'misconfigured',
        problem: expect.stringMatching(
          /dev\.token: The token contains invalid characters/,
        ),
      });
      expect(
        JSON.stringify([portal.logger.lines, portal.store().mutations]),
      ).not.toContain(TOKEN);
      expect(server.current.requests).toEqual([]);
    },
  );
});

it('F16: no redirect is followed', async () => {
  const portal = await startWithMesh();
  for (const status of [301, 302, 303, 307, 308]) {
    server.current.respond({ kind: 'redirect', status });
    await portal.run();
    expect(portal.sync().problem).toMatch(/redirect/);
  }
  expect(server.current.internalRequests).toEqual([]);
  expect(portal.store().objects()).toHaveLength(OBJECTS);
});

describe('F17: a token in a file', () => {
  let directory: string;
  let tokenFile: string;
  const sent = () =>
    server.current.requests.map(({ headers }) => headers.authorization);

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mesh-token-'));
    tokenFile = join(directory, 'token');
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('is read anew for every run', async () => {
    await writeFile(tokenFile, 'first\n');
    const portal = await startWithMesh({ token: undefined, tokenFile });
    await writeFile(tokenFile, 'second');
    await portal.run();
    expect(sent()).toEqual(['Bearer first', 'Bearer second']);
  });

  it.each<[string, string | undefined, RegExp]>([
    ['missing', undefined, /cannot be read/],
    ['empty', ' \n', /is empty/],
    ['broken', `${TOKEN}\n${TOKEN}`, /invalid characters/],
  ])('is named by its key when it is %s', async (_what, content, problem) => {
    if (content !== undefined) {
      await writeFile(tokenFile, content);
    }
    const portal = await startProviders({
      dev: server.settings({ token: undefined, tokenFile }),
    });
    await portal.run();
    expect(portal.sync().problem).toMatch(problem);
    expect(portal.sync().problem).toContain('dev.tokenFile');
    const traces = JSON.stringify([
      portal.logger.lines,
      portal.store().mutations,
    ]);
    expect(traces).not.toContain(TOKEN);
    expect(traces).not.toContain(directory);
    expect(server.current.requests).toEqual([]);
  });
});
