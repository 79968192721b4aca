import {
  coreServices,
  createServiceFactory,
  type BackstageCredentials,
  type DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import spaceliftPlugin, {
  spaceliftClockServiceRef,
} from '@internal/plugin-spacelift-backend';
import {
  startSpaceliftSimulator,
  type SpaceliftSimulator,
} from '@internal/simulator';
import {
  createRecordingLogger,
  ManualClock,
} from '@internal/vendor-client/testUtils';
import type { JsonObject, JsonValue } from '@backstage/types';
import { createTriggerRunAction } from './createTriggerRunAction';

let clock = new ManualClock();
let simulator: SpaceliftSimulator;

beforeAll(async () => {
  simulator = await startSpaceliftSimulator({ clock: () => clock.now() });
});
beforeEach(() => {
  clock = new ManualClock({ skipSleepsUpToMs: 1500 });
  simulator.reset();
});
afterAll(() => simulator.stop());

const component = (name: string, stackIds: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, annotations: { 'spacelift.io/stack-id': stackIds } },
  spec: {},
});

async function startPortal(allows: (permission: string) => boolean) {
  const { server } = await startTestBackend({
    features: [
      spaceliftPlugin,
      catalogServiceMock.factory({
        entities: [
          component('carts', 'sock-shop-carts-dev'),
          component('both-carts', 'sock-shop-carts-dev,sock-shop-carts-prod'),
          component('nothing', 'no-such-stack'),
          component('ledger', 'payments-ledger-prod'),
          component('fails', 'playback-order-dev'),
          component('asks', 'storefront-bff-prod'),
        ],
      }),
      mockServices.rootConfig.factory({
        data: {
          spacelift: {
            hostUrl: simulator.url,
            apiKey: 'any-key',
            apiSecret: 'any-secret',
          },
        },
      }),
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: allows(permission.name)
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
          })),
        authorizeConditional: async requests =>
          requests.map(() => ({ result: AuthorizeResult.DENY })),
      }).factory,
      createServiceFactory({
        service: spaceliftClockServiceRef,
        deps: {},
        factory: () => clock,
      }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => createRecordingLogger(),
      }),
    ],
  });
  const discovery: DiscoveryService = {
    getBaseUrl: async id => `http://localhost:${server.port()}/api/${id}`,
    getExternalBaseUrl: async id =>
      `http://localhost:${server.port()}/api/${id}`,
  };
  return discovery;
}

interface TemplateRunOptions {
  allows?: (permission: string) => boolean;
  credentials?: BackstageCredentials;
  isDryRun?: boolean;
  signal?: AbortSignal;
  /** Values of checkpoints of an earlier attempt. */
  checkpoints?: Map<string, JsonValue | void>;
}

/** Runs the action as the scaffolder does, against a real backend of the plugin. */
async function runStep(input: JsonObject, options: TemplateRunOptions = {}) {
  const { allows = () => true, checkpoints = new Map() } = options;
  const logger = createRecordingLogger();
  const output: Record<string, unknown> = {};
  const action = createTriggerRunAction({
    auth: mockServices.auth({ pluginId: 'scaffolder' }),
    discovery: await startPortal(allows),
    clock: {
      now: () => clock.now(),
      sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        await clock.advance(ms);
      },
    },
  });
  const done = action.handler({
    input: { wait: false, timeoutMinutes: 30, ...input },
    logger,
    workspacePath: '/nowhere',
    task: { id: 'task' },
    isDryRun: options.isDryRun,
    signal: options.signal,
    output: (name: string, value: unknown) => {
      output[name] = value;
    },
    checkpoint: async <T extends JsonValue | void>({
      key,
      fn,
    }: {
      key: string;
      fn: () => Promise<T> | T;
    }) => {
      if (!checkpoints.has(key)) {
        checkpoints.set(key, await fn());
      }
      return checkpoints.get(key) as T;
    },
    createTemporaryDirectory: async () => '/nowhere',
    getInitiatorCredentials: async () =>
      options.credentials ?? mockCredentials.user('user:default/lin'),
  });
  return { done, output, logger };
}

const runs = () => simulator.runs();

describe('spacelift:run:trigger', () => {
  it('row 29: starts a run as the person who uses the template', async () => {
    const { done, output } = await runStep({ entityRef: 'carts' });
    await done;
    const [run] = runs();
    expect(output).toEqual({
      runId: run.id,
      runUrl: `${simulator.url}/stack/sock-shop-carts-dev/run/${run.id}`,
      state: 'QUEUED',
    });
    expect(JSON.parse(run.metadata[0])).toEqual({
      source: 'backstage',
      user: 'user:default/lin',
      entity: 'component:default/carts',
    });
  });

  it('row 29: takes stack, type, commit and confirmation', async () => {
    const { done } = await runStep({
      entityRef: 'component:default/ledger',
      stackId: 'payments-ledger-prod',
      runType: 'PROPOSED',
      commitSha: 'abcdef01',
      confirmation: 'Payments ledger prod',
    });
    await done;
    expect(runs()).toMatchObject([
      { stack: 'payments-ledger-prod', type: 'PROPOSED', commit: 'abcdef01' },
    ]);
  });

  it('row 29: waits until the run is over', async () => {
    const { done, output, logger } = await runStep({
      entityRef: 'carts',
      wait: true,
    });
    await done;
    expect(output.state).toBe('FINISHED');
    expect(runs()).toMatchObject([{ state: 'FINISHED' }]);
    expect(logger.messages('info')).toContain('The run is PREPARING');
  });

  it('row 29: fails when the run fails', async () => {
    const { done, output } = await runStep({ entityRef: 'fails', wait: true });
    await expect(done).rejects.toThrow(/^The run ended as FAILED: http/);
    expect(output.state).toBe('FAILED');
  });

  it('row 29: stops waiting where somebody has to decide', async () => {
    const { done, output } = await runStep({ entityRef: 'asks', wait: true });
    await done;
    expect(output.state).toBe('UNCONFIRMED');
  });

  it('row 29: gives up waiting after the time, and says that the run goes on', async () => {
    simulator.settings.runStepMs = 3_600_000;
    const { done } = await runStep({
      entityRef: 'carts',
      wait: true,
      timeoutMinutes: 2,
    });
    await expect(done).rejects.toThrow(
      /not over after 2 minutes and goes on without this template: http/,
    );
    expect(runs()).toHaveLength(1);
  });

  it('row 29: survives failures while it waits, but not for ever', async () => {
    simulator.injectGraphql({ kind: 'error', operation: 'ReadRun', times: 2 });
    const { done, output, logger } = await runStep({
      entityRef: 'carts',
      wait: true,
    });
    await done;
    expect(output.state).toBe('FINISHED');
    expect(logger.messages('warn').length).toBeGreaterThan(0);

    simulator.injectGraphql({ kind: 'error', operation: 'ReadRun' });
    const again = await runStep({ entityRef: 'fails', wait: true });
    await expect(again.done).rejects.toThrow('Spacelift gave an answer');
  });

  it('row 29: ends when the template is stopped; the run goes on', async () => {
    const stop = new AbortController();
    simulator.settings.runStepMs = 3_600_000;
    stop.abort(new Error('stopped by a person'));
    const { done } = await runStep(
      { entityRef: 'carts', stackId: 'sock-shop-carts-dev', wait: true },
      { signal: stop.signal },
    );
    await expect(done).rejects.toThrow('stopped by a person');
    expect(runs()).toHaveLength(1);
  });

  it('row 29: a template that is resumed does not start the run again', async () => {
    const checkpoints = new Map<string, JsonValue | void>();
    const first = await runStep({ entityRef: 'carts' }, { checkpoints });
    await first.done;
    const second = await runStep({ entityRef: 'carts' }, { checkpoints });
    await second.done;
    expect(second.output).toEqual(first.output);
    expect(runs()).toHaveLength(1);
  });

  it('row 29: a dry run finds the stack and starts nothing', async () => {
    const { done, output, logger } = await runStep(
      { entityRef: 'carts' },
      { isDryRun: true },
    );
    await done;
    expect(output).toEqual({});
    expect(logger.messages('info')).toEqual([
      'Would trigger a run of the stack sock-shop-carts-dev',
    ]);
    expect(runs()).toEqual([]);
  });

  it.each<[JsonObject, string]>([
    [{}, 'needs an entityRef, a stackId, or both'],
    [{ entityRef: ':' }, 'component:default/carts'],
    [{ entityRef: 'both-carts' }, 'sock-shop-carts-dev, sock-shop-carts-prod'],
    [{ entityRef: 'nothing' }, 'has no stack'],
    [{ entityRef: 'nobody' }, 'There is no entity component:default/nobody'],
    [
      { entityRef: 'carts', stackId: 'playback-order-dev' },
      'do not name the stack playback-order-dev',
    ],
    [
      { stackId: 'sock-shop-carts-dev' },
      'You need the permission spacelift.stack.read for all entities',
    ],
    [{ entityRef: 'ledger' }, 'Repeat its name'],
    [
      { entityRef: 'both-carts', stackId: 'sock-shop-carts-prod' },
      'UNCONFIRMED',
    ],
    [{ entityRef: 'carts', commitSha: 'main' }, 'commitSha'],
    [{ entityRef: 'carts', runType: 'DESTROY' }, 'cannot be triggered here'],
  ])('row 29: is refused with the reason for %j', async (input, words) => {
    const { done } = await runStep(input);
    await expect(done).rejects.toThrow(words);
    expect(runs()).toEqual([]);
  });

  it('row 29: needs the permission of the person, not that of the portal', async () => {
    const { done } = await runStep(
      { entityRef: 'carts' },
      { allows: permission => permission !== 'spacelift.run.trigger' },
    );
    await expect(done).rejects.toThrow(
      expect.objectContaining({
        name: 'NotAllowedError',
        message:
          'You need the permission spacelift.run.trigger for component:default/carts',
      }),
    );
    const service = await runStep(
      { entityRef: 'carts' },
      { credentials: mockCredentials.service('external:pipeline') },
    );
    await expect(service.done).rejects.toThrow();
    expect(runs()).toEqual([]);
  });

  it('row 29: says that it is not known when the answer was lost', async () => {
    simulator.injectGraphql({
      kind: 'reset',
      operation: 'TriggerRun',
      applied: true,
    });
    const { done } = await runStep({ entityRef: 'carts' });
    await expect(done).rejects.toThrow('not known whether the run was started');
    expect(runs()).toHaveLength(1);
  });
});
