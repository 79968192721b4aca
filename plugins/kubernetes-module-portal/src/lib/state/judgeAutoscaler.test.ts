import {
  autoscaler,
  deployment,
  limitedAutoscaler,
} from '../../__fixtures__/controllers';
import { condition, listOf } from '../../__fixtures__/wire';
import { findIn, say } from '../../__testUtils__/findIn';

const judge = (options: Parameters<typeof autoscaler>[1]) =>
  say(findIn(listOf('horizontalpodautoscalers', autoscaler('web', options))));
const kind = 'HorizontalPodAutoscaler web';

describe('an autoscaler', () => {
  it('that does its work is a fact of what it scales', () => {
    const found = findIn(
      listOf('deployments', deployment('web')),
      listOf('horizontalpodautoscalers', autoscaler('web')),
    );
    expect(say(found)).toEqual(['Deployment web: healthy']);
    expect(found[0].autoscaler).toEqual({
      name: 'web',
      verdict: { state: 'healthy' },
      min: 1,
      max: 3,
      current: 2,
      metrics: [{ name: 'cpu', current: '41 %', target: '70 %' }],
    });
  });

  it('at its limit is a workload of its own, which says what it is short of', () => {
    const found = findIn(
      listOf('deployments', deployment('web')),
      listOf('horizontalpodautoscalers', limitedAutoscaler('web')),
    );
    expect(say(found)).toEqual([
      `${kind}: atLimit (autoscalerAtLimit)`,
      'Deployment web: healthy',
    ]);
    expect(found[0].cause).toMatchObject({ limit: '3', name: 'cpu 96 %' });
  });

  it.each([
    [
      {
        conditions: [
          condition(
            'ScalingActive',
            'False',
            'FailedGetResourceMetric',
            'no metrics',
          ),
        ],
        utilization: null,
      },
      [`${kind}: degraded (autoscalerNoMetrics)`],
    ],
    [
      { conditions: [condition('ScalingActive', 'False', 'ScalingDisabled')] },
      [],
    ],
    [
      {
        conditions: [
          condition('AbleToScale', 'False', 'FailedGetScale', 'no such thing'),
        ],
      },
      [`${kind}: degraded (autoscalerBlocked)`],
    ],
    [{ conditions: [condition('AbleToScale', 'False', 'BackoffBoth')] }, []],
    [
      { conditions: [condition('ScalingLimited', 'True', 'TooFewReplicas')] },
      [],
    ],
    [
      { conditions: [], status: { currentReplicas: 3 } },
      [`${kind}: atLimit (autoscalerAtLimit)`],
    ],
    [
      {
        conditions: [],
        spec: { minReplicas: 3 },
        status: { currentReplicas: 3 },
      },
      [],
    ],
    [{ status: null }, [`${kind}: unknown (noStatus)`]],
  ])('with %j: %j', (options, expected) => {
    expect(judge(options)).toEqual(expected);
  });

  it('tells metrics of the same name apart', () => {
    const cpu = (container: string, field: string, percent: number) => ({
      type: 'ContainerResource',
      containerResource: {
        name: 'cpu',
        container,
        [field]: { type: 'Utilization', averageUtilization: percent },
      },
    });
    const queue = (name: string, field: string, averageValue: string) => ({
      type: 'External',
      external: {
        metric: { name: 'messages', selector: { matchLabels: { name } } },
        [field]: { type: 'AverageValue', averageValue },
      },
    });
    const whole = (field: string, percent: number) => ({
      type: 'Resource',
      resource: { name: 'cpu', [field]: { averageUtilization: percent } },
    });
    const [found] = findIn(
      listOf(
        'horizontalpodautoscalers',
        autoscaler('web', {
          conditions: [condition('AbleToScale', 'False', 'FailedGetScale')],
          spec: {
            metrics: [
              cpu('app', 'target', 70),
              cpu('proxy', 'target', 50),
              whole('target', 60),
              queue('orders', 'target', '30'),
              queue('mails', 'target', '100'),
              queue('unread', 'target', '5'),
            ],
          },
          status: {
            currentMetrics: [
              queue('mails', 'current', '80'),
              queue('orders', 'current', '12'),
              whole('current', 33),
              cpu('proxy', 'current', 11),
              cpu('app', 'current', 22),
            ],
          },
        }),
      ),
    );
    expect(found.autoscaler?.metrics).toEqual([
      { name: 'cpu', container: 'app', target: '70 %', current: '22 %' },
      { name: 'cpu', container: 'proxy', target: '50 %', current: '11 %' },
      { name: 'cpu', target: '60 %', current: '33 %' },
      { name: 'messages', target: '30', current: '12' },
      { name: 'messages', target: '100', current: '80' },
      { name: 'messages', target: '5', current: undefined },
    ]);
  });

  it('keeps the target of a metric that cannot be read', () => {
    const [found] = findIn(
      listOf(
        'horizontalpodautoscalers',
        autoscaler('web', {
          utilization: null,
          conditions: [
            condition('ScalingActive', 'False', 'FailedGetResourceMetric'),
          ],
        }),
      ),
    );
    expect(found.autoscaler?.metrics).toEqual([
      { name: 'cpu', target: '70 %', current: undefined },
    ]);
  });
});
