import type { z } from 'zod/v3';

type Zod = typeof z;

/** The entity that an action is about. */
export const entityRefSchema = (zod: Zod) =>
  zod
    .string()
    .max(300)
    .describe('The entity, for example component:default/carts');

const countsSchema = (zod: Zod) => {
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
    .describe('Open alerts by severity');
};

/** Data with how far it can be trusted. */
export const envelopeSchema = <T extends z.AnyZodObject>(zod: Zod, data: T) =>
  zod.object({
    data,
    asOf: zod.string().describe('When GitHub gave this answer, ISO 8601'),
    stale: zod
      .boolean()
      .describe('Whether GitHub failed since, so that this is the last answer'),
    truncated: zod.boolean().describe('Whether there is more at GitHub'),
    failure: zod
      .object({
        code: zod.string(),
        message: zod.string(),
        retryAfterSeconds: zod.number().optional(),
      })
      .optional(),
  });

/** Counts of the open alerts, and how each list is doing. */
export const summarySchema = (zod: Zod) =>
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
export const alertSchema = (zod: Zod) => {
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
