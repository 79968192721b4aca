import { createErrorFactory } from '../errors/createErrorFactory';
import { VendorError } from '../errors/VendorError';
import { ManualClock } from '../testUtils';
import { AttemptError, type AttemptOutcome } from './AttemptError';
import { VendorBreaker } from './VendorBreaker';

function setUp() {
  const clock = new ManualClock({ start: 0 });
  const breaker = new VendorBreaker({
    clock,
    failures: 2,
    openMs: 1000,
    createError: createErrorFactory({ id: 'x', title: 'Acme' }),
  });
  const fail = (outcome: AttemptOutcome) =>
    breaker
      .run(async () => {
        throw new AttemptError(
          new VendorError({ code: 'TIMEOUT', vendor: 'x', message: 'Late.' }),
          outcome,
        );
      })
      .catch((error: unknown) => error);
  return { clock, breaker, fail };
}

it('opens after outages in a row and runs nothing while it is open', async () => {
  const { clock, breaker, fail } = setUp();
  await fail({ outage: true });
  await fail({ answered: true });
  await fail({ outage: true });
  expect(breaker.pause()).toBeUndefined();
  await fail({ outage: true });
  expect(breaker.pause()).toEqual({ since: 0, until: 1000 });

  const run = jest.fn();
  await clock.advance(999);
  await expect(breaker.run(run)).rejects.toMatchObject({
    error: {
      code: 'TIMEOUT',
      retryAfterSeconds: 1,
      message:
        'Late. After several failures in a row the portal leaves it alone for 1 more second.',
    },
  });
  expect(run).not.toHaveBeenCalled();
});

it('lets one probe through, and refuses others meanwhile', async () => {
  const { clock, breaker, fail } = setUp();
  await fail({ outage: true });
  await fail({ outage: true });
  await clock.advance(1000);
  let answer: (text: string) => void = () => undefined;
  const probe = breaker.run(
    () =>
      new Promise<string>(resolve => {
        answer = resolve;
      }),
  );
  await expect(breaker.run(async () => 'second')).rejects.toBeInstanceOf(
    AttemptError,
  );
  answer('first');
  expect(await probe).toBe('first');
  expect(await breaker.run(async () => 'third')).toBe('third');
});

it('closes when the probe is answered with a failure, because the vendor is up', async () => {
  const { clock, breaker, fail } = setUp();
  await fail({ outage: true });
  await fail({ outage: true });
  await clock.advance(1000);
  await fail({ answered: true });
  expect(await breaker.run(async () => 'on')).toBe('on');
});

it('does not count what is neither answer nor outage', async () => {
  const { breaker, fail } = setUp();
  await fail({ outage: true });
  await expect(
    breaker.run(async () => {
      throw new Error('aborted');
    }),
  ).rejects.toThrow('aborted');
  await fail({});
  expect(breaker.pause()).toBeUndefined();
  await fail({ outage: true });
  expect(breaker.pause()).toBeDefined();
});

it('does not say of a call that it never sent that its fate is unknown', async () => {
  const { breaker } = setUp();
  for (let call = 0; call < 2; call++) {
    await expect(
      breaker.run(async () => {
        throw new AttemptError(
          new VendorError({
            code: 'TIMEOUT',
            vendor: 'x',
            message: 'It is not known whether the change was made.',
            uncertain: true,
          }),
          { outage: true },
        );
      }),
    ).rejects.toMatchObject({ error: { uncertain: true } });
  }
  await expect(breaker.run(jest.fn())).rejects.toMatchObject({
    error: {
      code: 'TIMEOUT',
      uncertain: undefined,
      message: expect.stringMatching(
        /^Acme did not answer in time\..*leaves it/,
      ),
    },
  });
});
