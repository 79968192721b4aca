import { daemonSet, statefulSet } from '../../__fixtures__/controllers';
import { crashing, pod } from '../../__fixtures__/pods';
import {
  listOf,
  metadataOf,
  minutesAgo,
  type Wire,
} from '../../__fixtures__/wire';
import { findIn, say } from '../../__testUtils__/findIn';

const fresh = { creationTimestamp: minutesAgo(1) };
const notReady = { ready: false };
const justStarted = { running: { startedAt: minutesAgo(0.5) } };
const lost = { phase: 'Unknown', reason: 'NodeLost' };

describe('a StatefulSet', () => {
  const judgeSet = (
    options: Parameters<typeof statefulSet>[1],
    ...pods: Wire[]
  ) =>
    say(
      findIn(
        listOf('statefulsets', statefulSet('db', options)),
        listOf('pods', ...pods),
      ),
    )[0];

  it.each([
    [{}, 'healthy'],
    [{ replicas: 0 }, 'scaledToZero (noReplicas)'],
    [{ status: null }, 'unknown (noStatus)'],
    [{ status: { readyReplicas: 0 } }, 'degraded (missingReplicas)'],
    [
      { status: { updateRevision: 'db-2', updatedReplicas: 0 } },
      'progressing (rollingOut)',
    ],
    [
      {
        spec: { updateStrategy: { type: 'OnDelete' } },
        status: { updateRevision: 'db-2', updatedReplicas: 0 },
      },
      'healthy',
    ],
    [
      {
        spec: { updateStrategy: { rollingUpdate: { partition: 1 } } },
        status: { updateRevision: 'db-2', updatedReplicas: 0 },
      },
      'healthy',
    ],
  ])('with %j is %s', (options, expected) => {
    expect(judgeSet(options)).toBe(`StatefulSet db: ${expected}`);
  });

  const member = (name: string, options: Wire = {}) =>
    pod(name, { owner: { kind: 'StatefulSet', name: 'db' }, ...options });
  const rolling = {
    replicas: 2,
    status: { updateRevision: 'db-2', updatedReplicas: 1, readyReplicas: 1 },
  };

  it('that gets a new version tells what keeps it from being ready', () => {
    expect(
      judgeSet(
        rolling,
        member('db-0'),
        member('db-1', { containers: [notReady] }),
      ),
    ).toBe('StatefulSet db: degraded (notReady)');
    expect(
      judgeSet(rolling, member('db-0'), member('db-1', { status: lost })),
    ).toBe('StatefulSet db: unknown (nodeLost)');
    expect(
      judgeSet(
        rolling,
        member('db-0'),
        member('db-1', { containers: [{ ready: false, state: justStarted }] }),
      ),
    ).toBe('StatefulSet db: progressing (rollingOut)');
  });

  it('is stuck when a pod is missing and nothing has happened for minutes', () => {
    expect(judgeSet(rolling, member('db-0'))).toBe(
      'StatefulSet db: degraded (missingReplicas)',
    );
    expect(
      judgeSet(
        rolling,
        member('db-0'),
        member('db-1', {
          metadata: { deletionTimestamp: minutesAgo(30) },
        }),
      ),
    ).toBe('StatefulSet db: degraded (missingReplicas)');
  });

  it('moves on while a pod has just come or is just going', () => {
    expect(judgeSet(rolling, member('db-0', { metadata: fresh }))).toBe(
      'StatefulSet db: progressing (rollingOut)',
    );
    expect(
      judgeSet(
        rolling,
        member('db-0'),
        member('db-1', { metadata: { deletionTimestamp: minutesAgo(0) } }),
      ),
    ).toBe('StatefulSet db: progressing (rollingOut)');
  });

  it('starts its pods one after the other, but not for ever', () => {
    const begun = { replicas: 3, status: { replicas: 1, readyReplicas: 1 } };
    expect(judgeSet(begun)).toBe('StatefulSet db: degraded (missingReplicas)');
    expect(judgeSet(begun, member('db-0', { metadata: fresh }))).toBe(
      'StatefulSet db: progressing (rollingOut)',
    );
    const young = statefulSet('db', begun);
    expect(
      say(
        findIn(
          listOf('statefulsets', {
            ...young,
            metadata: metadataOf('db', fresh),
          }),
        ),
      ),
    ).toEqual(['StatefulSet db: progressing (rollingOut)']);
  });

  it('is as its pod that cannot work', () => {
    expect(
      judgeSet(
        { status: { readyReplicas: 0 } },
        pod('db-0', {
          owner: { kind: 'StatefulSet', name: 'db' },
          containers: [crashing(137, 'OOMKilled')],
        }),
      ),
    ).toBe('StatefulSet db: crashLoop (oomKilled)');
  });
});

describe('a DaemonSet', () => {
  const judgeDaemons = (status: Wire, ...pods: Wire[]) =>
    say(
      findIn(
        listOf('daemonsets', daemonSet('agent', status)),
        listOf('pods', ...pods),
      ),
    )[0];
  const agent = (name: string, options: Wire = {}) =>
    pod(name, { owner: { kind: 'DaemonSet', name: 'agent' }, ...options });
  const rolling = { updatedNumberScheduled: 1, numberReady: 1 };

  it('that gets a new version tells what keeps it from being ready', () => {
    expect(
      judgeDaemons(rolling, agent('a'), agent('b', { containers: [notReady] })),
    ).toBe('DaemonSet agent: degraded (notReady)');
    expect(
      judgeDaemons(rolling, agent('a'), agent('b', { status: lost })),
    ).toBe('DaemonSet agent: unknown (nodeLost)');
  });

  it('is stuck when a pod is missing and nothing has happened for minutes', () => {
    expect(judgeDaemons(rolling, agent('a'))).toBe(
      'DaemonSet agent: degraded (missingReplicas)',
    );
    expect(judgeDaemons(rolling, agent('a', { metadata: fresh }))).toBe(
      'DaemonSet agent: progressing (rollingOut)',
    );
    expect(judgeDaemons({ updatedNumberScheduled: 1 }, agent('a'))).toBe(
      'DaemonSet agent: progressing (rollingOut)',
    );
  });

  it.each([
    [{}, 'healthy'],
    [{ numberReady: 1 }, 'degraded (missingReplicas)'],
    [{ updatedNumberScheduled: 1 }, 'progressing (rollingOut)'],
    [{ desiredNumberScheduled: 0, numberReady: 0 }, 'scaledToZero (noNodes)'],
    [{ desiredNumberScheduled: 'two' }, 'unknown (noStatus)'],
    [null, 'unknown (noStatus)'],
  ])('with the status %j is %s', (status, expected) => {
    expect(
      say(findIn(listOf('daemonsets', daemonSet('agent', status)))),
    ).toEqual([`DaemonSet agent: ${expected}`]);
  });
});
