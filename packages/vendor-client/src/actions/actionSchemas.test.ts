import { z } from 'zod/v3';
import type {
  Envelope,
  SeverityCounts,
  VendorFailure,
} from '@internal/vendor-common';
import { entityRefSchema } from './entityRefSchema';
import { envelopeSchema, failureSchema } from './envelopeSchema';
import { severityCountsSchema } from './severityCountsSchema';

const vendor = { id: 'harbour', title: 'Harbour' };
const ships = z.object({ ships: z.number() });

describe('schemas of actions', () => {
  it('take an envelope as it is, fresh or stale, and lose none of it', () => {
    const fresh: Envelope<{ ships: number }> = {
      data: { ships: 3 },
      asOf: '2026-03-04T05:06:07Z',
      stale: false,
      truncated: true,
    };
    const failure: VendorFailure = {
      code: 'RATE_LIMITED',
      message: 'Harbour limits the rate.',
      retryAfterSeconds: 30,
    };
    const schema = envelopeSchema(z, vendor, ships).strict();
    expect(schema.parse(fresh)).toEqual(fresh);
    const stale = { ...fresh, stale: true, failure };
    expect(schema.parse(stale)).toEqual(stale);
    expect(failureSchema(z).strict().parse(failure)).toEqual(failure);
    expect(schema.safeParse({ data: { ships: 3 } }).success).toBe(false);
  });

  it('say whose answer it is', () => {
    const { asOf, stale, truncated } = envelopeSchema(z, vendor, ships).shape;
    for (const { description } of [asOf, stale, truncated]) {
      expect(description).toContain('Harbour');
    }
  });

  it('take counts with and without an unknown class, and keep null apart from zero', () => {
    const counts: SeverityCounts = {
      critical: 0,
      high: 1,
      medium: 2,
      low: 3,
      negligible: null,
    };
    const schema = severityCountsSchema(z, 'Leaks').strict();
    expect(schema.parse(counts)).toEqual(counts);
    expect(schema.parse({ ...counts, unknown: 4 }).unknown).toBe(4);
    expect(schema.description).toMatch(/^Leaks by severity/);
  });

  it('refuse an entity reference that is too long to be one', () => {
    expect(entityRefSchema(z).safeParse('component:carts').success).toBe(true);
    expect(entityRefSchema(z).safeParse('x'.repeat(301)).success).toBe(false);
  });
});
