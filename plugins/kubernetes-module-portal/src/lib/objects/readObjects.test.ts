import { deployment } from '../../__fixtures__/controllers';
import { pod } from '../../__fixtures__/pods';
import { listOf, metadataOf } from '../../__fixtures__/wire';
import { readObjects } from './readObjects';

describe('readObjects', () => {
  it('loses no object because of another one', () => {
    const { deployments, pods, skipped, total } = readObjects([
      listOf(
        'deployments',
        null,
        7,
        'web',
        [],
        {},
        { metadata: null },
        { metadata: { name: '' } },
        { metadata: { name: 42 } },
        deployment('web'),
      ),
      listOf('pods', pod('a'), { metadata: { name: 'b' } }),
    ]);
    expect(deployments.map(({ metadata }) => metadata.name)).toEqual(['web']);
    expect(pods.map(({ metadata }) => metadata.name)).toEqual(['a', 'b']);
    expect({ skipped, total }).toEqual({ skipped: 8, total: 11 });
  });

  it('counts parts of another shape as absent', () => {
    const [found] = readObjects([
      listOf('deployments', {
        metadata: {
          ...metadataOf('web'),
          namespace: null,
          labels: { a: 'b', c: 7, __proto__: 'x' },
          ownerReferences: 'me',
        },
        spec: { replicas: '3', template: { spec: { containers: {} } } },
        status: { conditions: [{ type: 'Ready' }, { status: 'True' }, null] },
      }),
    ]).deployments;
    expect(found.spec).toEqual({
      replicas: undefined,
      paused: undefined,
      template: { spec: { containers: [] } },
    });
    expect(found.status?.conditions.map(({ type }) => type)).toEqual(['Ready']);
    expect([...found.metadata.labels]).toEqual([['a', 'b']]);
    expect(found.metadata.namespace).toBe('');
    expect(found.metadata.ownerReferences).toEqual([]);
  });

  it.each([
    [undefined],
    [null],
    [{}],
    ['pods'],
    [[null, 3, {}, { type: 'pods' }, { type: 'pods', resources: null }]],
    [[listOf('somethingNew', {}), listOf('podstatus', {}, {})]],
  ])('finds nothing in %j', resources => {
    expect(readObjects(resources)).toMatchObject({ pods: [], skipped: 0 });
  });

  it('puts answers of the same type together', () => {
    expect(
      readObjects([listOf('pods', pod('a')), listOf('pods', pod('b'))]).pods,
    ).toHaveLength(2);
  });
});
