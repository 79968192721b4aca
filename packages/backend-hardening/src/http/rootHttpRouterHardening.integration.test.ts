import { createServer, type AddressInfo } from 'node:net';
import {
  coreServices,
  createServiceFactory,
  type LoggerService,
  type RootLoggerService,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import { rootHttpRouterHardening } from './rootHttpRouterHardening';

const lines: string[] = [];
let url: string;
let beginStop: () => Promise<void>;
let stop: () => Promise<void>;

function collectingLogger(): RootLoggerService {
  const add = (message: string, meta?: unknown) =>
    lines.push(`${message} ${JSON.stringify(meta)}`);
  const logger: LoggerService = {
    error: add,
    warn: add,
    info: add,
    debug: add,
    child: () => logger,
  };
  return logger;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => {
    server.close(resolve);
  });
  return port;
}

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const lifecycle = mockServices.rootLifecycle.mock();
  const router = await ServiceFactoryTester.from(rootHttpRouterHardening, {
    dependencies: [
      mockServices.rootConfig.factory({
        data: {
          backend: {
            baseUrl: url,
            listen: `127.0.0.1:${port}`,
            cors: { origin: 'http://localhost:3000' },
          },
        },
      }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: collectingLogger,
      }),
      createServiceFactory({
        service: coreServices.rootLifecycle,
        deps: {},
        factory: () => lifecycle,
      }),
    ],
  }).getSubject();
  beginStop = async () => {
    for (const [hook] of lifecycle.addBeforeShutdownHook.mock.calls) {
      await hook();
    }
  };
  stop = async () => {
    for (const [hook] of lifecycle.addShutdownHook.mock.calls) {
      await hook();
    }
  };
  router.use('/api/auth', (req, res) => {
    res.json({ query: req.query });
  });
  router.use('/api/catalog', (req, res) => {
    res.json({ query: req.query });
  });
  router.use('/api/events', (_req, res) => {
    res.flushHeaders();
  });
});

afterAll(() => stop());

beforeEach(() => {
  lines.length = 0;
});

const secrets = 'code=the-code&state=the-state';

describe('the access log', () => {
  it.each([
    `/api/auth/github/handler/frame?${secrets}`,
    `/API/Auth/github/handler/frame?${secrets}`,
    `/api/auth?${secrets}`,
    `/api//auth/github/handler/frame?${secrets}`,
  ])('does not have the query of %s', async path => {
    await fetch(`${url}${path}`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(path.split('?')[0]);
    expect(lines[0]).not.toMatch(/the-code|the-state/);
  });

  it('does not have it as the referrer of another request either', async () => {
    await fetch(`${url}/api/catalog/entities?limit=1`, {
      headers: {
        referer: `${url}/api/auth/github/handler/frame?${secrets}`,
      },
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('/api/auth/github/handler/frame');
    expect(lines[0]).not.toMatch(/the-code|the-state/);
  });

  it.each(['/api/catalog/entities?limit=1', '/api/authors?limit=1'])(
    'keeps the query of %s',
    async path => {
      await fetch(`${url}${path}`);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(`"GET ${path} HTTP/1.1"`);
    },
  );
});

it('gives the handlers the whole query', async () => {
  const response = await fetch(`${url}/api/auth/github/start?${secrets}`);
  expect(await response.json()).toEqual({
    query: { code: 'the-code', state: 'the-state' },
  });
});

it('keeps the stock chain: headers, CORS, health, not found', async () => {
  const answer = await fetch(`${url}/api/auth/x`, {
    headers: { origin: 'http://localhost:3000' },
  });
  expect(answer.headers.get('content-security-policy')).toBeTruthy();
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('access-control-allow-origin')).toBe(
    'http://localhost:3000',
  );
  const health = await fetch(`${url}/.backstage/health/v1/liveness`);
  expect(health.status).toBe(200);
  expect((await fetch(`${url}/api/nothing`)).status).toBe(404);
});

it('ends a request that still waits seconds after stopping began', async () => {
  const waiting = await fetch(`${url}/api/events/poll`);
  await beginStop();
  const answered = await fetch(`${url}/api/auth/x`);
  expect(answered.status).toBe(200);
  await expect(waiting.text()).rejects.toThrow();
});
