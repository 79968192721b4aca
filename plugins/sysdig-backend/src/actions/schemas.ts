import type { z } from 'zod/v3';

type Zod = typeof z;

/** The entity that an action is about. */
export const entityRefSchema = (zod: Zod) =>
  zod
    .string()
    .max(300)
    .describe('The entity, for example component:default/carts');

/** How many lines an action answers with. */
export const limitSchema = (zod: Zod) =>
  zod
    .number()
    .int()
    .min(1)
    .max(100)
    .default(25)
    .describe('Lines to answer with, worst first');

/** Findings by severity. */
export const countsSchema = (zod: Zod) => {
  const count = zod.number().nullable();
  return zod
    .object({
      critical: count,
      high: count,
      medium: count,
      low: count,
      negligible: count,
      unknown: count.optional(),
    })
    .describe('Findings by severity; null means not known, which is not zero');
};

const failureSchema = (zod: Zod) =>
  zod.object({
    code: zod.string(),
    message: zod.string(),
    retryAfterSeconds: zod.number().optional(),
  });

const freshness = (zod: Zod) => ({
  asOf: zod.string().describe('When Sysdig gave this answer, ISO 8601'),
  stale: zod
    .boolean()
    .describe('Whether Sysdig failed since, so that this is the last answer'),
  truncated: zod.boolean().describe('Whether there is more at Sysdig'),
  failure: failureSchema(zod).optional(),
});

/** Data with how far it can be trusted. */
export const envelopeSchema = <T extends z.AnyZodObject>(zod: Zod, data: T) =>
  zod.object({ data, ...freshness(zod) });

/** Sums of a scan report. */
export const scanTotalsSchema = (zod: Zod) =>
  zod.object({
    total: countsSchema(zod),
    inUse: countsSchema(zod).nullable(),
    policies: zod.record(zod.string(), zod.number()),
  });

/** Sums of the posture report. */
export const postureTotalsSchema = (zod: Zod) =>
  zod.object({
    passPercentage: zod.number().nullable(),
    failedPolicies: zod.number(),
    passedPolicies: zod.number(),
    failing: zod.number(),
    passing: zod.number(),
    notEvaluated: zod.number(),
    exposed: zod.number(),
  });

/** The sums of a report, or why they are missing. */
export const reportSummarySchema = <T extends z.AnyZodObject>(
  zod: Zod,
  totals: T,
) =>
  zod.discriminatedUnion('status', [
    zod.object({
      status: zod.literal('ok'),
      totals,
      fetched: zod.number(),
      ...freshness(zod),
    }),
    zod.object({ status: zod.literal('failed'), failure: failureSchema(zod) }),
  ]);
