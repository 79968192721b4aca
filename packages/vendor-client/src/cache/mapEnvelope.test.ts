import type { Envelope } from '@internal/vendor-common';
import { mapEnvelope } from './mapEnvelope';

it('keeps everything but the data', () => {
  const envelope: Envelope<number[]> = {
    data: [1, 2, 3],
    asOf: '2026-01-01T00:00:00.000Z',
    stale: true,
    truncated: true,
    failure: { code: 'TIMEOUT', message: 'Late.' },
  };
  expect(mapEnvelope(envelope, list => list.length)).toEqual({
    ...envelope,
    data: 3,
  });
});
