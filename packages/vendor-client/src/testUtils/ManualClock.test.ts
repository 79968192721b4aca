import { ManualClock } from './ManualClock';

it('stands still until it is moved', async () => {
  const clock = new ManualClock({ start: '2026-02-03T04:05:06Z' });
  expect(new Date(clock.now()).toISOString()).toBe('2026-02-03T04:05:06.000Z');
  await clock.advance(1500);
  expect(new Date(clock.now()).toISOString()).toBe('2026-02-03T04:05:07.500Z');
});

it('wakes sleepers in the order of their times, at their times', async () => {
  const clock = new ManualClock({ start: 0 });
  const woken: Array<[string, number]> = [];
  const sleep = (name: string, ms: number) =>
    clock.sleep(ms).then(() => woken.push([name, clock.now()]));
  const sleeps = [sleep('late', 30), sleep('early', 10), sleep('never', 99)];
  await clock.advance(40);
  expect(woken).toEqual([
    ['early', 10],
    ['late', 30],
  ]);
  expect(clock.pending).toBe(1);
  await clock.advance(59);
  await Promise.all(sleeps);
  expect(clock.now()).toBe(99);
});

it('wakes what begins to sleep on the way', async () => {
  const clock = new ManualClock({ start: 0 });
  const steps: number[] = [];
  const walk = async () => {
    for (let step = 0; step < 3; step++) {
      await clock.sleep(10);
      steps.push(clock.now());
    }
  };
  const walking = walk();
  await clock.advance(30);
  await walking;
  expect(steps).toEqual([10, 20, 30]);
});

it('rejects a sleeper whose signal is aborted', async () => {
  const clock = new ManualClock();
  const controller = new AbortController();
  const sleep = clock.sleep(10, controller.signal);
  controller.abort(new Error('enough'));
  await expect(sleep).rejects.toThrow('enough');
  await expect(clock.sleep(10, controller.signal)).rejects.toThrow('enough');
  expect(clock.pending).toBe(0);
});

it('skips short sleeps when told', async () => {
  const clock = new ManualClock({ start: 0, skipSleepsUpToMs: 100 });
  await clock.sleep(100);
  expect(clock.now()).toBe(100);
  const controller = new AbortController();
  const long = clock.sleep(101, controller.signal);
  expect(clock.pending).toBe(1);
  controller.abort(new Error('enough'));
  await expect(long).rejects.toThrow('enough');
});

it('tells when somebody sleeps', async () => {
  const clock = new ManualClock();
  const asleep = clock.untilSleeping(ms => ms > 5);
  const sleeps = [clock.sleep(1), clock.sleep(7)];
  expect(await asleep).toBe(7);
  expect(await clock.untilSleeping(ms => ms === 1)).toBe(1);
  await clock.advance(7);
  await Promise.all(sleeps);
});

it('passes only while nothing sleeps', async () => {
  const clock = new ManualClock({ start: 0 });
  const controller = new AbortController();
  const limit = clock
    .sleep(100, controller.signal)
    .catch(() => `ended at ${clock.now()}`);
  const passing = clock.pass(50);
  await new Promise(resolve => setImmediate(resolve));
  expect(clock.now()).toBe(0);
  controller.abort(new Error('answered'));
  await passing;
  expect(await limit).toBe('ended at 0');
  expect(clock.now()).toBe(50);
});
