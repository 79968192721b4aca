import {
  daemonSet,
  deployment,
  replicaSet,
  statefulSet,
} from '../../__fixtures__/controllers';
import { crashing, ended, pod, unschedulable } from '../../__fixtures__/pods';
import {
  condition,
  listOf,
  metadataOf,
  minutesAgo,
  type Wire,
} from '../../__fixtures__/wire';
import { findIn, say } from '../../__testUtils__/findIn';

const podOf = (name: string, options: Wire = {}) =>
  pod(name, { owner: { kind: 'ReplicaSet', name: 'web-1' }, ...options });

const judge = (changes: Parameters<typeof deployment>[1], ...pods: Wire[]) =>
  say(
    findIn(
      listOf('deployments', deployment('web', changes)),
      listOf('replicasets', replicaSet('web-1', 'web')),
      listOf('pods', ...pods),
    ),
  )[0];

describe('a Deployment', () => {
  it('with all its pods is healthy, also while an old one goes', () => {
    expect(judge({}, podOf('a'), podOf('b'))).toBe('Deployment web: healthy');
    expect(
      judge({}, podOf('a', { metadata: { deletionTimestamp: minutesAgo(0) } })),
    ).toBe('Deployment web: healthy');
  });

  it('is as its worst pod when that cannot work', () => {
    expect(
      judge({}, podOf('a'), podOf('b', { containers: [crashing(1)] })),
    ).toBe('Deployment web: crashLoop (exited)');
    expect(
      judge(
        { status: { availableReplicas: 1 } },
        unschedulable('b', { owner: { kind: 'ReplicaSet', name: 'web-1' } }),
      ),
    ).toBe('Deployment web: pending (unschedulable)');
  });

  it('does not mind pods that were evicted and replaced', () => {
    expect(
      judge(
        {},
        podOf('a'),
        podOf('b', { phase: 'Failed', status: { reason: 'Evicted' } }),
      ),
    ).toBe('Deployment web: healthy');
  });

  it.each([
    [{ updatedReplicas: 1, replicas: 3 }, 'progressing (rollingOut)'],
    [{ replicas: 3 }, 'progressing (rollingOut)'],
    [{ observedGeneration: 0 }, 'progressing (rollingOut)'],
    [{ availableReplicas: 1, readyReplicas: 1 }, 'degraded (missingReplicas)'],
    [
      {
        availableReplicas: 0,
        conditions: [condition('Progressing', 'True', 'ReplicaSetUpdated')],
      },
      'progressing (rollingOut)',
    ],
    [
      {
        availableReplicas: 1,
        conditions: [
          condition('Progressing', 'False', 'ProgressDeadlineExceeded'),
        ],
      },
      'degraded (progressDeadline)',
    ],
    [
      {
        availableReplicas: 0,
        conditions: [
          condition('Progressing', 'False', 'ProgressDeadlineExceeded'),
        ],
      },
      'failed (progressDeadline)',
    ],
    [
      {
        availableReplicas: 1,
        conditions: [
          condition('ReplicaFailure', 'True', 'FailedCreate', 'exceeded quota'),
        ],
      },
      'degraded (replicaFailure)',
    ],
    [{ availableReplicas: 1, conditions: null }, 'degraded (missingReplicas)'],
    [{ conditions: 'none' }, 'healthy'],
  ])('with the status %j is %s', (status, expected) => {
    expect(judge({ status })).toBe(`Deployment web: ${expected}`);
  });

  it('says which container keeps it from being ready', () => {
    expect(
      judge(
        { status: { availableReplicas: 1 } },
        podOf('a', { containers: [{ ready: false }] }),
      ),
    ).toBe('Deployment web: degraded (notReady)');
  });

  it('with nothing to run is scaled to zero, whatever the rest says', () => {
    expect(judge({ replicas: 0 })).toBe(
      'Deployment web: scaledToZero (noReplicas)',
    );
  });

  it('that is paused works', () => {
    expect(judge({ spec: { paused: true } })).toBe(
      'Deployment web: healthy (paused)',
    );
  });

  it('without a status is unknown, with an empty one it begins', () => {
    expect(judge({ status: null })).toBe('Deployment web: unknown (noStatus)');
    expect(
      say(
        findIn(
          listOf('deployments', { metadata: { name: 'web' }, status: {} }),
        ),
      )[0],
    ).toBe('Deployment web: progressing (rollingOut)');
  });
});

describe('a ReplicaSet', () => {
  it('is listed only when it belongs to nothing', () => {
    const lonely = replicaSet('lonely', undefined, {
      status: { replicas: 2, readyReplicas: 1 },
    });
    expect(
      say(findIn(listOf('replicasets', lonely, replicaSet('web-1', 'web')))),
    ).toEqual(['ReplicaSet lonely: degraded (missingReplicas)']);
  });

  it.each([
    [{ spec: { replicas: 0 } }, 'scaledToZero (noReplicas)'],
    [{ status: null }, 'unknown (noStatus)'],
    [{}, 'healthy'],
  ])('with %j is %s', (changes, expected) => {
    expect(
      say(
        findIn(listOf('replicasets', replicaSet('lonely', undefined, changes))),
      ),
    ).toEqual([`ReplicaSet lonely: ${expected}`]);
  });
});

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
      { replicas: 3, status: { replicas: 1, readyReplicas: 1 } },
      'progressing (rollingOut)',
    ],
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

describe('pods of things that the cluster did not tell about', () => {
  it('are put together under the name of what manages them', () => {
    const found = findIn(
      listOf(
        'pods',
        podOf('a'),
        podOf('b', { containers: [crashing(1)] }),
        pod('debug'),
        pod('done', { phase: 'Succeeded', containers: [{ state: ended(0) }] }),
      ),
    );
    expect(say(found)).toEqual([
      'ReplicaSet web-1: crashLoop (exited)',
      'Pod debug: healthy',
      'Pod done: healthy (finished)',
    ]);
    expect(found[0]).toMatchObject({ ready: 1, desired: 2, restarts: 14 });
  });

  it('are given to the Deployment when only the ReplicaSet between is missing', () => {
    const lost = pod('web-5d8-x', {
      owner: { kind: 'ReplicaSet', name: 'web-5d8' },
      metadata: { labels: { 'pod-template-hash': '5d8' } },
    });
    const [web, ...others] = findIn(
      listOf('deployments', deployment('web')),
      listOf('pods', lost),
    );
    expect(others).toEqual([]);
    expect(web.pods).toHaveLength(1);
  });

  it('are not mixed up with those of another namespace', () => {
    const found = findIn(
      listOf('deployments', deployment('web')),
      listOf('replicasets', replicaSet('web-1', 'web')),
      listOf('pods', {
        ...podOf('a'),
        metadata: metadataOf(
          'a',
          { namespace: 'other' },
          { kind: 'ReplicaSet', name: 'web-1' },
        ),
      }),
    );
    expect(
      found.map(({ namespace, kind, pods }) => [namespace, kind, pods.length]),
    ).toEqual([
      ['sock-shop', 'Deployment', 0],
      ['other', 'ReplicaSet', 1],
    ]);
  });
});
