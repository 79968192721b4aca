import { parseQuery } from '@internal/vendor-client';
import {
  postureQuerySchema,
  resultQuerySchema,
  scanQuerySchema,
} from './querySchemas';

describe('the query parameters', () => {
  it('reads every parameter', () => {
    expect(
      parseQuery(scanQuerySchema, {
        offset: '50',
        limit: '200',
        search: ' carts ',
        policy: ['failed', 'unknown'],
        sort: 'inUse',
        order: 'asc',
      }),
    ).toEqual({
      offset: 50,
      limit: 200,
      search: 'carts',
      policy: ['failed', 'unknown'],
      sort: 'inUse',
      order: 'asc',
    });
    expect(parseQuery(postureQuerySchema, { state: 'failing' })).toEqual({
      state: ['failing'],
    });
    expect(
      parseQuery(resultQuerySchema, { fixable: 'true', inUse: 'false' }),
    ).toEqual({ fixable: true, inUse: false });
  });

  it.each([
    [{ limit: '0' }, /"limit" .* from 1 to 200, for example limit=25/],
    [{ limit: '201' }, /from 1 to 200/],
    [{ limit: '1e2' }, /from 1 to 200/],
    [{ limit: ['1', '2'] }, /given once/],
    [{ offset: '-1' }, /"offset" .* from 0/],
    [{ sort: 'id' }, /"sort" .* severity, inUse, asset, policy, createdAt/],
    [{ order: 'up' }, /"order" .* asc, desc/],
    [{ policy: ['failed', 'bad'] }, /"policy" has to be one of: passed/],
    [{ policy: { $ne: 'failed' } }, /"policy"/],
    [{ search: 'x'.repeat(201) }, /"search" .* 200 characters/],
    [{ filter: 'a = "b"' }, /"filter" does not exist.*known are offset/],
    [{ ['__proto__x'.repeat(9)]: '1' }, /does not exist/],
  ])('says what is wrong with %j', (query, message) => {
    expect(() => parseQuery(scanQuerySchema, query)).toThrow(message);
  });
});
