import { systemClock } from './systemClock';

it('tells the time', () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
});

it('sleeps', async () => {
  await expect(systemClock.sleep(1)).resolves.toBeUndefined();
});

it('is woken by a signal, with the signal’s reason', async () => {
  const reason = new Error('enough');
  await expect(
    systemClock.sleep(3_600_000, AbortSignal.abort(reason)),
  ).rejects.toBe(reason);
  const controller = new AbortController();
  const sleep = systemClock.sleep(3_600_000, controller.signal);
  controller.abort(reason);
  await expect(sleep).rejects.toBe(reason);
});
