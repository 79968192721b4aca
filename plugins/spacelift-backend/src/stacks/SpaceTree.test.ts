import { isInSpace, reduceSpaces } from './SpaceTree';

const parents = reduceSpaces([
  { id: 'root', parentSpace: null },
  { id: 'shop', parentSpace: 'root' },
  { id: 'team', parentSpace: 'shop', name: 'more' },
  { id: 'odd', parentSpace: 7 },
  { id: 'one', parentSpace: 'two' },
  { id: 'two', parentSpace: 'one' },
  { id: '' },
  null,
  'root',
]);

describe('isInSpace', () => {
  it.each([
    ['shop', 'shop', false, true],
    ['team', 'shop', false, false],
    ['team', 'shop', true, true],
    ['team', 'root', true, true],
    ['shop', 'team', true, false],
    ['root', 'shop', true, false],
    ['unheard-of', 'root', true, false],
    ['unheard-of', 'unheard-of', true, true],
    ['odd', 'root', true, false],
    ['one', 'root', true, false],
    ['one', 'two', true, true],
    ['toString', 'root', true, false],
  ])(
    'row 13: %s in %s, with those below: %s: %s',
    (space, id, deep, expected) => {
      expect(isInSpace(space, { id, withChildren: deep }, parents)).toBe(
        expected,
      );
    },
  );
});
