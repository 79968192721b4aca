import { SharedLoads } from './SharedLoads';

it('joins a load under way, and starts anew afterwards', async () => {
  const loads = new SharedLoads<number>();
  let count = 0;
  const load = async () => {
    count += 1;
    return count;
  };
  const first = loads.run('a', load);
  expect(loads.has('a')).toBe(true);
  expect(await Promise.all([first, loads.run('a', load)])).toEqual([1, 1]);
  expect(loads.has('a')).toBe(false);
  expect(await loads.run('a', load)).toBe(2);
});

it('is free again after a failure, even a synchronous one', async () => {
  const loads = new SharedLoads<number>();
  await expect(
    loads.run('a', () => {
      throw new Error('broken');
    }),
  ).rejects.toThrow('broken');
  expect(loads.has('a')).toBe(false);
});

it('tells a forgotten load that it no longer counts', async () => {
  const loads = new SharedLoads<boolean>();
  const forgotten = loads.run('a', async isCurrent => isCurrent());
  loads.forget('a');
  const current = loads.run('a', async isCurrent => isCurrent());
  expect(await forgotten).toBe(false);
  expect(await current).toBe(true);
});
