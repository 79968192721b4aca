import { envelope, failure, state } from '../../__fixtures__/states';
import { freshnessOf } from './freshnessOf';

const failed = failure({ status: 504, code: 'TIMEOUT' });

describe('freshnessOf', () => {
  it('has the age of a good answer, and asks again', () => {
    const current = state({ refreshing: true });
    expect(freshnessOf(current)).toEqual({
      asOf: current.envelope?.asOf,
      stale: false,
      refreshing: true,
      onRefresh: current.refresh,
    });
  });

  it('is stale when the vendor has failed since, and when asking has', () => {
    const old = envelope({ stale: true });
    expect(freshnessOf(state({ envelope: old })).stale).toBe(true);
    const kept = state({ envelope: envelope(), error: failed });
    expect(freshnessOf(kept).stale).toBe(true);
  });

  it('has no age and no button without an answer', () => {
    const { asOf, onRefresh } = freshnessOf(state({ error: failed }));
    expect(asOf).toBeUndefined();
    expect(onRefresh).toBeUndefined();
  });
});
