import {
  createBackendModule,
  coreServices,
} from '@backstage/backend-plugin-api';
import { pluginWithTask, tokenDispenser } from '../__testUtils__/plugins';
import { EXTERNAL_TOKEN, startBackend } from '../__testUtils__/startBackend';
import { serviceOnlyScheduler } from './serviceOnlyScheduler';

const TASKS = '/.backstage/scheduler/v1/tasks';
const onRun = jest.fn();
let backend: Awaited<ReturnType<typeof startBackend>>;
let limitedToken: string;
let userToken: string;

const limitedTokens = createBackendModule({
  pluginId: 'dispenser',
  moduleId: 'limited',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ auth, httpAuth, httpRouter }) {
        httpRouter.use((req, res, next) => {
          if (req.path !== '/limited') {
            next();
            return;
          }
          httpAuth
            .credentials(req, { allow: ['user'] })
            .then(credentials => auth.getLimitedUserToken(credentials))
            .then(token => res.json(token), next);
        });
      },
    });
  },
});

beforeAll(async () => {
  backend = await startBackend(
    serviceOnlyScheduler,
    pluginWithTask({ pluginId: 'closed', onRun }),
    pluginWithTask({ pluginId: 'open', open: true, onRun }),
    tokenDispenser,
    limitedTokens,
  );
  userToken = await backend.signIn('user:default/lin');
  limitedToken = (await ask('/dispenser/limited', userToken)).json.token;
});

async function ask(path: string, token?: string, init: RequestInit = {}) {
  const headers = new Headers(init.headers);
  if (token) {
    headers.set('authorization', `Bearer ${token}`);
  }
  const response = await fetch(`${backend.url}${path}`, { ...init, headers });
  const text = await response.text();
  return {
    status: response.status,
    json: text.startsWith('{') ? JSON.parse(text) : undefined,
  };
}

async function tokenFor(target: string, query = ''): Promise<string> {
  const path = `/dispenser/token/${target}${query}`;
  return (await ask(path, userToken)).json.token;
}

function unsigned(header: object, payload: object): string {
  const encode = (value: object) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode(header)}.${encode(payload)}.`;
}

describe.each(['closed', 'open'])(
  'scheduled tasks of the %s plugin',
  plugin => {
    const list = `/${plugin}${TASKS}`;
    const actions = [
      ['lists', 'GET', list],
      ['triggers', 'POST', `${list}/sweep/trigger`],
      ['cancels', 'POST', `${list}/sweep/cancel`],
    ] as const;

    beforeEach(() => onRun.mockClear());

    it.each(actions)('refuses a person who %s', async (_, method, path) => {
      expect((await ask(path, userToken, { method })).status).toBe(403);
      expect(onRun).not.toHaveBeenCalled();
    });

    it.each(actions)(
      'refuses a plugin that %s for a person',
      async (_, method, path) => {
        const token = await tokenFor(plugin);
        expect((await ask(path, token, { method })).status).toBe(403);
        expect(onRun).not.toHaveBeenCalled();
      },
    );

    it.each(actions)(
      'does not know somebody who %s without a token',
      async (_, method, path) => {
        expect((await ask(path, undefined, { method })).status).toBe(401);
        expect(onRun).not.toHaveBeenCalled();
      },
    );

    it.each([
      [
        'the cookie of a person',
        () =>
          [undefined, { cookie: `backstage-auth=${limitedToken}` }] as const,
      ],
      [
        'the content of that cookie as a token',
        () => [limitedToken, {}] as const,
      ],
      ['garbage', () => ['garbage', {}] as const],
      [
        'an unsigned plugin token',
        () =>
          [
            unsigned(
              { alg: 'none', typ: 'vnd.backstage.plugin' },
              { sub: 'dispenser', aud: plugin, iat: 1, exp: 9e9 },
            ),
            {},
          ] as const,
      ],
    ])('does not accept %s', async (_, make) => {
      const [token, headers] = make();
      const { status } = await ask(list, token, { headers });
      expect(status).toBe(401);
    });

    it('does not accept a token for another plugin', async () => {
      const token = await tokenFor('dispenser', '?own=1');
      expect((await ask(list, token)).status).toBe(401);
    });

    it.each([
      `/${plugin.toUpperCase()}/.BACKSTAGE/Scheduler/v1/tasks`,
      `${list}/`,
      `/${plugin}//.backstage/scheduler/v1/tasks`,
      `/${plugin}/%2ebackstage/scheduler/v1/tasks`,
      `/${plugin}/x/..%2f.backstage/scheduler/v1/tasks`,
      `/${plugin}/.backstage;a=b/scheduler/v1/tasks`,
    ])('is not reached by a person as %s', async path => {
      expect([403, 404]).toContain((await ask(path, userToken)).status);
    });

    it('lets a service list', async () => {
      const answer = await ask(list, await tokenFor(plugin, '?own=1'));
      expect(answer.status).toBe(200);
      expect(answer.json.tasks).toEqual([
        expect.objectContaining({ taskId: 'sweep', pluginId: plugin }),
      ]);
    });

    it('lets a service trigger, and the task runs', async () => {
      const ran = new Promise<void>(resolve => {
        onRun.mockImplementationOnce(() => resolve());
      });
      const token = await tokenFor(plugin, '?own=1');
      const { status } = await ask(`${list}/sweep/trigger`, token, {
        method: 'POST',
      });
      expect(status).toBe(200);
      await ran;
      expect(onRun).toHaveBeenCalledTimes(1);
    });

    it('lets an operator with a configured service token list', async () => {
      expect((await ask(list, EXTERNAL_TOKEN)).status).toBe(200);
    });
  },
);
