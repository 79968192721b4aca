import {
  crashing,
  ended,
  pod,
  unpullable,
  unschedulable,
  waiting,
  type ContainerFixture,
} from '../../__fixtures__/pods';
import { condition, listOf, minutesAgo, NOW } from '../../__fixtures__/wire';
import { readObjects } from '../objects';
import { judgePod } from './judgePod';

const read = (wire: unknown) => readObjects([listOf('pods', wire)]).pods[0];
const judge = (...question: Parameters<typeof pod>) =>
  judgePod(read(pod(...question)), NOW);
const judgeOne = (
  container: ContainerFixture,
  options: Parameters<typeof pod>[1] = {},
) => judge('p', { containers: [container], ...options });
const justStarted = { running: { startedAt: minutesAgo(0.5) } };

describe('a pod', () => {
  it('that runs and is ready is healthy, however often it was restarted before', () => {
    expect(judge('p')).toEqual({ state: 'healthy' });
    expect(
      judgeOne({ restartCount: 40, lastState: ended(137, 'OOMKilled') }).state,
    ).toBe('healthy');
  });

  it.each([
    [1, 'Error', 'exited'],
    [0, 'Completed', 'exitedZero'],
    [126, 'Error', 'commandNotFound'],
    [127, 'Error', 'commandNotFound'],
    [137, 'Error', 'killed'],
    [143, 'Error', 'killed'],
    [139, 'Error', 'segfault'],
    [137, 'OOMKilled', 'oomKilled'],
    [128, 'StartError', 'startFailed'],
  ])(
    'in a crash loop after exit code %s (%s): %s',
    (exitCode, reason, code) => {
      expect(
        judgeOne(crashing(exitCode, reason, { memoryLimit: '256Mi' })),
      ).toEqual({
        state: 'crashLoop',
        cause: expect.objectContaining({ code, exitCode, name: 'app' }),
      });
    },
  );

  it('names the limit of memory that was too small', () => {
    expect(
      judgeOne(crashing(137, 'OOMKilled', { memoryLimit: '256Mi' })).cause,
    ).toMatchObject({ code: 'oomKilled', limit: '256Mi' });
  });

  it('in a crash loop of which nothing else is known', () => {
    expect(
      judgeOne(crashing(1, 'Error', { lastState: null })).cause?.code,
    ).toBe('crashed');
  });

  it('that has just ended is in a crash loop when it was restarted before', () => {
    const ending = { ready: false, state: ended(2) };
    expect(judgeOne({ ...ending, restartCount: 3 }).state).toBe('crashLoop');
    expect(judgeOne({ ...ending, restartCount: 0 }).state).toBe('failed');
    expect(
      judgeOne({ ready: false, state: ended(0), restartCount: 1 }),
    ).toEqual(expect.objectContaining({ state: 'crashLoop' }));
  });

  it.each([
    ['ImagePullBackOff', 'imagePull', 'imagePull'],
    ['ErrImagePull', 'imagePull', 'imagePull'],
    ['ErrImageNeverPull', 'imagePull', 'imagePull'],
    ['InvalidImageName', 'imagePull', 'imageName'],
    ['CreateContainerConfigError', 'failed', 'configMissing'],
    ['RunContainerError', 'failed', 'startFailed'],
    ['CreateContainerError', 'failed', 'startFailed'],
    ['ContainerCreating', 'pending', 'creatingLong'],
    ['SomethingNew', 'unknown', 'waitingOther'],
  ])('that waits with %s is %s (%s)', (reason, state, code) => {
    const verdict = judgeOne(
      { ready: false, state: waiting(reason, 'because') },
      { phase: 'Pending' },
    );
    expect(verdict).toMatchObject({ state, cause: { code } });
  });

  it('says what the registry said', () => {
    expect(judgeOne(unpullable, { phase: 'Pending' }).cause).toMatchObject({
      image: 'registry.acme.example/sock-shop/carts:1.9.0-rc1',
      message: expect.stringContaining('Back-off pulling image'),
    });
  });

  it('whose containers have been in creation for a moment only is progressing', () => {
    expect(
      judgeOne(
        { ready: false, state: waiting('ContainerCreating') },
        { phase: 'Pending', status: { startTime: minutesAgo(1) } },
      ),
    ).toMatchObject({ state: 'progressing', cause: { code: 'creating' } });
  });

  it('that runs and is not ready gets two minutes before that is called degraded', () => {
    expect(judgeOne({ ready: false, state: justStarted })).toMatchObject({
      state: 'progressing',
      cause: { code: 'starting' },
    });
    expect(judgeOne({ ready: false })).toMatchObject({
      state: 'degraded',
      cause: { code: 'notReady', name: 'app' },
    });
  });

  it('that no node can take is pending, with the words of the scheduler', () => {
    expect(judgePod(read(unschedulable('p')), NOW)).toEqual({
      state: 'pending',
      cause: {
        code: 'unschedulable',
        message: '0/3 nodes are available: 3 Insufficient memory.',
      },
    });
  });

  it.each([
    ['SchedulingGated', 'gated'],
    ['SomethingElse', 'waitingForNode'],
  ])('that is not scheduled because of %s: %s', (reason, code) => {
    expect(
      judge('p', {
        isUnseen: true,
        phase: 'Pending',
        status: { conditions: [condition('PodScheduled', 'False', reason)] },
      }),
    ).toMatchObject({ state: 'pending', cause: { code } });
  });

  it('that nobody has looked at yet waits for a node', () => {
    expect(
      judge('p', {
        isUnseen: true,
        phase: 'Pending',
        status: { conditions: null },
      }),
    ).toMatchObject({ state: 'pending', cause: { code: 'waitingForNode' } });
  });

  it.each([
    [{ reason: 'Evicted', message: 'low on memory' }, 'evicted'],
    [{ reason: 'DeadlineExceeded' }, 'exited'],
    [{ containerStatuses: null, message: 'gone' }, 'podFailed'],
  ])('that has failed: %j', (status, code) => {
    expect(
      judge('p', {
        phase: 'Failed',
        restartPolicy: 'Never',
        containers: [{ ready: false, state: ended(9) }],
        status,
      }),
    ).toMatchObject({ state: 'failed', cause: { code } });
  });

  it('that has done its work is healthy', () => {
    expect(
      judge('p', {
        phase: 'Succeeded',
        containers: [{ ready: false, state: ended(0, 'Completed') }],
      }),
    ).toMatchObject({ state: 'healthy', cause: { code: 'finished' } });
  });

  it('that is being deleted is so for five minutes, then stuck', () => {
    const deletedAt = (minutes: number) =>
      judge('p', { metadata: { deletionTimestamp: minutesAgo(minutes) } });
    expect(deletedAt(1)).toMatchObject({
      state: 'progressing',
      cause: { code: 'terminating' },
    });
    expect(deletedAt(9)).toMatchObject({
      state: 'degraded',
      cause: { code: 'terminatingLong' },
    });
  });

  it.each([
    [{ phase: 'Unknown' }, 'nodeLost'],
    [{ reason: 'NodeLost' }, 'nodeLost'],
    [
      { conditions: [condition('Ready', 'False', 'NodeStatusUnknown')] },
      'nodeLost',
    ],
    [{ phase: 'Dreaming' }, 'noStatus'],
    [{ phase: null }, 'noStatus'],
    [{ phase: 42 }, 'noStatus'],
  ])('of which nobody knows how it is: %j', (status, code) => {
    expect(judge('p', { status })).toMatchObject({
      state: 'unknown',
      cause: { code },
    });
  });

  it('without a status, and with one of another shape, is unknown', () => {
    expect(judgePod(read({ metadata: { name: 'p' } }), NOW).state).toBe(
      'unknown',
    );
    expect(
      judgePod(read({ metadata: { name: 'p' }, status: 'Running' }), NOW).state,
    ).toBe('unknown');
    expect(
      judgePod(
        read({
          metadata: { name: 'p' },
          spec: null,
          status: { phase: 'Running' },
        }),
        NOW,
      ).state,
    ).toBe('unknown');
  });
});

describe('containers that run first', () => {
  const notYet = { ready: false, state: waiting('PodInitializing') };

  it('are waited for', () => {
    expect(
      judge('p', {
        phase: 'Pending',
        init: [{ name: 'migrate', ready: false }],
        containers: [notYet],
      }),
    ).toMatchObject({
      state: 'progressing',
      cause: { code: 'initialising', name: 'migrate', isInit: true },
    });
  });

  it('are what fails when they do', () => {
    expect(
      judge('p', {
        phase: 'Pending',
        init: [crashing(7, 'Error', { name: 'migrate' })],
        containers: [notYet],
      }),
    ).toMatchObject({
      state: 'crashLoop',
      cause: { code: 'exited', name: 'migrate', isInit: true, exitCode: 7 },
    });
  });

  it('are no trouble once they have ended', () => {
    expect(
      judge('p', {
        init: [{ name: 'migrate', ready: true, state: ended(0, 'Completed') }],
      }).state,
    ).toBe('healthy');
  });

  it('may be sidecars, which keep running', () => {
    const running = judge('p', {
      init: [{ name: 'proxy', restartPolicy: 'Always' }],
    });
    expect(running.state).toBe('healthy');
    const broken = judge('p', {
      init: [crashing(1, 'Error', { name: 'proxy', restartPolicy: 'Always' })],
    });
    expect(broken.cause).toMatchObject({ name: 'proxy', isInit: false });
  });
});
