import { run } from '../__fixtures__/stacks';
import { mergeRuns } from './mergeRuns';

it('has each run once, newest knowledge first, and keeps what has left the first page', () => {
  const fresh = [run({ id: '4' }), run({ id: '3', state: 'FINISHED' })];
  const before = [run({ id: '3', state: 'APPLYING' }), run({ id: '2' })];
  const merged = mergeRuns(fresh, before, [run({ id: '1' })]);
  expect(merged.map(({ id }) => id)).toEqual(['4', '3', '2', '1']);
  expect(merged[1].state).toBe('FINISHED');
});
