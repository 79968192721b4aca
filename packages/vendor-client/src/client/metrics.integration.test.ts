import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { ask, failureOf, useClient } from '../__testUtils__/useClient';

const setUp = useClient();

it('counts calls, errors by code, and time, with few series', async () => {
  const recorded: unknown[][] = [];
  const context = await setUp({
    metrics: metricsServiceMock.mock({
      createCounter: name => ({
        add: (value, attributes) => recorded.push([name, value, attributes]),
      }),
      createHistogram: name => ({
        record: (value, attributes) => recorded.push([name, value, attributes]),
      }),
    }),
  });
  context.server.respond(
    { kind: 'latency', ms: 1, then: { kind: 'json', body: 1 } },
    { kind: 'raw', status: 404 },
  );
  await context.client.read(ask);
  await failureOf(context.client.write({ path: '/things' }), context);

  const read = { vendor: 'acme-cloud', kind: 'read' };
  const write = { vendor: 'acme-cloud', kind: 'write' };
  expect(recorded).toEqual([
    ['vendor.client.calls', 1, read],
    ['vendor.client.duration', 0, read],
    ['vendor.client.calls', 1, write],
    ['vendor.client.duration', 0, write],
    ['vendor.client.errors', 1, { ...write, code: 'NOT_FOUND' }],
  ]);
});
