import { findOwner, type JobObject, type KubernetesObjects } from '../objects';
import { isOver, judgeCronJob, judgeJob, sortJobs } from '../state';
import { findImages } from './countPods';
import type { PodGroups } from './podGroups';
import type { JobRun, Workload } from './Workload';
import type { WorkloadFactory } from './workloadFactory';

const MAX_RUNS = 10;

const finishedAt = ({ status }: JobObject) =>
  status?.completionTime ??
  status?.conditions.find(
    ({ type, status: word }) => type === 'Failed' && word === 'True',
  )?.lastTransitionTime;

/** CronJobs with their jobs, and the jobs that belong to none of them. */
export function buildBatch(
  make: WorkloadFactory,
  objects: KubernetesObjects,
  { podsOf }: PodGroups,
  now: number,
): Workload[] {
  const podsOfJob = ({ metadata }: JobObject) =>
    podsOf({ kind: 'Job', ...metadata });
  const ownerOf = (job: JobObject) => {
    const owner = findOwner(job.metadata);
    return owner?.kind === 'CronJob'
      ? objects.cronJobs.find(
          ({ metadata }) =>
            metadata.name === owner.name &&
            metadata.namespace === job.metadata.namespace,
        )
      : undefined;
  };
  const toRun = (job: JobObject): JobRun => ({
    name: job.metadata.name,
    verdict: judgeJob(job, podsOfJob(job), now),
    startedAt: job.status?.startTime ?? job.metadata.creationTimestamp,
    finishedAt: finishedAt(job),
  });

  const cronJobs = objects.cronJobs.map(each => {
    const { metadata, spec, status } = each;
    const jobs = sortJobs(objects.jobs.filter(job => ownerOf(job) === each));
    // Of Jobs that the cluster did not tell about, whose template lacks the label.
    const loose = podsOf({ kind: 'CronJob', ...metadata });
    const judged = judgeCronJob(each, { jobs, podsOf: podsOfJob, loose }, now);
    return make('CronJob', metadata, judged, {
      pods: [...jobs.flatMap(podsOfJob), ...loose],
      images: findImages(spec?.jobTemplate?.spec?.template?.spec?.containers),
      schedule: [spec?.schedule, spec?.timeZone].filter(Boolean).join(' '),
      lastScheduledAt: status?.lastScheduleTime,
      lastSucceededAt: status?.lastSuccessfulTime,
      runs: jobs.slice(0, MAX_RUNS).map(toRun),
    });
  });
  const jobs = objects.jobs
    .filter(job => !ownerOf(job))
    .map(job => {
      const { metadata, spec, status } = job;
      const pods = podsOfJob(job);
      return make('Job', metadata, judgeJob(job, pods, now), {
        pods,
        images: findImages(spec?.template?.spec?.containers),
        ready: status && (status.succeeded ?? 0),
        desired: spec?.completions,
        lastSucceededAt: isOver(job) ? status?.completionTime : undefined,
      });
    });
  return [...cronJobs, ...jobs];
}
