import fc from 'fast-check';
import { parseFilters } from './parseFilters';

const placed = { type: 'org.example.order.placed', source: '/orders' };

const judge = (filters: unknown[], known = placed) =>
  parseFilters({ filters }).judge(known);
const show = (filters: unknown[]) => parseFilters({ filters }).conditions;

it.each<[string, unknown, string]>([
  ['exact on the type', { exact: { type: placed.type } }, 'yes'],
  ['exact on another type', { exact: { type: 'other' } }, 'no'],
  ['prefix', { prefix: { type: 'org.example.' } }, 'yes'],
  ['another prefix', { prefix: { type: 'com.' } }, 'no'],
  ['suffix', { suffix: { type: '.placed' } }, 'yes'],
  ['another suffix', { suffix: { type: '.paid' } }, 'no'],
  [
    'two attributes',
    { exact: { type: placed.type, source: '/orders' } },
    'yes',
  ],
  [
    'two attributes, one wrong',
    { exact: { type: placed.type, source: '/x' } },
    'no',
  ],
  ['an attribute that is not known', { exact: { subject: 'x' } }, 'maybe'],
  [
    'all',
    { all: [{ exact: { type: placed.type } }, { exact: { subject: 'x' } }] },
    'maybe',
  ],
  [
    'all, one wrong',
    { all: [{ exact: { type: 'x' } }, { exact: { subject: 'x' } }] },
    'no',
  ],
  [
    'any',
    { any: [{ exact: { type: 'x' } }, { exact: { type: placed.type } }] },
    'yes',
  ],
  [
    'any, one not known',
    { any: [{ exact: { type: 'x' } }, { exact: { subject: 'x' } }] },
    'maybe',
  ],
  [
    'any, all wrong',
    { any: [{ exact: { type: 'x' } }, { prefix: { type: 'y' } }] },
    'no',
  ],
  ['not', { not: { exact: { type: 'x' } } }, 'yes'],
  ['not, which is true', { not: { exact: { type: placed.type } } }, 'no'],
  ['not, of what is not known', { not: { exact: { subject: 'x' } } }, 'maybe'],
  ['an expression', { cesql: "type = 'x'" }, 'maybe'],
  ['a newer dialect', { regex: { type: '.*' } }, 'maybe'],
  ['a name of JavaScript', { constructor: { type: 'x' } }, 'maybe'],
  ['nonsense in exact', { exact: 'x' }, 'maybe'],
  ['nonsense in all', { all: 'x' }, 'maybe'],
  ['nonsense in not', { not: 7 }, 'maybe'],
  ['nonsense', 'x', 'maybe'],
])('%s', (_what, filter, verdict) => {
  expect(judge([filter])).toBe(verdict);
});

it('several filters must all hold', () => {
  expect(judge([{ prefix: { type: 'org.' } }, { exact: { type: 'x' } }])).toBe(
    'no',
  );
});

it('a source with variables is not known', () => {
  const filter = { exact: { source: '/orders/7' } };
  expect(judge([filter], { ...placed, source: '/orders/{id}' })).toBe('maybe');
});

it('the older notation compares exactly, and an empty value is any', () => {
  const of = (attributes: Record<string, string>, filters?: unknown[]) =>
    parseFilters({ filter: { attributes }, filters });
  expect(of({ type: placed.type }).judge(placed)).toBe('yes');
  expect(of({ type: 'x' }).judge(placed)).toBe('no');
  expect(of({ type: '' }).judge(placed)).toBe('yes');
  expect(of({ type: '' }).conditions).toEqual([]);
  expect(of({ type: 'x' }, []).judge(placed)).toBe('no');
  expect(of({ type: 'x' }, [{ prefix: { type: 'org' } }]).judge(placed)).toBe(
    'yes',
  );
  expect(parseFilters({}).judge(placed)).toBe('yes');
});

it('conditions are shown as they are, nested ones as a sentence', () => {
  expect(
    show([
      { exact: { type: 'a', region: 'eu' } },
      { cesql: "region <> 'test'" },
      {
        any: [
          { prefix: { type: 'a' } },
          { not: { suffix: { subject: 'z' } } },
          { cesql: 'x' },
        ],
      },
    ]),
  ).toEqual([
    { match: 'exact', attribute: 'type', value: 'a' },
    { match: 'exact', attribute: 'region', value: 'eu' },
    { match: 'cesql', value: "region <> 'test'" },
    {
      match: 'any',
      value: 'type prefix "a" or not (subject suffix "z") or cesql (x)',
    },
  ]);
});

it.each<[string, object]>([
  ['a value', { exact: { type: 'a\0' } }],
  ['the name of an attribute', { exact: { 'ty\0pe': 'a' } }],
  ['an expression', { cesql: "type = 'a\0'" }],
  ['a newer dialect', { 'reg\0ex': 'a\0' }],
  ['another condition', { any: [{ exact: { type: '\0a' } }, { sql: '\0' }] }],
  ['nonsense', { exact: { type: ['\0'] } }],
])('shows no NUL in %s, which PostgreSQL does not store', (_what, filter) => {
  const conditions = [
    ...show([filter]),
    ...parseFilters({ filter: { attributes: { 'a\0b': '\0c' } } }).conditions,
  ];
  const texts = conditions.flatMap(condition => Object.values(condition));
  expect(texts.length).toBeGreaterThan(4);
  expect(texts.filter(each => each.includes('\0'))).toEqual([]);
});

it('takes whatever a tenant writes, and stays short', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 6 })), filters => {
      const { conditions, judge: decide } = parseFilters({ filters });
      expect(['yes', 'no', 'maybe']).toContain(decide(placed));
      for (const text of conditions.flatMap(each => Object.values(each))) {
        expect(text.length).toBeLessThanOrEqual(500);
        expect(text).not.toContain('\0');
      }
    }),
  );
  let deep: unknown = { exact: { type: 'x' } };
  for (let level = 0; level < 10_000; level++) {
    deep = { not: deep };
  }
  expect(judge([deep])).toBe('maybe');
});
