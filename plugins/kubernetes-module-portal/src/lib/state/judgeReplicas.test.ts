import { deployment, replicaSet } from '../../__fixtures__/controllers';
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

  it.each(['Evicted', 'NodeShutdown', 'Terminated'])(
    'do not count once they were %s and others have taken their place',
    reason => {
      const [found] = findIn(
        listOf(
          'pods',
          podOf('live'),
          podOf('gone', { phase: 'Failed', status: { reason } }),
          podOf('done', { phase: 'Succeeded' }),
        ),
      );
      expect(say([found])).toEqual(['ReplicaSet web-1: healthy']);
      expect(found).toMatchObject({ ready: 1, desired: 1 });
      expect(found.pods).toHaveLength(3);
    },
  );

  it('count when nothing has taken their place', () => {
    const evicted = { phase: 'Failed', status: { reason: 'Evicted' } };
    const [found] = findIn(
      listOf('pods', podOf('a', evicted), podOf('b', evicted)),
    );
    expect(say([found])).toEqual(['ReplicaSet web-1: failed (evicted)']);
    expect(found).toMatchObject({ ready: 0, desired: 2 });
  });

  it('of a Job are done when one try succeeded, and run while one runs', () => {
    const tryOf = (name: string, phase: string) =>
      pod(name, { owner: { kind: 'Job', name: 'import' }, phase });
    const [done] = findIn(
      listOf('pods', tryOf('a', 'Failed'), tryOf('b', 'Succeeded')),
    );
    expect(say([done])).toEqual(['Job import: healthy (finished)']);
    expect(done).toMatchObject({ ready: 1, desired: 1 });
    expect(
      say(findIn(listOf('pods', tryOf('a', 'Failed'), tryOf('b', 'Running')))),
    ).toEqual(['Job import: healthy']);
    expect(say(findIn(listOf('pods', tryOf('a', 'Failed'))))).toEqual([
      'Job import: failed (podFailed)',
    ]);
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
