import { freezeDeep } from './freezeDeep';

it('freezes objects and arrays at every depth', () => {
  const data = freezeDeep({ a: [{ b: { c: 1 } }], n: null, t: 'text' });
  expect(Object.isFrozen(data)).toBe(true);
  expect(Object.isFrozen(data.a)).toBe(true);
  expect(Object.isFrozen(data.a[0].b)).toBe(true);
});

it('ends on cycles and does not recurse into depth', () => {
  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  expect(Object.isFrozen(freezeDeep(cycle))).toBe(true);
  let deep: unknown = 'end';
  for (let level = 0; level < 100_000; level++) {
    deep = [deep];
  }
  expect(Object.isFrozen(freezeDeep(deep))).toBe(true);
});

it.each([[new Map([['a', 1]])], [new Uint8Array(2)], [new Date(0)]])(
  'leaves %p alone',
  value => {
    expect(Object.isFrozen(freezeDeep({ value }).value)).toBe(false);
  },
);

it.each([[undefined], [null], [1], ['text']])('returns %p', value => {
  expect(freezeDeep(value)).toBe(value);
});
