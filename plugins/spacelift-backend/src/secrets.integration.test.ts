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

/** Those of the texts that hold something they must not. */
function findSecrets(texts: string[]) {
  return texts.filter(
    text =>
      text.includes(KEY_ID) || text.includes(KEY_SECRET) || JWT.test(text),
  );
}

describe('key id, secret and token', () => {
  it('row 8: are in no answer, log line or audit event of a good day', async () => {
    const texts = await collect(() => undefined, false);
    expect(spacelift.simulator.runs()).toHaveLength(1);
    expect(texts.join('').length).toBeGreaterThan(500);
    expect(findSecrets(texts)).toEqual([]);
    expect(
      findSecrets([`key ${KEY_ID}`, 'jwt eyJhbGciOiJub25lIn0.x']),
    ).toHaveLength(2);
  });

  it.each(faults)(
    'row 8: nor when Spacelift fails with $kind $status',
    async fault => {
      for (const before of [true, false]) {
        spacelift.simulator.reset();
        expect(
          findSecrets(
            await collect(() => spacelift.simulator.inject(fault), before),
          ),
        ).toEqual([]);
      }
    },
  );

  it.each(graphqlFaults)('row 8: nor when an answer is $kind', async fault => {
    for (const before of [true, false]) {
      spacelift.simulator.reset();
      expect(
        findSecrets(
          await collect(() => spacelift.simulator.injectGraphql(fault), before),
        ),
      ).toEqual([]);
    }
  });
});
