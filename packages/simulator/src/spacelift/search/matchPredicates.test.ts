import { matchPredicates, type SearchFields } from './matchPredicates';
import type { QueryPredicate } from './SearchInput';

interface Sock {
  name: string;
  labels: string[];
  left: boolean;
  colour: string | null;
}

const socks: Sock[] = [
  { name: 'a', labels: ['env:prod', 'wool'], left: true, colour: 'RED' },
  { name: 'b', labels: ['env:dev', 'wool'], left: false, colour: 'BLUE' },
  { name: 'c', labels: [], left: false, colour: null },
];

const fields: SearchFields<Sock> = {
  left: { kind: 'boolean', read: sock => sock.left },
  label: { kind: 'string', read: sock => sock.labels },
  colour: { kind: 'enum', read: sock => [sock.colour] },
};

function find(...predicates: QueryPredicate[]): string {
  return matchPredicates(socks, predicates, fields)
    .map(({ name }) => name)
    .join('');
}

describe('matchPredicates', () => {
  it.each<[string, QueryPredicate[], string]>([
    ['nothing', [], 'abc'],
    [
      'one of several values',
      [
        {
          field: 'label',
          constraint: { stringMatches: ['env:prod', 'env:dev'] },
        },
      ],
      'ab',
    ],
    [
      'all predicates',
      [
        { field: 'label', constraint: { stringMatches: ['wool'] } },
        { field: 'left', constraint: { booleanEquals: [false] } },
      ],
      'b',
    ],
    [
      'the same field twice',
      [
        { field: 'label', constraint: { stringMatches: ['wool'] } },
        { field: 'label', constraint: { stringMatches: ['env:prod'] } },
      ],
      'a',
    ],
    [
      'everything else',
      [
        {
          field: 'colour',
          constraint: { enumEquals: ['RED'] },
          exclude: true,
        },
      ],
      'bc',
    ],
    [
      'both truths',
      [{ field: 'left', constraint: { booleanEquals: [true, false] } }],
      'abc',
    ],
    [
      'none of no values',
      [{ field: 'label', constraint: { stringMatches: [] } }],
      '',
    ],
    [
      'only whole values',
      [{ field: 'label', constraint: { stringMatches: ['woo', 'WOOL'] } }],
      '',
    ],
    [
      'with nulls for what is not asked',
      [
        {
          field: 'colour',
          constraint: {
            enumEquals: ['BLUE'],
            stringMatches: null,
            booleanEquals: null,
          },
          exclude: null,
        },
      ],
      'b',
    ],
  ])('finds %s', (_case, predicates, names) => {
    expect(find(...predicates)).toBe(names);
  });

  it('takes no predicates at all for everything', () => {
    expect(matchPredicates(socks, null, fields)).toEqual(socks);
  });

  it.each<[string, QueryPredicate, string]>([
    [
      'a field that it does not know',
      { field: 'space', constraint: { stringMatches: ['root'] } },
      'cannot filter by field "space"',
    ],
    [
      'a field of all objects',
      { field: 'constructor', constraint: { stringMatches: ['x'] } },
      'cannot filter by field "constructor"',
    ],
    [
      'a constraint of another kind',
      { field: 'colour', constraint: { stringMatches: ['RED'] } },
      'field "colour" is filtered by enumEquals only',
    ],
    [
      'two constraints at once',
      {
        field: 'left',
        constraint: { booleanEquals: [true], stringMatches: ['true'] },
      },
      'field "left" is filtered by booleanEquals only',
    ],
    [
      'an empty constraint',
      { field: 'label', constraint: {} },
      'field "label" is filtered by stringMatches only',
    ],
  ])('refuses %s', (_case, predicate, message) => {
    expect(() => find(predicate)).toThrow(message);
  });
});
