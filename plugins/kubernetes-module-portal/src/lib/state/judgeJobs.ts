import type { CronJobObject, JobObject, PodObject } from '../objects';
import { judgePod } from './judgePod';
import { findWorstVerdict, verdict, type Verdict } from './Verdict';

const has = (job: JobObject, type: string) =>
  job.status?.conditions.find(
    condition => condition.type === type && condition.status === 'True',
  );

/** Whether a job is over, whatever came of it. */
export function isOver(job: JobObject): boolean {
  return has(job, 'Complete') !== undefined || has(job, 'Failed') !== undefined;
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
  const live = pods.filter(
    ({ metadata, status: state }) =>
      !metadata.deletionTimestamp &&
      state?.phase !== 'Failed' &&
      state?.phase !== 'Succeeded',
  );
  const worst = findWorstVerdict(live.map(pod => judgePod(pod, now)));
  if (worst && worst.state !== 'healthy' && worst.state !== 'progressing') {
    return worst;
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
 * How a CronJob does: as its last job that is over, unless one that runs now is in trouble.
 *
 * @param podsOf - the pods of one of its jobs.
 */
export function judgeCronJob(
  { metadata, spec, status }: CronJobObject,
  jobs: readonly JobObject[],
  podsOf: (job: JobObject) => readonly PodObject[],
  now: number,
): Verdict {
  if (spec?.suspend) {
    return verdict('suspended', 'suspended');
  }
  if (!spec?.schedule) {
    return verdict('unknown', 'noStatus');
  }
  const sorted = sortJobs(jobs);
  const running = sorted.filter(job => !isOver(job));
  const trouble = findWorstVerdict(
    running
      .map(job => judgeJob(job, podsOf(job), now))
      .filter(({ state }) => state !== 'progressing' && state !== 'suspended'),
  );
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
  if (running.length > 0) {
    return verdict('healthy', 'jobRunning');
  }
  return !last && !status?.lastScheduleTime && !status?.lastSuccessfulTime
    ? verdict('healthy', 'neverRan', { name: metadata.name })
    : verdict('healthy');
}
