import type { Fault, GraphqlFault } from '@internal/simulator';
import { KEY_ID, KEY_SECRET } from './__testUtils__/startSpaceliftBackend';
import { useSpacelift } from './__testUtils__/useSpacelift';

const CARTS = 'component/default/sock-shop-carts';
const STACK = 'sock-shop-carts-dev';
// The simulated tokens are JWTs without a signature.
const JWT = /eyJ[A-Za-z0-9_-]{8,}\./;

const spacelift = useSpacelift();

const faults: Fault[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 401 },
  { kind: 'status', status: 403 },
  { kind: 'status', status: 404 },
  { kind: 'html', status: 502 },
  { kind: 'malformed' },
  { kind: 'huge' },
  { kind: 'reset' },
  { kind: 'redirect' },
  { kind: 'rateLimit', retryAfterSeconds: 100 },
];

const graphqlFaults: GraphqlFault[] = [
  { kind: 'unauthorized' },
  { kind: 'error', message: `key ${KEY_ID} with ${KEY_SECRET} is not known` },
  { kind: 'partial', field: 'branch' },
  { kind: 'unknown-field', field: 'jwt' },
  { kind: 'empty-when-unauthenticated' },
  { kind: '429', body: 'text' },
];

async function collect(inject: () => void, before: boolean) {
  const backend = await spacelift.start();
  const { get, of, trigger, logger, auditor } = backend;
  const texts: string[] = [];
  if (!before) {
    await get('/stacks');
  }
  inject();
  for (const answer of [
    await get('/stacks'),
    await get(`/stacks/${STACK}/runs`),
    await get(`/stacks/${STACK}/runs/01RUN`),
    await of(CARTS),
    await trigger(CARTS, STACK),
    await get('/status'),
  ]) {
    texts.push(answer.text, JSON.stringify([...answer.headers]));
  }
  return [
    ...texts,
    JSON.stringify(logger.lines),
    JSON.stringify(auditor.events),
  ];
}

function expectNoSecret(texts: string[]) {
  expect(texts.join('').length).toBeGreaterThan(500);
  for (const text of texts) {
    expect(text).not.toContain(KEY_ID);
    expect(text).not.toContain(KEY_SECRET);
    expect(text).not.toMatch(JWT);
  }
}

describe('key id, secret and token', () => {
  it('row 8: are in no answer, log line or audit event of a good day', async () => {
    const texts = await collect(() => undefined, false);
    expect(spacelift.simulator.runs()).toHaveLength(1);
    expectNoSecret(texts);
  });

  it.each(faults)(
    'row 8: nor when Spacelift fails with $kind $status',
    async fault => {
      for (const before of [true, false]) {
        spacelift.simulator.reset();
        expectNoSecret(
          await collect(() => spacelift.simulator.inject(fault), before),
        );
      }
    },
  );

  it.each(graphqlFaults)('row 8: nor when an answer is $kind', async fault => {
    for (const before of [true, false]) {
      spacelift.simulator.reset();
      expectNoSecret(
        await collect(() => spacelift.simulator.injectGraphql(fault), before),
      );
    }
  });
});
