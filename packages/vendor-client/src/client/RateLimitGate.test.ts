import { VendorError } from '../errors/VendorError';
import { ManualClock } from '../testUtils';
import { AttemptError } from './AttemptError';
import { callDeadline } from './callDeadline';
import { RateLimitGate } from './RateLimitGate';

const vendor = { id: 'x', title: 'X' };

function setUp() {
  const clock = new ManualClock({ start: 0 });
  const gate = new RateLimitGate({ clock, backoffMs: 30_000 });
  const refused = (retryAfterMs?: number) =>
    gate.heed(
      new AttemptError(
        new VendorError({
          code: 'RATE_LIMITED',
          vendor: 'x',
          message: 'Slow down.',
          vendorStatus: 429,
        }),
        { retryAfterMs },
      ),
    );
  const deadline = (ms: number) =>
    callDeadline({
      clock,
      ms,
      signal: undefined,
      vendor,
      createError: () => {
        throw new Error('not expected');
      },
      write: false,
    });
  return { clock, gate, refused, deadline };
}

it('is open at first, and ignores other failures', async () => {
  const { gate, deadline } = setUp();
  const other = new AttemptError(
    new VendorError({ code: 'TIMEOUT', vendor: 'x', message: 'Late.' }),
    { retryAfterMs: 5000 },
  );
  expect(gate.heed(other)).toBe(other);
  expect(gate.silence()).toBeUndefined();
  await expect(gate.pass(deadline(1))).resolves.toBeUndefined();
});

it('never shortens a silence', async () => {
  const { clock, gate, refused } = setUp();
  expect(refused().error.retryAfterSeconds).toBe(30);
  await clock.advance(10_000);
  expect(refused(5_000).error.retryAfterSeconds).toBe(20);
  expect(gate.silence()).toEqual({ since: 0, until: 30_000 });
  refused(40_000);
  expect(gate.silence()).toEqual({ since: 0, until: 50_000 });
  await clock.advance(40_000);
  expect(gate.silence()).toBeUndefined();
  refused(1000);
  expect(gate.silence()).toEqual({ since: 50_000, until: 51_000 });
});

it('lets those wait who can, and refuses the others at once', async () => {
  const { clock, gate, refused, deadline } = setUp();
  refused(5_000);
  await expect(gate.pass(deadline(5_000))).rejects.toMatchObject({
    error: { code: 'RATE_LIMITED', vendorStatus: 429, retryAfterSeconds: 5 },
    outcome: {},
  });
  let passed = false;
  const waiting = gate.pass(deadline(60_000)).then(() => {
    passed = true;
  });
  await clock.advance(4_000);
  refused(5_000);
  await clock.advance(1_000);
  expect(passed).toBe(false);
  await clock.advance(4_000);
  await waiting;
});
