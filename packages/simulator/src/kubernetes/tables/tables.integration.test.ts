import { useKubernetesSimulator } from '../../__testUtils__/useKubernetesSimulator';

const podsOf = (namespace: string) => `/api/v1/namespaces/${namespace}/pods`;
const TABLE = 'application/json;as=Table;v=v1;g=meta.k8s.io';

describe('tables for kubectl', () => {
  const kubernetes = useKubernetesSimulator();

  it('show what people look for first', async () => {
    const table = await kubernetes.read(podsOf('billing'), {
      headers: { accept: `${TABLE},application/json` },
      query: { labelSelector: 'app=payments-legacy-gateway' },
    });

    expect(table).toMatchObject({
      kind: 'Table',
      apiVersion: 'meta.k8s.io/v1',
      columnDefinitions: expect.arrayContaining([
        expect.objectContaining({
          name: 'Status',
          type: 'string',
          priority: 0,
        }),
      ]),
    });
    expect(table.rows[0]).toMatchObject({
      cells: [
        expect.stringMatching(/^payments-legacy-gateway-\w{9}-\w{5}$/),
        '0/1',
        'CrashLoopBackOff',
        '49 (3m7s ago)',
        '41d',
        expect.any(String),
        'prod-node-a',
      ],
      object: {
        kind: 'PartialObjectMetadata',
        metadata: { namespace: 'billing' },
      },
    });
    expect(table.rows[0].object).not.toHaveProperty('spec');
  });

  it.each([
    [
      '/apis/apps/v1/namespaces/audio-playback/deployments',
      ['playback-order', '4/4', 2, 4, '350d'],
    ],
    ['/apis/apps/v1/statefulsets', ['sock-shop-carts-db', '1/1', '410d']],
    [
      '/apis/batch/v1/cronjobs',
      [
        'payments-ledger-reconcile',
        '15 */6 * * *',
        '<none>',
        'False',
        0,
        '120m',
        '530d',
      ],
    ],
    [
      '/apis/batch/v1/jobs',
      ['payments-ledger-reconcile-29663475', 'Complete', '1/1', '47s', '14h'],
    ],
    [
      '/apis/autoscaling/v2/horizontalpodautoscalers',
      [
        'storefront-bff',
        'Deployment/storefront-bff',
        'cpu: 38%/70%',
        2,
        6,
        2,
        '284d',
      ],
    ],
    [
      '/apis/networking.k8s.io/v1/ingresses',
      [
        'payments-legacy-gateway',
        'nginx',
        'payments-legacy-gateway.acme.example',
        '203.0.113.10',
        '80, 443',
        '3y95d',
      ],
    ],
    [
      '/api/v1/namespaces/billing/configmaps',
      ['payments-ledger-config', 2, '530d'],
    ],
    ['/api/v1/limitranges', ['defaults', '3y105d']],
  ])('have the columns of their kind: %s', async (path, cells) => {
    const { rows } = await kubernetes.read(path, {
      headers: { accept: TABLE },
    });

    expect(rows[0].cells.slice(0, cells.length)).toEqual(cells);
  });

  it.each([
    ['Object', { object: { spec: expect.anything() } }],
    ['Metadata', { object: { kind: 'PartialObjectMetadata' } }],
  ])('bring along what is wanted: %s', async (include, row) => {
    const { rows } = await kubernetes.read(podsOf('billing'), {
      headers: { accept: TABLE },
      query: { includeObject: include },
    });

    expect(rows[0]).toMatchObject(row);
  });
});
