import { toPodStatus } from './toPodStatus';

const pod = {
  metadata: { name: 'carts-1', namespace: 'sock-shop' },
  spec: {
    containers: [
      {
        name: 'carts',
        resources: {
          requests: { cpu: '100m', memory: '128Mi' },
          limits: { cpu: '1', memory: '256Mi' },
        },
      },
      { name: 'proxy' },
    ],
  },
};

const metrics = {
  metadata: { name: 'carts-1', namespace: 'sock-shop' },
  containers: [{ name: 'carts', usage: { cpu: '250m', memory: '64Mi' } }],
};

const MIB = 1024 * 1024;

it('adds up what containers use, asked for and may use', () => {
  const cpu = { CurrentUsage: 0.25, RequestTotal: 0.1, LimitTotal: 1 };
  const memory = {
    CurrentUsage: 64 * MIB,
    RequestTotal: 128 * MIB,
    LimitTotal: 256 * MIB,
  };
  expect(toPodStatus(pod, metrics)).toEqual({
    Pod: pod,
    CPU: cpu,
    Memory: memory,
    Containers: [{ Container: 'carts', CPUUsage: cpu, MemoryUsage: memory }],
  });
});

it.each([
  [{ ...pod, spec: {} }, metrics],
  [{ ...pod, spec: null }, metrics],
  [pod, { ...metrics, containers: null }],
  [pod, { metadata: metrics.metadata }],
])('gives nothing for what cannot be read', (oddPod, oddMetrics) => {
  expect(toPodStatus(oddPod, oddMetrics)).toBeUndefined();
});

it('tolerates odd amounts', () => {
  const status = toPodStatus(
    {
      ...pod,
      spec: {
        containers: [
          { name: 'carts', resources: { requests: 7, limits: { cpu: {} } } },
        ],
      },
    },
    { ...metrics, containers: [{ name: 'carts', usage: null }] },
  );
  expect(status).toMatchObject({
    CPU: { CurrentUsage: 0, RequestTotal: 0, LimitTotal: 0 },
  });
});
