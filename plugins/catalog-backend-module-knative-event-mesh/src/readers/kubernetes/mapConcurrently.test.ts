import { setImmediate as nextTurn } from 'node:timers/promises';
import { mapConcurrently } from './mapConcurrently';

it('keeps the order, whatever ends first', async () => {
  const ended: number[] = [];
  const mapped = await mapConcurrently([0, 1, 2, 3], 4, async index => {
    if (index < 2) {
      await nextTurn();
    }
    ended.push(index);
    return `item ${index}`;
  });
  expect(ended).toEqual([2, 3, 0, 1]);
  expect(mapped).toEqual(['item 0', 'item 1', 'item 2', 'item 3']);
});

it('begins nothing after an error, waits for what runs, and tells the first error of the list', async () => {
  const begun: number[] = [];
  const failed: number[] = [];
  const mapped = mapConcurrently([0, 1, 2, 3], 2, async index => {
    begun.push(index);
    if (index === 0) {
      await nextTurn();
    }
    failed.push(index);
    throw new Error(`item ${index}`);
  });
  await expect(mapped).rejects.toThrow('item 0');
  expect(begun).toEqual([0, 1]);
  expect(failed).toEqual([1, 0]);
});

it('does nothing for nothing', async () => {
  const work = jest.fn();
  await expect(mapConcurrently([], 6, work)).resolves.toEqual([]);
  expect(work).not.toHaveBeenCalled();
});
