import { inspect } from 'node:util';
import { createVendorClient } from '../client/createVendorClient';
import type { VendorClientOptions } from '../client/VendorClient';
import { VendorError } from '../errors/VendorError';
import {
  createRecordingLogger,
  ManualClock,
  startFaultServer,
} from '../testUtils';

/** A credential that must show up nowhere but in the Authorization header. */
export const TOKEN = 'tok3n-that-must-not-leak';

/** A text that must show up nowhere but in the query. */
export const QUERY_SECRET = 'qu3ry-that-must-not-leak';

/** A question that any plan can answer. */
export const ask = { path: '/things', query: { filter: QUERY_SECRET } };

/** Whether a sleep is a pause between attempts; the limits of time are longer. */
export const isPause = (ms: number) => ms < 10_000;

async function create(options: Partial<VendorClientOptions>) {
  const server = await startFaultServer();
  const clock = new ManualClock();
  const logger = createRecordingLogger();
  const client = createVendorClient({
    vendor: { id: 'acme-cloud', title: 'Acme Cloud' },
    baseUrl: new URL(server.url),
    headers: () => ({ authorization: `Bearer ${TOKEN}` }),
    clock,
    logger,
    ...options,
  });
  return { server, clock, logger, client };
}

/** A client, its fault server, and the clock that only the test moves. */
export type ClientSetUp = Awaited<ReturnType<typeof create>>;

/** Returns a function that sets up a client; its server stops after the test. Call it in the body of a describe or file. */
export function useClient() {
  const running: ClientSetUp[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map(({ server }) => server.stop()));
  });
  return async (options: Partial<VendorClientOptions> = {}) => {
    const setUp = await create(options);
    running.push(setUp);
    return setUp;
  };
}

/** What becomes of a call while the pauses between its attempts are skipped. */
export async function settle<T>(call: Promise<T>, { clock }: ClientSetUp) {
  let over = false;
  const settled = call.then(
    value => ({ value, error: undefined }),
    (error: unknown) => ({ value: undefined, error }),
  );
  const end = settled.then(() => {
    over = true;
  });
  while (!over) {
    const pause = await Promise.race([clock.untilSleeping(isPause), end]);
    if (pause !== undefined) {
      await clock.advance(pause);
    }
  }
  return settled;
}

/** The `VendorError` of a call, however many attempts it took. */
export async function failureOf(call: Promise<unknown>, setUp: ClientSetUp) {
  const { error } = await settle(call, setUp);
  if (!(error instanceof VendorError)) {
    throw new Error(`Expected a VendorError but got ${inspect(error)}`);
  }
  return error;
}
