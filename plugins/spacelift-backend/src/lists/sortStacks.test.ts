import type { Stack } from '@internal/plugin-spacelift-common';
import { judgeStack } from '../reduce/judgeStack';
import { reduceStack } from '../reduce/reduceStack';
import { SpaceliftLinks } from '../reduce/SpaceliftLinks';
import { sortStacks } from './sortStacks';

const links = new SpaceliftLinks(new URL('https://acme.app.spacelift.io'));

function stack(id: string, more: object): Stack[] {
  const facts = reduceStack({ id, ...more }, links);
  return facts
    ? [judgeStack(facts, { readOnly: false, protectedLabels: [] })]
    : [];
}

const stacks = [
  ...stack('b10', { state: 'FINISHED', stateSetAt: 10 }),
  ...stack('b9', {
    state: 'FINISHED',
    spaceDetails: { id: 's', name: 'shop' },
  }),
  ...stack('c', { state: 'FAILED', stateSetAt: 20 }),
  ...stack('a', {
    state: 'UNCONFIRMED',
    stateSetAt: 5,
    spaceDetails: { id: 'a', name: 'audio' },
  }),
  ...stack('d', { state: 'FAILED', stateSetAt: 30 }),
];

describe('sortStacks', () => {
  it.each([
    [{}, 'a d c b10 b9'],
    [{ order: 'desc' as const }, 'b9 b10 c d a'],
    [{ sort: 'name' as const }, 'a b9 b10 c d'],
    [{ sort: 'name' as const, order: 'desc' as const }, 'd c b10 b9 a'],
    [{ sort: 'stateSince' as const }, 'a b10 c d b9'],
    [{ sort: 'stateSince' as const, order: 'desc' as const }, 'd c b10 a b9'],
    [{ sort: 'space' as const }, 'a b9 b10 c d'],
    [{ sort: 'space' as const, order: 'desc' as const }, 'b9 a b10 c d'],
  ])(
    'row 23: %j; what is not known comes last in both orders',
    (query, order) => {
      expect(
        sortStacks(stacks, query)
          .map(({ id }) => id)
          .join(' '),
      ).toBe(order);
    },
  );
});
