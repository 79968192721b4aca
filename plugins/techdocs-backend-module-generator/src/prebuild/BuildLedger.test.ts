import { BuildLedger } from './BuildLedger';

const MINUTE = 60_000;

describe('BuildLedger', () => {
  let now = 0;
  let ledger: BuildLedger;
  const a = { ref: 'component:default/a', etag: '1' };
  const b = { ref: 'component:default/b', etag: '1' };

  beforeEach(() => {
    now = 1_000_000;
    ledger = new BuildLedger({ recheckAfterMs: 30 * MINUTE, now: () => now });
  });

  it('finds new and changed entities due at once, others after the pause', () => {
    expect(ledger.due([a, b])).toEqual([a, b]);
    ledger.note(a, true);
    expect(ledger.due([a, b])).toEqual([b]);
    expect(ledger.due([{ ...a, etag: '2' }])).toHaveLength(1);
    now += 29 * MINUTE;
    expect(ledger.due([a])).toEqual([]);
    now += MINUTE;
    expect(ledger.due([a])).toEqual([a]);
  });

  it('waits longer after each failure, at most an hour', () => {
    for (const minutes of [5, 10, 20, 40, 60, 60]) {
      ledger.note(a, false);
      now += minutes * MINUTE - 1;
      expect(ledger.due([a])).toEqual([]);
      now += 1;
      expect(ledger.due([a])).toEqual([a]);
    }
  });

  it('reports changes between working and failing, once each', () => {
    expect(ledger.note(a, true)).toBe(false);
    expect(ledger.note(a, false)).toBe(true);
    expect(ledger.note(a, false)).toBe(false);
    expect(ledger.note(a, true)).toBe(true);
    expect(ledger.note(a, true)).toBe(false);
  });

  it('forgets entities that have gone', () => {
    ledger.note(a, true);
    expect(ledger.due([])).toEqual([]);
    expect(ledger.due([a])).toEqual([a]);
  });
});
