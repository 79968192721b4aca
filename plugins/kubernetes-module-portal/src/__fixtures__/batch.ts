import { condition, metadataOf, minutesAgo, type Wire } from './wire';

const jobSpec = (changes: Wire = {}) => ({
  completions: 1,
  parallelism: 1,
  backoffLimit: 3,
  template: {
    spec: {
      containers: [
        { name: 'job', image: 'registry.acme.example/payments/tools:2.4' },
      ],
    },
  },
  ...changes,
});

/** A Job, running unless said otherwise. */
export function job(
  name: string,
  options: {
    cronJob?: string;
    status?: unknown;
    spec?: Wire;
    startedMinutesAgo?: number;
  } = {},
): Wire {
  const { cronJob, startedMinutesAgo = 30 } = options;
  return {
    metadata: metadataOf(
      name,
      { creationTimestamp: minutesAgo(startedMinutesAgo) },
      cronJob ? { kind: 'CronJob', name: cronJob } : undefined,
    ),
    spec: jobSpec(options.spec),
    status:
      options.status === null
        ? null
        : {
            startTime: minutesAgo(startedMinutesAgo),
            active: 1,
            ...(options.status as Wire),
          },
  };
}

/** Status of a job that is done. */
export const complete: Wire = {
  active: undefined,
  succeeded: 1,
  completionTime: minutesAgo(25),
  conditions: [condition('Complete', 'True')],
};

/** Status of a job that failed for good. */
export const failed: Wire = {
  active: undefined,
  failed: 4,
  conditions: [
    condition(
      'Failed',
      'True',
      'BackoffLimitExceeded',
      'Job has reached the specified backoff limit',
    ),
  ],
};

/** A CronJob that runs each hour, the last time with success. */
export const cronJob = (
  name: string,
  spec: Wire = {},
  status: unknown = {},
): Wire => ({
  metadata: metadataOf(name),
  spec: {
    schedule: '15 * * * *',
    suspend: false,
    jobTemplate: { spec: jobSpec() },
    ...spec,
  },
  status:
    status === null
      ? null
      : {
          lastScheduleTime: minutesAgo(30),
          lastSuccessfulTime: minutesAgo(29),
          ...(status as Wire),
        },
});
