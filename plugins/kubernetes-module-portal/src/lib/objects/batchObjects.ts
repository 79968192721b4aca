import { z } from 'zod';
import { condition, flag, listOf, number, part, text } from './fields';
import { metadata } from './metadata';

const jobSpec = z.object({
  suspend: flag,
  completions: number,
  parallelism: number,
  template: part(
    z.object({
      spec: part(
        z.object({ containers: listOf(z.object({ name: text, image: text })) }),
      ),
    }),
  ),
});

/** A Job. */
export const jobObject = z.object({
  metadata,
  spec: part(jobSpec),
  status: part(
    z.object({
      active: number,
      succeeded: number,
      failed: number,
      startTime: text,
      completionTime: text,
      conditions: listOf(condition),
    }),
  ),
});

/** A CronJob. */
export const cronJobObject = z.object({
  metadata,
  spec: part(
    z.object({
      schedule: text,
      timeZone: text,
      suspend: flag,
      jobTemplate: part(z.object({ spec: part(jobSpec) })),
    }),
  ),
  status: part(
    z.object({
      lastScheduleTime: text,
      lastSuccessfulTime: text,
      active: listOf(z.object({ name: text })),
    }),
  ),
});

/** A Job as the cluster describes it. */
export type JobObject = z.output<typeof jobObject>;
/** A CronJob as the cluster describes it. */
export type CronJobObject = z.output<typeof cronJobObject>;
