import { busyKnative } from '../../__fixtures__/answers';
import { deployment } from '../../__fixtures__/controllers';
import {
  knativeLabels,
  knativeService,
  revision,
} from '../../__fixtures__/knative';
import { crashing, pod } from '../../__fixtures__/pods';
import { condition, listOf, type Wire } from '../../__fixtures__/wire';
import { findIn, say } from '../../__testUtils__/findIn';

const service = (status: unknown) =>
  listOf('customresources', knativeService('events', status));
const ready = (status: string, reason?: string, message?: string) => ({
  conditions: [condition('Ready', status, reason, message)],
});
const idle = listOf(
  'customresources',
  revision('events', 'events-00002', [
    condition('Ready', 'True'),
    condition('Active', 'False', 'NoTraffic'),
  ]),
);
const podOf = (options: Wire = {}) =>
  listOf(
    'pods',
    pod('events-pod', {
      metadata: { labels: knativeLabels('events') },
      ...options,
    }),
  );

describe('a Knative Service', () => {
  it('takes in what Knative makes for it', () => {
    const found = findIn(...busyKnative);
    expect(say(found)).toEqual(['KnativeService carts-events: healthy']);
    expect(found[0]).toMatchObject({
      ready: 1,
      desired: 1,
      url: 'https://carts-events.sock-shop.acme.example',
      revisions: [{ name: 'carts-events-00002', state: 'ready', percent: 100 }],
    });
  });

  it('is scaled to zero when its revision says so, or its Deployment has no pods', () => {
    expect(say(findIn(service({}), idle))).toEqual([
      'KnativeService events: scaledToZero (idle)',
    ]);
    expect(
      say(
        findIn(
          service({}),
          listOf(
            'deployments',
            deployment('events-00002', {
              replicas: 0,
              metadata: { labels: knativeLabels('events') },
            }),
          ),
        ),
      ),
    ).toEqual(['KnativeService events: scaledToZero (idle)']);
  });

  it('is healthy as long as nobody says that nothing runs', () => {
    const [found] = findIn(service({}));
    expect(found.state).toBe('healthy');
    expect(found.ready).toBeUndefined();
    expect(findIn(service({}), idle, podOf())[0].state).toBe('healthy');
  });

  it.each([
    [ready('Unknown', 'RolloutInProgress'), 'progressing (revisionWaiting)'],
    [{ observedGeneration: 0 }, 'progressing (revisionWaiting)'],
    [
      ready('False', 'RevisionFailed', 'Revision failed'),
      'degraded (revisionFailed)',
    ],
    [
      { ...ready('False', 'RevisionMissing'), latestReadyRevisionName: null },
      'failed (revisionFailed)',
    ],
    [{ conditions: null }, 'unknown (noStatus)'],
    [null, 'unknown (noStatus)'],
  ])('with the status %j is %s', (status, expected) => {
    expect(say(findIn(service(status)))).toEqual([
      `KnativeService events: ${expected}`,
    ]);
  });

  it('is as its pod that cannot work', () => {
    expect(
      say(
        findIn(
          service(ready('False', 'RevisionFailed')),
          podOf({ containers: [crashing(1)] }),
        ),
      ),
    ).toEqual(['KnativeService events: crashLoop (exited)']);
  });

  it('does not mind pods that have ended beside one that serves, or while nobody asks', () => {
    const evicted = {
      metadata: { labels: knativeLabels('events') },
      phase: 'Failed',
      status: { reason: 'Evicted' },
    };
    expect(
      say(findIn(service({}), podOf(), listOf('pods', pod('old', evicted)))),
    ).toEqual(['KnativeService events: healthy']);
    expect(
      say(findIn(service({}), idle, listOf('pods', pod('old', evicted)))),
    ).toEqual(['KnativeService events: scaledToZero (idle)']);
    expect(
      say(
        findIn(
          service(ready('False', 'RevisionFailed')),
          listOf('pods', pod('old', evicted)),
        ),
      ),
    ).toEqual(['KnativeService events: failed (evicted)']);
  });

  it('is not mixed up with other custom resources of that kind', () => {
    expect(
      findIn(
        listOf(
          'customresources',
          { ...knativeService('a'), apiVersion: 'example.acme/v1' },
          { ...knativeService('b'), kind: 'Route' },
        ),
      ),
    ).toEqual([]);
  });

  it('says what its revisions do', () => {
    const [found] = findIn(
      service({
        traffic: [{ revisionName: 'events-00001', percent: 100 }, null, {}],
      }),
      listOf(
        'customresources',
        revision('events', 'events-00001', [condition('Ready', 'True')]),
        revision('events', 'events-00002', [condition('Ready', 'False')]),
        revision('other', 'other-00001', []),
      ),
    );
    expect(found.revisions).toEqual([
      { name: 'events-00001', state: 'ready', percent: 100 },
      { name: 'events-00002', state: 'failed', percent: undefined },
    ]);
  });

  it('adds up what a revision gets by several targets', () => {
    const [found] = findIn(
      service({
        traffic: [
          { revisionName: 'events-00001', tag: 'stable', percent: null },
          { revisionName: 'events-00001', percent: 80 },
          { revisionName: 'events-00002', percent: 10 },
          { revisionName: 'events-00002', latestRevision: true, percent: 10 },
          { revisionName: 'events-00003', tag: 'preview' },
        ],
      }),
    );
    expect(found.revisions).toMatchObject([
      { name: 'events-00001', percent: 80 },
      { name: 'events-00002', percent: 20 },
      { name: 'events-00003', percent: 0 },
    ]);
  });
});
