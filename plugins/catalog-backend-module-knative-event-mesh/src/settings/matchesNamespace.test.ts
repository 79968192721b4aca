import fc from 'fast-check';
import { matchesNamespace } from './matchesNamespace';

it.each<[string[], string, boolean]>([
  [['*'], 'shop', true],
  [['shop'], 'shop', true],
  [['shop'], 'shops', false],
  [['shop*'], 'shops', true],
  [['team-*'], 'team-', true],
  [['team-*'], 'a-team-b', false],
  [['*-prod'], 'shop-prod', true],
  [['a*b*c'], 'abc', true],
  [['a*b*c'], 'axxbyyc', true],
  [['a*b*c'], 'acb', false],
  [['ab*ba'], 'aba', false],
  [['x', 'y'], 'y', true],
  [[], 'y', false],
])('%j matches %s: %s', (patterns, namespace, matches) => {
  expect(matchesNamespace(patterns, namespace)).toBe(matches);
});

it('agrees with a regular expression', () => {
  const text = fc.stringMatching(/^[ab]{0,6}$/);
  const pattern = fc.stringMatching(/^[ab*]{1,5}$/);
  fc.assert(
    fc.property(pattern, text, (glob, namespace) => {
      const expected = new RegExp(`^${glob.replaceAll('*', '.*')}$`);
      expect(matchesNamespace([glob], namespace)).toBe(
        expected.test(namespace),
      );
    }),
    { numRuns: 500 },
  );
});
