import type { ClusterObject } from '../cluster/ClusterObject';
import { buildPod } from './buildPod';
import type { DeploymentPlan } from './buildDeployment';
import { nameSuffix } from './generatedName';
import { podTemplateSpec } from './podTemplate';
import { ago, buildObject, HOUR, type Seed } from './Seed';

/** Runs of a CronJob, newest first; names end with the minute of the schedule, made up here. */
const runs = [
  { minute: '29664195', age: 2 * HOUR, isGood: false },
  { minute: '29663835', age: 8 * HOUR, isGood: true },
  { minute: '29663475', age: 14 * HOUR, isGood: true },
] as const;

const DURATION = 47;
const BACKOFF_LIMIT = 1;

function jobConditions(isGood: boolean, ended: string) {
  const [before, outcome] = isGood
    ? ['SuccessCriteriaMet', 'Complete']
    : ['FailureTarget', 'Failed'];
  return [before, outcome].map(type => ({
    type,
    status: 'True',
    reason: isGood ? 'CompletionsReached' : 'BackoffLimitExceeded',
    message: isGood
      ? 'Reached expected number of succeeded pods'
      : 'Job has reached the specified backoff limit',
    lastProbeTime: ended,
    lastTransitionTime: ended,
  }));
}

/** A CronJob, its last three Jobs and their pods; the newest Job failed. */
export function buildCronJob(
  seed: Seed,
  what: DeploymentPlan,
): ClusterObject[] {
  const { name, namespace, labels, containers, plan } = what;
  const template = {
    metadata: { labels },
    spec: podTemplateSpec(containers, 'Never'),
  };
  const jobSpec = {
    backoffLimit: BACKOFF_LIMIT,
    completions: 1,
    parallelism: 1,
    completionMode: 'NonIndexed',
    suspend: false,
    template,
  };
  const lastGood = runs.find(({ isGood }) => isGood);
  const cronJob = buildObject(
    seed,
    {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      name,
      namespace,
      age: plan.age,
      labels,
    },
    {
      spec: {
        schedule: '15 */6 * * *',
        concurrencyPolicy: 'Forbid',
        failedJobsHistoryLimit: 1,
        successfulJobsHistoryLimit: 3,
        suspend: false,
        jobTemplate: { metadata: { labels }, spec: jobSpec },
      },
      status: {
        lastScheduleTime: ago(seed, runs[0].age),
        ...(lastGood
          ? { lastSuccessfulTime: ago(seed, lastGood.age - DURATION) }
          : {}),
      },
    },
  );
  return [
    cronJob,
    ...runs.flatMap(({ minute, age, isGood }) => {
      const jobName = `${name}-${minute}`;
      const jobLabels = { ...labels, 'batch.kubernetes.io/job-name': jobName };
      const tries = isGood ? 1 : BACKOFF_LIMIT + 1;
      const ended = ago(seed, age - DURATION * tries - (tries - 1) * 10);
      const job = buildObject(
        seed,
        {
          apiVersion: 'batch/v1',
          kind: 'Job',
          name: jobName,
          namespace,
          age,
          labels: jobLabels,
          owner: cronJob,
        },
        {
          spec: jobSpec,
          status: {
            ...(isGood
              ? { succeeded: 1, completionTime: ended }
              : { failed: tries }),
            startTime: ago(seed, age),
            ready: 0,
            terminating: 0,
            uncountedTerminatedPods: {},
            conditions: jobConditions(isGood, ended),
          },
        },
      );
      const pods = Array.from({ length: tries }, (_, index) =>
        buildPod(
          seed,
          {
            state: isGood ? 'succeeded' : 'failed',
            age: age - index * (DURATION + 10),
          },
          {
            name: `${jobName}-${nameSuffix(`${jobName}/${index}`, 5)}`,
            owner: job,
            labels: jobLabels,
            containers,
            index,
            restartPolicy: 'Never',
          },
        ),
      );
      return [job, ...pods];
    }),
  ];
}
