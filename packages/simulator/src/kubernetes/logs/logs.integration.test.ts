import {
  ADMIN,
  STARTED_AT,
  useKubernetesSimulator,
  type KubernetesCall,
} from '../../__testUtils__/useKubernetesSimulator';

describe('logs of the simulated clusters', () => {
  const kubernetes = useKubernetesSimulator();

  const podOf = async (
    app: string,
    call: KubernetesCall & { phase?: string } = {},
  ) => {
    const { phase = 'Running' } = call;
    const [name] = await kubernetes.names('/api/v1/pods', {
      ...call,
      query: {
        labelSelector: `app=${app}`,
        fieldSelector: `status.phase=${phase}`,
      },
    });
    return name;
  };
  const ask = (
    namespace: string,
    pod: string,
    query: Record<string, string> = {},
    call: KubernetesCall = {},
  ) =>
    kubernetes.ask(`/api/v1/namespaces/${namespace}/pods/${pod}/log`, {
      ...call,
      query,
    });
  const linesOf = async (response: Response) =>
    (await response.text()).split('\n').slice(0, -1);

  it('are plain text, the same each time', async () => {
    const pod = await podOf('storefront-web');
    const response = await ask('storefront', pod, { container: 'web' });
    const lines = await linesOf(response);

    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(lines).toHaveLength(200);
    expect(lines[0]).toBe('storefront-web listening on :8080');
    expect(await linesOf(await ask('storefront', pod))).toEqual(lines);
  });

  it('end with the lines that were asked for', async () => {
    const pod = await podOf('storefront-web');
    const all = await linesOf(await ask('storefront', pod));

    expect(
      await linesOf(await ask('storefront', pod, { tailLines: '3' })),
    ).toEqual(all.slice(-3));
    expect(
      await linesOf(await ask('storefront', pod, { tailLines: '0' })),
    ).toEqual([]);
    expect(
      await linesOf(await ask('storefront', pod, { tailLines: '9999' })),
    ).toHaveLength(200);
    const recent = await linesOf(
      await ask('storefront', pod, { sinceSeconds: '60' }),
    );
    expect(recent.length).toBeGreaterThan(0);
    expect(recent.length).toBeLessThan(20);
    expect(
      await (await ask('storefront', pod, { limitBytes: '10' })).text(),
    ).toBe('storefront');
  });

  it('have timestamps when asked', async () => {
    const pod = await podOf('storefront-web');
    const [line] = await linesOf(
      await ask('storefront', pod, { timestamps: 'true', tailLines: '1' }),
    );
    const time = Date.parse(line.split(' ')[0]);

    expect(time).toBeLessThan(STARTED_AT);
    expect(time).toBeGreaterThan(STARTED_AT - 60_000);
  });

  it('say why a container crashes, before and after', async () => {
    const pod = await podOf('payments-legacy-gateway');
    const query = { container: 'gateway' };
    const now = await (await ask('billing', pod, query)).text();
    const before = await (
      await ask('billing', pod, { ...query, previous: 'true' })
    ).text();

    expect(now).toContain('acquirer.pem has expired');
    expect(before).toBe(now);
  });

  it('say why a job failed, and how it goes well', async () => {
    const failed = await podOf('payments-ledger-reconcile', {
      phase: 'Failed',
    });
    const succeeded = await podOf('payments-ledger-reconcile', {
      phase: 'Succeeded',
    });

    expect(await (await ask('billing', failed)).text()).toContain(
      'books and bank do not agree',
    );
    expect(await (await ask('billing', succeeded)).text()).toContain(
      'books and bank agree',
    );
  });

  it('are kept from before a restart', async () => {
    const restarted = (
      await kubernetes.names('/api/v1/pods', {
        query: { labelSelector: 'app=storefront-bff' },
      })
    )[1];
    const response = await ask('storefront', restarted, { previous: 'true' });

    expect(await response.text()).toContain('heap is nearly full');
  });

  it('are empty while a pod has no node', async () => {
    const pod = await podOf('sock-shop-orders', { phase: 'Pending' });
    const response = await ask('sock-shop', pod, { container: 'orders' });

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'sock-shop-orders',
      {},
      /^a container name must be specified for pod \S+, choose one of: \[orders outbox\]$/,
    ],
    [
      'sock-shop-orders',
      { container: 'web' },
      /^container web is not valid for pod \S+$/,
    ],
    [
      'sock-shop-carts',
      { previous: 'true' },
      /^previous terminated container "carts" in pod "\S+" not found$/,
    ],
    ['sock-shop-carts', { tailLines: '-1' }, /^tailLines: /],
    ['sock-shop-carts', { sinceSeconds: 'x' }, /^sinceSeconds: /],
  ])('of %s are refused for %p', async (app, query, message) => {
    const response = await ask('sock-shop', await podOf(app), query);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      kind: 'Status',
      reason: 'BadRequest',
      message: expect.stringMatching(message),
    });
  });

  it('are not there before a container has started', async () => {
    const dev = { cluster: 'dev', phase: 'Pending' } as const;
    const pulling = await podOf('sock-shop-carts', dev);
    const starting = await podOf('playback-order', { phase: 'Pending' });
    const messageOf = async (response: Response) => [
      response.status,
      (await response.json()).message,
    ];

    expect(
      await messageOf(await ask('sock-shop', pulling, {}, { cluster: 'dev' })),
    ).toEqual([
      400,
      `container "carts" in pod "${pulling}" is waiting to start: trying and failing to pull image`,
    ]);
    expect(await messageOf(await ask('audio-playback', starting))).toEqual([
      400,
      `container "order" in pod "${starting}" is waiting to start: ContainerCreating`,
    ]);
  });

  it('are there for init and for ephemeral containers', async () => {
    const at = (seconds: number) =>
      new Date(STARTED_AT - seconds * 1000).toISOString();
    const put = await kubernetes.control('/clusters/prod/objects', 'PUT', {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'looked-at', namespace: 'sock-shop' },
      spec: {
        nodeName: 'node-a',
        initContainers: [{ name: 'migrate' }, { name: 'warm-up' }],
        containers: [{ name: 'carts' }, { name: 'proxy' }],
        ephemeralContainers: [{ name: 'debugger-x' }],
      },
      status: {
        phase: 'Running',
        initContainerStatuses: [
          {
            name: 'migrate',
            state: {
              terminated: {
                exitCode: 0,
                reason: 'Completed',
                startedAt: at(120),
                finishedAt: at(110),
              },
            },
          },
          {
            name: 'warm-up',
            state: { waiting: { reason: 'PodInitializing' } },
          },
        ],
        ephemeralContainerStatuses: [
          { name: 'debugger-x', state: { running: { startedAt: at(60) } } },
        ],
      },
    });
    expect(put.status).toBe(204);

    const migrate = await ask('sock-shop', 'looked-at', {
      container: 'migrate',
    });
    expect(migrate.status).toBe(200);
    expect((await linesOf(migrate)).length).toBeGreaterThan(0);
    const debug = await ask('sock-shop', 'looked-at', {
      container: 'debugger-x',
      tailLines: '2',
    });
    expect(await linesOf(debug)).toHaveLength(2);
    const refusals = [
      [
        { container: 'warm-up' },
        'container "warm-up" in pod "looked-at" is waiting to start: PodInitializing',
      ],
      [
        { container: 'migrate', previous: 'true' },
        'previous terminated container "migrate" in pod "looked-at" not found',
      ],
      [
        {},
        'a container name must be specified for pod looked-at, choose one of: [carts proxy] or one of the init containers: [migrate warm-up]',
      ],
    ] as const;
    for (const [query, message] of refusals) {
      const refused = await ask('sock-shop', 'looked-at', query);
      expect(await refused.json()).toMatchObject({ code: 400, message });
    }
  });

  it('of nothing are not found', async () => {
    const response = await ask('sock-shop', 'nobody');

    expect(response.status).toBe(404);
    expect((await response.json()).message).toBe('pods "nobody" not found');
  });

  it('do not open a shell', async () => {
    const pod = await podOf('sock-shop-carts');
    const path = `/api/v1/namespaces/sock-shop/pods/${pod}/exec`;
    const response = await kubernetes.ask(path, {
      ...ADMIN,
      query: { command: '/bin/sh' },
    });

    expect(response.status).toBe(400);
    expect((await response.json()).message).toBe('Upgrade request required');
  });
});
