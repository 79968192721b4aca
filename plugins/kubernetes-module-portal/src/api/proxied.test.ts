import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import {
  cannedKubernetes,
  event,
  eventList,
} from '../__fixtures__/cannedKubernetes';
import { minutesAgo } from '../__fixtures__/wire';
import { loadEvents } from './loadEvents';
import { loadLog, LOG_LINES } from './loadLog';

const question = {
  cluster: 'prod',
  namespace: 'sock-shop',
  pod: 'carts-1',
  container: 'app',
  previous: false,
};
const object = {
  cluster: 'prod',
  namespace: 'sock-shop',
  kind: 'Pod',
  name: 'carts-1',
};
const status = (message: string) =>
  JSON.stringify({ kind: 'Status', status: 'Failure', message });
const log = (code: number, body: string, changes = {}) =>
  loadLog(cannedKubernetes({ log: { status: code, body } }), {
    ...question,
    ...changes,
  });
const events = (body: unknown, code = 200) =>
  loadEvents(cannedKubernetes({ events: { status: code, body } }), object);

describe('loadLog', () => {
  it('asks with GET for the newest lines of one container', async () => {
    const canned = cannedKubernetes();
    const proxy = jest.fn<
      ReturnType<KubernetesApi['proxy']>,
      Parameters<KubernetesApi['proxy']>
    >(canned.proxy);
    const { data } = await loadLog({ ...canned, proxy }, question);
    expect(proxy).toHaveBeenCalledWith({
      clusterName: 'prod',
      path: '/api/v1/namespaces/sock-shop/pods/carts-1/log?container=app&tailLines=1000',
      init: { method: 'GET', signal: undefined },
    });
    expect(data.cut).toBeUndefined();
    expect(data.text).toContain('connection refused');

    await loadLog(
      { ...canned, proxy },
      { ...question, pod: '../x?', container: 'a&b', previous: true },
    );
    expect(proxy.mock.calls[1][0].path).toBe(
      '/api/v1/namespaces/sock-shop/pods/..%2Fx%3F/log?container=a%26b&tailLines=1000&previous=true',
    );
  });

  it('says when older lines were left out', async () => {
    const lines = 'line\n'.repeat(LOG_LINES);
    expect((await log(200, lines)).data.cut).toEqual({
      by: 'number',
      lines: LOG_LINES,
    });
    expect((await log(200, lines.slice(5))).data.cut).toBeUndefined();
  });

  it('cuts a log that is too large at the end of a line, and counts what is left', async () => {
    const line = `${'x'.repeat(299_999)}\n`;
    const { data } = await log(200, line.repeat(5));
    expect(data).toEqual({
      text: line.repeat(3),
      cut: { by: 'size', lines: 3 },
    });
    const exact = await log(200, `${line}${'y'.repeat(999_999)}\n`);
    expect(exact.data).toEqual({
      text: `${'y'.repeat(999_999)}\n`,
      cut: { by: 'size', lines: 1 },
    });
    const single = await log(200, `${'z'.repeat(1_000_004)}\n`);
    expect(single.data.cut).toEqual({ by: 'size', lines: 0 });
    expect(single.data.text).toHaveLength(1_000_000);
  });

  it.each([
    [
      'previous terminated container "app" in pod "carts-1" not found',
      'noPrevious',
    ],
    [
      'container "app" in pod "carts-1" is waiting to start: ContainerCreating',
      'notStarted',
    ],
  ])(
    'does not call it a failure that there is none: %s',
    async (text, absent) => {
      expect((await log(400, status(text))).data).toEqual({
        text: '',
        absent,
      });
    },
  );

  it.each([
    [
      403,
      '{"error":{"name":"NotAllowedError","message":"Unauthorized"}}',
      { code: 'NOT_ALLOWED', permission: 'kubernetes.proxy' },
    ],
    [
      403,
      '{"error":{"name":"NotAllowedError","message":"You need the permission kubernetes.proxy"}}',
      { code: 'NOT_ALLOWED', permission: 'kubernetes.proxy' },
    ],
    [
      403,
      '{"error":{"name":"NotAllowedError","message":"The portal only reads logs."}}',
      { code: 'REQUEST_REJECTED', message: 'The portal only reads logs.' },
    ],
    [
      403,
      status('pods "carts-1" is forbidden: cannot get resource "pods/log"'),
      {
        code: 'FORBIDDEN_BY_VENDOR',
        message: expect.stringContaining('pods/log'),
      },
    ],
    [401, status('Unauthorized'), { code: 'CREDENTIALS_REJECTED' }],
    [404, status('pods "carts-1" not found'), { code: 'NOT_FOUND' }],
    [400, status('something else'), { code: 'BAD_RESPONSE' }],
    [
      401,
      '{"error":{"message":"Missing credentials"}}',
      { code: 'SIGNED_OUT' },
    ],
    [502, '<html>', { status: 502 }],
    [500, '', { status: 500 }],
  ])('explains HTTP %s %s', async (code, body, expected) => {
    await expect(log(code, body)).rejects.toMatchObject(expected);
  });

  it('explains that the cluster is not known, and that there is no network', async () => {
    const failing = (reason: Error): KubernetesApi => ({
      ...cannedKubernetes(),
      proxy: async () => {
        throw reason;
      },
    });
    await expect(
      loadLog(failing(new Error('Cluster prod not found')), question),
    ).rejects.toThrow('Cluster prod not found');
    await expect(
      loadLog(failing(new TypeError('Failed to fetch')), question),
    ).rejects.toMatchObject({ status: 0 });
    const aborted = new DOMException('Stopped', 'AbortError');
    await expect(loadLog(failing(aborted), question)).rejects.toBe(aborted);
  });
});

describe('loadEvents', () => {
  it('asks for the events of one object', async () => {
    const canned = cannedKubernetes();
    const proxy = jest.fn(canned.proxy);
    await loadEvents({ ...canned, proxy }, object);
    expect(proxy).toHaveBeenCalledWith(
      expect.objectContaining({
        path: '/api/v1/namespaces/sock-shop/events?fieldSelector=involvedObject.name%3Dcarts-1',
      }),
    );
  });

  it('lists them newest first, whatever way they tell the time', async () => {
    const { data } = await events(
      eventList(
        event('Oldest', 'a', { lastTimestamp: minutesAgo(30) }),
        event('Newest', 'b', {
          lastTimestamp: null,
          eventTime: null,
          count: null,
          series: { count: 9, lastObservedTime: minutesAgo(1) },
        }),
        event('Middle', 'c', {
          lastTimestamp: null,
          firstTimestamp: null,
          eventTime: minutesAgo(5),
          type: 'Warning',
        }),
        event('Timeless', 'd', { lastTimestamp: null, firstTimestamp: null }),
      ),
    );
    expect(
      data.map(({ reason, count, isWarning }) => [reason, count, isWarning]),
    ).toEqual([
      ['Newest', 9, false],
      ['Middle', 1, true],
      ['Oldest', 1, false],
      ['Timeless', 1, false],
    ]);
  });

  it('leaves out objects of another kind, and what makes no sense', async () => {
    const { data } = await events(
      eventList(
        event('Other', 'a', { involvedObject: { kind: 'ReplicaSet' } }),
        event('Vague', 'b', { involvedObject: null, metadata: null }),
        JSON.parse('null'),
      ),
    );
    expect(data).toMatchObject([{ reason: 'Vague', id: '0' }]);
  });

  it.each([
    [200, '<html>', { code: 'BAD_RESPONSE' }],
    [200, 'null', { code: 'BAD_RESPONSE' }],
    [403, status('forbidden'), { code: 'FORBIDDEN_BY_VENDOR' }],
  ])('explains HTTP %s %s', async (code, body, expected) => {
    await expect(events(body, code)).rejects.toMatchObject(expected);
  });

  it('takes a list without items for an empty one', async () => {
    expect((await events({ kind: 'EventList', items: null })).data).toEqual([]);
  });
});
