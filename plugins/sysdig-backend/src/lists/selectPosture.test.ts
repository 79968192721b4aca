import { resources } from '../__fixtures__/lines';
import type { PostureLine } from '../reduce/reducePosture';
import { selectPosture } from './selectPosture';

const names = (lines: PostureLine[]) => lines.map(({ name }) => name).join('');

describe('selectPosture', () => {
  it.each([
    [{}, 'dcba'],
    [{ order: 'desc' as const }, 'bcda'],
    [{ sort: 'name' as const }, 'abcd'],
    [{ sort: 'lastSeen' as const }, 'cabd'],
    [{ state: ['failing' as const] }, 'dc'],
    [{ state: ['passing' as const, 'notEvaluated' as const] }, 'ba'],
    [{ search: 'payments' }, 'b'],
    [{ search: 'policy 1' }, 'dcb'],
  ])('row 16: answers %j', (query, order) => {
    expect(names(selectPosture(resources, query))).toBe(order);
  });
});
