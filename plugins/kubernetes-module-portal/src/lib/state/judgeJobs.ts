import type { CronJobObject, JobObject, PodObject } from '../objects';
import { judgePod } from './judgePod';
import { isOlderThan, PATIENCE_MS } from './time';
import { findWorstVerdict, verdict, type Verdict } from './Verdict';

const has = (job: JobObject, type: string) =>
  job.status?.conditions.find(
    condition => condition.type === type && condition.status === 'True',
  );

/** Whether a job is over, whatever came of it. */
export function isOver(job: JobObject): boolean {
  return has(job, 'Complete') !== undefined || has(job, 'Failed') !== undefined;
}

/** The worst of what keeps pods that have not ended from their work. */
function findTrouble(
  pods: readonly PodObject[],
  now: number,
): Verdict | undefined {
  const live = pods.filter(
    ({ metadata, status }) =>
      !metadata.deletionTimestamp &&
      status?.phase !== 'Failed' &&
      status?.phase !== 'Succeeded',
  );
  return findWorstVerdict(
    live
      .map(pod => judgePod(pod, now))
      .filter(({ state }) => state !== 'healthy' && state !== 'progressing'),
  );
}

/** How a Job does. One that has done its work is healthy. */
export function judgeJob(
  job: JobObject,
  pods: readonly PodObject[],
  now: number,
): Verdict {
  const { spec, status } = job;
  const { name } = job.metadata;
  if (has(job, 'Complete')) {
    return verdict('healthy', 'finished');
  }
  const failure = has(job, 'Failed');
  if (failure) {
    return verdict(
      'failed',
      failure.reason === 'DeadlineExceeded' ? 'jobDeadline' : 'jobFailed',
      {
        name,
        message: failure.message,
        done: status?.failed,
        exitCode: findExitCode(pods),
      },
    );
  }
  if (spec?.suspend || has(job, 'Suspended')) {
    return verdict('suspended', 'suspended');
  }
  const trouble = findTrouble(pods, now);
  if (trouble) {
    return trouble;
  }
  if (!status) {
    return verdict('unknown', 'noStatus');
  }
  return (status.failed ?? 0) > 0
    ? verdict('progressing', 'jobRetrying', { done: status.failed })
    : verdict('progressing', 'jobRunning');
}

/** The exit code of the last container that failed; undefined when no pod is left to tell. */
function findExitCode(pods: readonly PodObject[]): number | undefined {
  const ends = pods
    .flatMap(({ status }) => [
      ...(status?.initContainerStatuses ?? []),
      ...(status?.containerStatuses ?? []),
    ])
    .flatMap(({ state, lastState }) => [
      state?.terminated,
      lastState?.terminated,
    ])
    .filter(end => end?.exitCode);
  return ends
    .sort((a, b) =>
      (b?.finishedAt ?? '').localeCompare(a?.finishedAt ?? '', 'en-US'),
    )
    .at(0)?.exitCode;
}

/** Jobs of a CronJob, newest first. */
export function sortJobs(jobs: readonly JobObject[]): JobObject[] {
  const at = ({ metadata, status }: JobObject) =>
    Date.parse(status?.startTime ?? metadata.creationTimestamp ?? '') || 0;
  return [...jobs].sort((a, b) => at(b) - at(a));
}

/**
 * Whether a CronJob goes on without success, as far as its own times say; jobs that failed need not be kept.
 *
 * @param jobs - its jobs that are kept; none of them runs.
 */
function findLackOfSuccess(
  { metadata, status }: CronJobObject,
  jobs: readonly JobObject[],
  now: number,
): Verdict | undefined {
  const scheduledAt = Date.parse(status?.lastScheduleTime ?? '');
  if (Number.isNaN(scheduledAt)) {
    return undefined;
  }
  const [since] = [
    status?.lastSuccessfulTime,
    ...jobs
      .filter(job => has(job, 'Complete'))
      .map(job => job.status?.completionTime),
  ]
    .flatMap(at => (at && !Number.isNaN(Date.parse(at)) ? [at] : []))
    .sort((a, b) => Date.parse(b) - Date.parse(a));
  if (since) {
    return isOlderThan(since, scheduledAt, PATIENCE_MS)
      ? verdict('degraded', 'noSuccess', { name: metadata.name, since })
      : undefined;
  }
  // Old clusters do not write down successes, and a job may be removed before its success is.
  const isKept = jobs.some(job => has(job, 'Complete'));
  return !isKept && isOlderThan(metadata.creationTimestamp, now, PATIENCE_MS)
    ? verdict('unknown', 'noSuccessYet', { name: metadata.name })
    : undefined;
}

/** What belongs to a CronJob. */
export interface CronJobParts {
  jobs: readonly JobObject[];
  /** The pods of one of these jobs. */
  podsOf(job: JobObject): readonly PodObject[];
  /** Pods of jobs that the cluster did not tell about. */
  loose: readonly PodObject[];
}

/**
 * How a CronJob does: as its last job that is over, unless one that runs now is in trouble. Where that job is not known,
 * its own times say whether it succeeded.
 */
export function judgeCronJob(
  cronJob: CronJobObject,
  { jobs, podsOf, loose }: CronJobParts,
  now: number,
): Verdict {
  const { metadata, spec, status } = cronJob;
  if (spec?.suspend) {
    return verdict('suspended', 'suspended');
  }
  if (!spec?.schedule) {
    return verdict('unknown', 'noStatus');
  }
  const sorted = sortJobs(jobs);
  const running = sorted.filter(job => !isOver(job));
  const stuck = findTrouble(loose, now);
  const trouble = findWorstVerdict([
    ...running
      .map(job => judgeJob(job, podsOf(job), now))
      .filter(({ state }) => state !== 'progressing' && state !== 'suspended'),
    ...(stuck ? [stuck] : []),
  ]);
  if (trouble) {
    return trouble;
  }
  const last = sorted.find(isOver);
  const lastVerdict = last && judgeJob(last, podsOf(last), now);
  if (last && lastVerdict?.state === 'failed') {
    return {
      state: 'failed',
      cause: {
        ...lastVerdict.cause,
        code: 'lastJobFailed',
        name: last.metadata.name,
      },
    };
  }
  // Its jobs need not carry the label that the clusters are asked for.
  if (running.length > 0 || (status?.active.length ?? 0) > 0) {
    return verdict('healthy', 'jobRunning');
  }
  const lack = findLackOfSuccess(cronJob, sorted, now);
  if (lack) {
    return lack;
  }
  return !last && !status?.lastScheduleTime && !status?.lastSuccessfulTime
    ? verdict('healthy', 'neverRan', { name: metadata.name })
    : verdict('healthy');
}
