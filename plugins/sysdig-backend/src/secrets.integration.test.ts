import { startSysdigSimulator, type Fault } from '@internal/simulator';
import { ManualClock, useSimulator } from '@internal/vendor-client/testUtils';
import { startSysdigBackend, TOKEN } from './__testUtils__/startSysdigBackend';

const CARTS = 'results/17f0a3c1b2d4e5f60718293a4b5c6d7e';
const routes = ['summary', 'runtime', 'registry', 'pipeline', 'posture', CARTS];

// Large answers and many of them take their time on a busy machine.

const simulator = useSimulator(startSysdigSimulator);

const faults: Fault[] = [
  ...[400, 401, 403, 404, 409, 418, 422, 429, 500, 502, 503].map(
    (status): Fault => ({ kind: 'status', status }),
  ),
  { kind: 'reset' },
  { kind: 'malformed' },
  { kind: 'huge' },
  { kind: 'rateLimit' },
  { kind: 'html' },
  { kind: 'redirect' },
];

it.each(faults)(
  'no answer and no log line holds the token or what Sysdig wrote: %j',
  async fault => {
    const { of, get, logger } = await startSysdigBackend({
      url: simulator().url,
      clock: new ManualClock({ skipSleepsUpToMs: 6000 }),
    });
    simulator().inject(fault);
    const texts: string[] = [];
    for (const route of routes) {
      const answer = await of('sock-shop-carts', route);
      expect(answer.status).not.toBe(401);
      expect(answer.text).toContain('"code"');
      texts.push(answer.text, JSON.stringify([...answer.headers]));
    }
    const status = await get('/status');
    expect(status.status).toBe(200);
    texts.push(status.text);
    expect(simulator().requests().length).toBeGreaterThan(0);
    expect(logger.lines.length).toBeGreaterThan(0);
    for (const text of [
      ...texts,
      ...logger.lines.map(line => JSON.stringify(line)),
    ]) {
      expect(text).not.toContain(TOKEN);
      expect(text).not.toContain('Injected by the simulator');
      expect(text).not.toContain('Bearer');
    }
  },
);

it('no answer of a working Sysdig holds the token', async () => {
  const { of, get, logger } = await startSysdigBackend({
    url: simulator().url,
  });
  for (const route of routes) {
    const { status, text } = await of('sock-shop-carts', route);
    expect(status).toBe(200);
    expect(text).not.toContain(TOKEN);
  }
  expect((await get('/status')).text).not.toContain(TOKEN);
  expect(JSON.stringify(logger.lines)).not.toContain(TOKEN);
});

it.each([
  [{ token: `${TOKEN} with space` }],
  [{ token: `${TOKEN}\nx` }],
  [{ token: [TOKEN] }],
  [{ endpoint: `https://${TOKEN}@us2.app.sysdig.com`, token: TOKEN }],
])('a start that fails for %j does not repeat the token', async sysdig => {
  const start = startSysdigBackend({
    sysdig: { endpoint: simulator().url, ...sysdig },
  });
  const error: Error = await start.then(
    () => new Error('It started'),
    reason => reason,
  );
  expect(`${error.stack} ${error.cause}`).toContain('sysdig.');
  expect(`${error.stack} ${error.cause}`).not.toContain(TOKEN);
});
