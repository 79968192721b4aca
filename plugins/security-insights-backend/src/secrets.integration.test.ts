import type { Fault } from '@internal/simulator';
import {
  createRecordingLogger,
  ManualClock,
  startFaultServer,
} from '@internal/vendor-client/testUtils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { component } from './__fixtures__/entities';
import { TOKEN } from './__testUtils__/startSecurityInsightsBackend';
import { useGithub } from './__testUtils__/useGithub';
import { GithubApi } from './github/GithubApi';
import { readGithubHosts } from './github/readGithubHosts';
import { findRepository } from './repositories/findRepository';
import { AlertStore } from './services/AlertStore';

const github = useGithub();
const LEAKED = 'SIMULATED-leaked-0123456789abcdef';

/** Makes GitHub send secrets although it is asked not to. */
function leak() {
  for (const alert of github.repo('acme/sock-shop-carts').security
    .secretScanning) {
    alert.distort = shown => ({
      ...shown,
      secret: LEAKED,
      // Wherever else GitHub may put one some day.
      secret_value: LEAKED,
      first_location_detected: {
        path: 'deploy/carts.env',
        start_line: 4,
        html_url: `https://github.com/x?${LEAKED}`,
      },
    });
  }
}

async function collect(before: () => void) {
  const backend = await github.start({
    securityInsights: { dismissal: { enabled: true } },
  });
  before();
  const { get, summary, alerts, alert, dismiss, reopen, logger, auditor } =
    backend;
  const answers = [
    await summary('carts'),
    await alerts('carts', '?limit=100&state=open,dismissed,fixed'),
    await alerts('carts', `?q=${LEAKED}`),
    await alert('carts', 'secret-scanning/5'),
    await dismiss('carts', 'secret-scanning/5', {
      reason: 'revoked',
      comment: 'Rotated.',
    }),
    await reopen('carts', 'secret-scanning/5'),
    await get('/status'),
  ];
  return {
    answers,
    texts: [
      ...answers.flatMap(({ text, headers }) => [
        text,
        JSON.stringify([...headers]),
      ]),
      JSON.stringify(logger.lines),
      JSON.stringify(auditor.events),
    ],
  };
}

const findSecrets = (texts: string[]) =>
  texts.filter(text => text.includes('SIMULATED') || text.includes(TOKEN));

const faults: Fault[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 401 },
  { kind: 'status', status: 403 },
  { kind: 'status', status: 404 },
  { kind: 'html', status: 502 },
  { kind: 'malformed' },
  { kind: 'reset' },
  { kind: 'redirect' },
  { kind: 'rateLimit', retryAfterSeconds: 100 },
];

describe('leaked secrets and the portal’s token', () => {
  it('are in no answer, log line or audit event, although GitHub sends them', async () => {
    const { answers, texts } = await collect(leak);
    expect(answers.map(({ status }) => status)).toEqual([
      200, 200, 200, 200, 200, 200, 200,
    ]);
    expect(answers[1].body.data.facets.type['secret-scanning']).toBe(5);
    // Nobody can find out by searching either.
    expect(answers[2].body.data.total).toBe(0);
    expect(findSecrets(texts)).toEqual([]);
    expect(findSecrets([`x ${LEAKED}`, `x ${TOKEN}`])).toHaveLength(2);
  });

  it.each(faults)('nor when GitHub fails with $kind $status', async fault => {
    const { texts } = await collect(() => {
      leak();
      github.simulator.inject(fault);
    });
    expect(findSecrets(texts)).toEqual([]);
  });

  it('nor in the cache', async () => {
    const server = await startFaultServer();
    try {
      server.respond({
        kind: 'json',
        body: [{ number: 1, state: 'open', secret: LEAKED, raw: LEAKED }],
        headers: { etag: '"1"' },
      });
      const integrations = ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: {
            github: [
              { host: 'github.com', apiBaseUrl: server.url, token: TOKEN },
            ],
          },
        }),
      );
      const hosts = readGithubHosts(integrations);
      const common = {
        clock: new ManualClock(),
        logger: createRecordingLogger(),
      };
      const store = new AlertStore({
        ...common,
        api: new GithubApi({ ...common, requestTimeoutMs: 1000, maxPages: 1 }),
        ttlMs: 1000,
      });
      const repository = findRepository(
        component('carts', { slug: 'acme/carts' }),
        { hosts, integrations },
      );
      const kept = await store.read(repository, 'secret-scanning', 'open');
      expect(kept.data).toMatchObject({
        kind: 'list',
        alerts: [{ id: 'secret-scanning/1', severity: 'critical' }],
      });
      expect(JSON.stringify(kept)).not.toContain(LEAKED);
    } finally {
      await server.stop();
    }
  });
});
