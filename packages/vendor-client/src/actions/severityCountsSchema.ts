import type { ActionZod } from './ActionZod';

/**
 * How many there are of each severity, in the output of an action. Has the shape of `SeverityCounts`.
 * @param what - is counted, for example `Open alerts`.
 */
export const severityCountsSchema = (zod: ActionZod, what: string) => {
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
    .describe(`${what} by severity; null means not known, which is not zero`);
};
