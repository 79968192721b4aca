import { z } from 'zod';
import { parseQuery } from './parseQuery';
import {
  oneOfField,
  onlyTrueField,
  someOfField,
  textField,
  textsField,
  wholeField,
} from './queryFields';

const schema = z.strictObject({
  limit: wholeField(1, 200, 'limit=25'),
  order: oneOfField(['asc', 'desc']),
  group: someOfField(['failed', 'idle']),
  drifted: onlyTrueField,
  q: textField(10),
  label: textsField(2, 5),
});

describe('parseQuery', () => {
  it('reads every kind of parameter', () => {
    expect(parseQuery(schema, {})).toEqual({});
    expect(
      parseQuery(schema, {
        limit: '25',
        order: 'desc',
        group: 'failed',
        drifted: 'true',
        q: ' carts ',
        label: ['a', ' b '],
      }),
    ).toEqual({
      limit: 25,
      order: 'desc',
      group: ['failed'],
      drifted: true,
      q: 'carts',
      label: ['a', 'b'],
    });
    expect(
      parseQuery(schema, { group: ['failed', 'idle'], label: 'x', q: ' ' }),
    ).toEqual({ group: ['failed', 'idle'], label: ['x'] });
    expect(parseQuery(schema, { group: 'failed,idle' })).toEqual({
      group: ['failed', 'idle'],
    });
    expect(parseQuery(schema, { group: ['idle', 'failed,idle'] })).toEqual({
      group: ['idle', 'failed'],
    });
  });

  it.each([
    [{ limit: '0' }, '"limit" has to be given once, as a whole number'],
    [{ limit: '201' }, '"limit"'],
    [{ limit: '1e2' }, '"limit"'],
    [{ limit: ['1', '2'] }, '"limit"'],
    [{ order: 'up' }, '"order" has to be given once, as one of: asc, desc.'],
    [{ group: ['idle', 'bad'] }, '"group" has to be one of: failed, idle.'],
    [{ group: 'idle,' }, '"group"'],
    [{ group: { a: 'idle' } }, '"group"'],
    [{ drifted: 'yes' }, '"drifted"'],
    [{ q: 'x'.repeat(11) }, '"q" has to be at most 10 characters long.'],
    [{ q: ['a', 'b'] }, '"q" has to be given once'],
    [{ label: 'too long' }, '"label" has to be text of at most 5 characters.'],
    [{ label: ['a', 'b', 'c'] }, '"label"'],
    [{ label: '' }, '"label"'],
    [{ labels: 'a' }, '"labels" does not exist'],
    [{ [`${'x'.repeat(100)}`]: 'a' }, `"${'x'.repeat(40)}"`],
  ])('says what is wrong with %j', (query, words) => {
    expect(() => parseQuery(schema, query)).toThrow(words);
    expect(() => parseQuery(schema, query)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('says so where there are no parameters', () => {
    expect(() => parseQuery(z.strictObject({}), { a: '1' })).toThrow(
      'There are none here',
    );
  });
});
