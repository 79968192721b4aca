import type { VendorResponse } from '@internal/vendor-client';
import { z } from 'zod';

const schema = z.object({ message: z.string() });

/** GitHub's own words about a refusal, to recognise it by; never shown. */
export function readMessage({ body }: VendorResponse): string {
  return schema.safeParse(body).data?.message ?? '';
}
