import type { z } from 'zod/v3';
import {
  failureSchema,
  freshnessFields,
  severityCountsSchema,
  type ActionZod,
} from '@internal/vendor-client';
import { sysdigVendor } from '../services/sysdigVendor';

/** How many lines an action answers with. */
export const limitSchema = (zod: ActionZod) =>
  zod
    .number()
    .int()
    .min(1)
    .max(100)
    .default(25)
    .describe('Lines to answer with, worst first');

/** Findings by severity. */
export const countsSchema = (zod: ActionZod) =>
  severityCountsSchema(zod, 'Findings');

/** Sums of a scan report. */
export const scanTotalsSchema = (zod: ActionZod) =>
  zod.object({
    total: countsSchema(zod),
    inUse: countsSchema(zod).nullable(),
    policies: zod.record(zod.string(), zod.number()),
  });

/** Sums of the posture report. */
export const postureTotalsSchema = (zod: ActionZod) =>
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
  zod: ActionZod,
  totals: T,
) =>
  zod.discriminatedUnion('status', [
    zod.object({
      status: zod.literal('ok'),
      totals,
      fetched: zod.number(),
      ...freshnessFields(zod, sysdigVendor),
    }),
    zod.object({ status: zod.literal('failed'), failure: failureSchema(zod) }),
  ]);
