import { complete, cronJob, failed, job } from '../../__fixtures__/batch';
import { crashing, ended, pod, unpullable } from '../../__fixtures__/pods';
import {
  condition,
  listOf,
  metadataOf,
  minutesAgo,
  type Wire,
} from '../../__fixtures__/wire';
import { findIn, say } from '../../__testUtils__/findIn';

const podOf = (name: string, options: Wire = {}) =>
  pod(`${name}-pod`, {
    owner: { kind: 'Job', name },
    restartPolicy: 'Never',
    ...options,
  });

describe('a Job', () => {
  const judge = (options: Parameters<typeof job>[1], ...pods: Wire[]) =>
    say(
      findIn(listOf('jobs', job('once', options)), listOf('pods', ...pods)),
    )[0];

  it.each([
    [{ status: complete }, 'healthy (finished)'],
    [{ status: failed }, 'failed (jobFailed)'],
    [
      {
        status: {
          conditions: [condition('Failed', 'True', 'DeadlineExceeded')],
        },
      },
      'failed (jobDeadline)',
    ],
    [{ spec: { suspend: true } }, 'suspended (suspended)'],
    [{}, 'progressing (jobRunning)'],
    [{ status: { failed: 2 } }, 'progressing (jobRetrying)'],
    [{ status: null }, 'unknown (noStatus)'],
    [
      { status: { conditions: [condition('Complete', 'False')] } },
      'progressing (jobRunning)',
    ],
  ])('with %j is %s', (options, expected) => {
    expect(judge(options)).toBe(`Job once: ${expected}`);
  });

  it('is as its pod that cannot work', () => {
    expect(
      judge({}, podOf('once', { phase: 'Pending', containers: [unpullable] })),
    ).toBe('Job once: imagePull (imagePull)');
  });

  it('does not mind tries that failed while it is trying again', () => {
    expect(
      judge(
        { status: { failed: 1 } },
        podOf('once', { phase: 'Failed', containers: [{ state: ended(1) }] }),
      ),
    ).toBe('Job once: progressing (jobRetrying)');
  });

  it('that failed tells the exit code of its last try', () => {
    const [found] = findIn(
      listOf('jobs', job('once', { status: failed })),
      listOf(
        'pods',
        podOf('once', { phase: 'Failed', containers: [{ state: ended(3) }] }),
      ),
    );
    expect(found.cause).toEqual({
      code: 'jobFailed',
      name: 'once',
      done: 4,
      exitCode: 3,
      message: 'Job has reached the specified backoff limit',
    });
  });
});

describe('a CronJob', () => {
  const judge = (cron: Wire, jobs: Wire[], ...pods: Wire[]) =>
    findIn(
      listOf('cronjobs', cron),
      listOf('jobs', ...jobs),
      listOf('pods', ...pods),
    );
  const of = (name: string, status: Wire, startedMinutesAgo: number) =>
    job(name, { cronJob: 'nightly', status, startedMinutesAgo });
  const good = of('good', complete, 90);
  const bad = of('bad', failed, 30);

  it('does as its last job that is over', () => {
    expect(say(judge(cronJob('nightly'), [good, bad]))).toEqual([
      'CronJob nightly: failed (lastJobFailed)',
    ]);
    expect(
      say(judge(cronJob('nightly'), [bad, of('newer', complete, 10)])),
    ).toEqual(['CronJob nightly: healthy']);
    expect(say(judge(cronJob('nightly'), [bad, of('running', {}, 5)]))).toEqual(
      ['CronJob nightly: failed (lastJobFailed)'],
    );
    expect(
      say(judge(cronJob('nightly'), [good, of('running', {}, 5)])),
    ).toEqual(['CronJob nightly: healthy (jobRunning)']);
  });

  it('lists its jobs, newest first, with why they failed', () => {
    const [found] = judge(cronJob('nightly'), [good, bad]);
    expect(found.cause).toMatchObject({ name: 'bad', done: 4 });
    expect(
      found.runs?.map(({ name, verdict }) => [name, verdict.state]),
    ).toEqual([
      ['bad', 'failed'],
      ['good', 'healthy'],
    ]);
  });

  it('is as the job that runs when that is in trouble', () => {
    expect(
      say(
        judge(
          cronJob('nightly'),
          [good, of('running', {}, 5)],
          podOf('running', {
            restartPolicy: 'OnFailure',
            containers: [crashing(1)],
          }),
        ),
      ),
    ).toEqual(['CronJob nightly: crashLoop (exited)']);
  });

  it('that is suspended is so, whatever came of its last job', () => {
    expect(say(judge(cronJob('nightly', { suspend: true }), [bad]))).toEqual([
      'CronJob nightly: suspended (suspended)',
    ]);
  });

  it('that has never run is new', () => {
    expect(
      say(
        judge(
          cronJob(
            'nightly',
            {},
            { lastScheduleTime: null, lastSuccessfulTime: null },
          ),
          [],
        ),
      ),
    ).toEqual(['CronJob nightly: healthy (neverRan)']);
  });

  it('that goes on without success needs a look, also when failed jobs are not kept', () => {
    const failing = cronJob(
      'nightly',
      {},
      { lastSuccessfulTime: minutesAgo(90) },
    );
    const [found] = judge(failing, []);
    expect(say([found])).toEqual(['CronJob nightly: degraded (noSuccess)']);
    expect(found.cause?.since).toBe(minutesAgo(90));
    const before = of(
      'before',
      { ...complete, completionTime: minutesAgo(88) },
      90,
    );
    expect(say(judge(failing, [before]))).toEqual([
      'CronJob nightly: degraded (noSuccess)',
    ]);
  });

  it('that has run without any success that is known is unknown', () => {
    const never = { lastSuccessfulTime: null };
    expect(say(judge(cronJob('nightly', {}, never), []))).toEqual([
      'CronJob nightly: unknown (noSuccessYet)',
    ]);
    expect(
      say(
        judge(
          {
            ...cronJob('nightly', {}, never),
            metadata: metadataOf('nightly', {
              creationTimestamp: minutesAgo(2),
            }),
          },
          [],
        ),
      ),
    ).toEqual(['CronJob nightly: healthy']);
    // An old cluster does not write it down, but has the job.
    expect(say(judge(cronJob('nightly', {}, never), [good]))).toEqual([
      'CronJob nightly: healthy',
    ]);
  });

  it.each([
    [
      'the last success is about as old as the last run',
      [],
      { lastSuccessfulTime: minutesAgo(33) },
    ],
    [
      'its last job is listed as done',
      [of('newer', complete, 30)],
      { lastSuccessfulTime: minutesAgo(90) },
    ],
  ])('is healthy when %s', (_, jobs, status) => {
    expect(say(judge(cronJob('nightly', {}, status), jobs))).toEqual([
      'CronJob nightly: healthy',
    ]);
  });

  it('is not called without success while its last job may still run', () => {
    const status = {
      lastSuccessfulTime: minutesAgo(90),
      active: [{ name: 'unlabelled' }],
    };
    const running = ['CronJob nightly: healthy (jobRunning)'];
    expect(say(judge(cronJob('nightly', {}, status), []))).toEqual(running);
    expect(
      say(
        judge(cronJob('nightly', {}, { lastSuccessfulTime: minutesAgo(90) }), [
          of('running', {}, 30),
        ]),
      ),
    ).toEqual(running);
  });

  it('that makes no sense is unknown', () => {
    expect(say(judge(cronJob('nightly', { schedule: 7 }), []))).toEqual([
      'CronJob nightly: unknown (noStatus)',
    ]);
  });

  it('tells when it is scheduled and when it worked', () => {
    expect(
      judge(cronJob('nightly', { timeZone: 'Etc/UTC' }), [])[0],
    ).toMatchObject({
      schedule: '15 * * * * Etc/UTC',
      lastScheduledAt: minutesAgo(30),
      lastSucceededAt: minutesAgo(29),
    });
  });

  describe('whose jobs lack the label that their pods have', () => {
    const look = (status: Wire, ...pods: Wire[]) =>
      findIn(
        listOf('cronjobs', cronJob('reconcile', {}, status)),
        listOf('pods', ...pods),
      );
    const before = podOf('reconcile-29012345', {
      phase: 'Failed',
      containers: [{ state: ended(1) }],
    });
    const last = podOf('reconcile-29012405', {
      phase: 'Succeeded',
      containers: [{ state: ended(0, 'Completed') }],
    });

    it('is one row with their pods, and as its own times say', () => {
      const found = look({}, before, last);
      expect(say(found)).toEqual(['CronJob reconcile: healthy']);
      expect(found[0].pods.map(({ metadata }) => metadata.name)).toEqual([
        'reconcile-29012345-pod',
        'reconcile-29012405-pod',
      ]);
      const failing = look({ lastSuccessfulTime: minutesAgo(90) }, before);
      expect(say(failing)).toEqual(['CronJob reconcile: degraded (noSuccess)']);
    });

    it('tells of a pod that cannot work now', () => {
      const stuck = podOf('reconcile-29012405', {
        phase: 'Pending',
        containers: [unpullable],
      });
      const running = { active: [{ name: 'reconcile-29012405' }] };
      expect(say(look(running, before, stuck))).toEqual([
        'CronJob reconcile: imagePull (imagePull)',
      ]);
    });

    it('does not take pods of other jobs for its own', () => {
      const names = [
        'reconcile-by-hand',
        'reconcile-2',
        'other-29012345',
        'reconcile',
      ];
      const elsewhere = podOf('reconcile-29012405', {
        metadata: { namespace: 'payments' },
        phase: 'Succeeded',
      });
      const pods = names.map(name => podOf(name, { phase: 'Succeeded' }));
      const found = look({}, ...pods, elsewhere);
      expect(found.filter(({ kind }) => kind === 'Job')).toHaveLength(5);
      expect(found.find(({ kind }) => kind === 'CronJob')?.pods).toEqual([]);
    });
  });

  it('leaves the jobs of others to themselves', () => {
    const stranger = job('stranger', { cronJob: 'unlabelled', status: failed });
    expect(say(judge(cronJob('nightly'), [stranger]))).toEqual([
      'Job stranger: failed (jobFailed)',
      'CronJob nightly: healthy',
    ]);
  });
});
