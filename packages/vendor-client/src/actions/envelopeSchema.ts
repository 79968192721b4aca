import type { z } from 'zod/v3';
import type { VendorIdentity } from '../VendorIdentity';
import type { ActionZod } from './ActionZod';

/** Why a vendor gave no answer, in the output of an action. Has the shape of `VendorFailure`. */
export const failureSchema = (zod: ActionZod) =>
  zod.object({
    code: zod.string(),
    message: zod.string(),
    retryAfterSeconds: zod.number().optional(),
  });

/** How far data can be trusted, in the output of an action: the fields of `Envelope` without its data. */
export const freshnessFields = (zod: ActionZod, { title }: VendorIdentity) => ({
  asOf: zod.string().describe(`When ${title} gave this answer, ISO 8601`),
  stale: zod
    .boolean()
    .describe(`Whether ${title} failed since, so that this is the last answer`),
  truncated: zod
    .boolean()
    .describe(`Whether there is more at ${title} than was fetched`),
  failure: failureSchema(zod).optional(),
});

/** Data with how far it can be trusted, in the output of an action. Has the shape of `Envelope`. */
export const envelopeSchema = <T extends z.AnyZodObject>(
  zod: ActionZod,
  vendor: VendorIdentity,
  data: T,
) => zod.object({ data, ...freshnessFields(zod, vendor) });
