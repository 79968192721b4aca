import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';

const userSpec = z.object({ profile: z.object({ email: z.string() }) });

/** `spec.profile.email` of a catalog user, when it is there and a text. */
export function readProfileEmail(user: Entity): string | undefined {
  const spec = userSpec.safeParse(user.spec);
  return spec.success ? spec.data.profile.email : undefined;
}
