import { severityCountsSchema, type ActionZod } from '@internal/vendor-client';

const countsSchema = (zod: ActionZod) =>
  severityCountsSchema(zod, 'Open alerts');

/** Counts of the open alerts, and how each list is doing. */
export const summarySchema = (zod: ActionZod) =>
  zod.object({
    repository: zod.object({
      host: zod.string(),
      slug: zod.string(),
      url: zod.string(),
      credentials: zod.enum(['app', 'token', 'none']),
    }),
    sources: zod.array(
      zod.object({
        type: zod.string(),
        state: zod
          .string()
          .describe(
            'ok, disabled, forbidden, not-found, rate-limited or error; only ok means that the counts are those of now',
          ),
        counts: countsSchema(zod)
          .optional()
          .describe('Absent when not known, which is not zero'),
        open: zod.number().optional(),
        truncated: zod.boolean(),
        asOf: zod.string().nullable(),
        stale: zod.boolean(),
        message: zod.string().nullable(),
        missingPermission: zod.string().nullable(),
        retryAt: zod.string().nullable(),
        code: zod.string().nullable(),
        url: zod.string(),
      }),
    ),
    total: countsSchema(zod).nullable(),
    dismissal: zod.string(),
  });

/** An alert. */
export const alertSchema = (zod: ActionZod) => {
  const text = zod.string().nullable();
  return zod.object({
    id: zod.string(),
    type: zod.string(),
    number: zod.number(),
    state: zod.string(),
    severity: zod.string(),
    title: zod.string(),
    description: text,
    rule: text,
    cve: text,
    tool: text,
    dependency: zod
      .object({
        name: zod.string(),
        ecosystem: text,
        manifestPath: text,
        scope: text,
        vulnerableRange: text,
        fixedVersion: text,
      })
      .nullable(),
    location: zod
      .object({
        path: zod.string(),
        startLine: zod.number().nullable(),
        ref: text,
      })
      .nullable(),
    secret: zod
      .object({
        validity: zod.string(),
        publiclyLeaked: zod.boolean(),
        pushProtectionBypassed: zod.boolean(),
      })
      .nullable()
      .describe('What is known of a leaked secret; never the secret itself'),
    createdAt: text,
    updatedAt: text,
    closed: zod
      .object({ at: text, by: text, reason: text, comment: text })
      .nullable(),
    url: text,
  });
};
