import {
  API,
  backing,
  broker,
  channel,
  eventType,
  map,
} from '../__testUtils__/mapWire';

describe('F27: annotations of the cluster', () => {
  const annotations = {
    'backstage.io/techdocs-ref': 'dir:/etc',
    'catalog.backstage.io/x': 'x',
    'kubectl.kubernetes.io/last-applied-configuration': '{}',
    'k8s.io/x': 'x',
    'knative.dev/sink': 'x',
    'acme.example/long': 'x'.repeat(5000),
    'not valid': 'x',
    'acme.example/note': 'fine',
  };

  it('are left out unless they are asked for', () => {
    const entity = map({ brokers: [{ ...broker, annotations }] }).get(
      'component:shop/broker-orders',
    );
    expect(JSON.stringify(entity)).not.toMatch(/acme\.example|techdocs/);
  });

  it('are taken over when asked for, except those that mean something to the portal', () => {
    const entity = map(
      { brokers: [{ ...broker, annotations }] },
      { copyAnnotations: true },
    ).get('component:shop/broker-orders');
    const foreign = Object.keys(entity?.metadata.annotations ?? {}).filter(
      key => !/^(?:backstage\.io\/managed-by|knative\.dev\/)/.test(key),
    );
    expect(foreign).toEqual(['acme.example/note']);
    expect(entity?.metadata.annotations).not.toHaveProperty([
      'knative.dev/sink',
    ]);
  });

  it('labels that the catalog does not take are left out', () => {
    const labels = {
      good: 'yes',
      'bad key': 'x',
      bad: 'a value',
      'a/b/c': 'x',
    };
    const entity = map({ brokers: [{ ...broker, labels }] }).get(
      'component:shop/broker-orders',
    );
    expect(entity?.metadata.labels).toEqual({ good: 'yes' });
  });
});

describe('keys that differ in upper and lower case only', () => {
  const twins = { Team: 'a', team: 'b', 'acme.example/X': 'c', other: 'd' };

  it('are one in labels: the first', () => {
    const entity = map({ brokers: [{ ...broker, labels: twins }] }).get(
      'component:shop/broker-orders',
    );
    expect(entity?.metadata.labels).toEqual({
      Team: 'a',
      'acme.example/X': 'c',
      other: 'd',
    });
  });

  it('are one in labels: our own', () => {
    const labels = { 'knative.dev/Backing-Kind': 'x' };
    const entity = map({
      subscribables: [{ ...channel, labels }, backing],
    }).get('component:shop/channel-stock');
    expect(entity?.metadata.labels).toEqual({
      'knative.dev/backing-kind': 'InMemoryChannel',
    });
  });

  it('are one in annotations', () => {
    const annotations = { 'acme.example/Note': 'a', 'acme.example/note': 'b' };
    const entity = map(
      { brokers: [{ ...broker, annotations }] },
      { copyAnnotations: true },
    ).get('component:shop/broker-orders');
    expect(entity?.metadata.annotations).toMatchObject({
      'acme.example/Note': 'a',
    });
    expect(entity?.metadata.annotations).not.toHaveProperty([
      'acme.example/note',
    ]);
  });

  it('are one in the list of consumers, and both count', () => {
    const api = map(eventType({ consumedBy: ['mailer', 'Mailer', 'a'] })).get(
      API,
    );
    expect(api?.metadata.consumedBy).toEqual(['Mailer', 'a']);
    expect(api?.spec?.eventMesh).toMatchObject({
      consumers: [
        { kubernetesId: 'Mailer' },
        { kubernetesId: 'a' },
        { kubernetesId: 'mailer' },
      ],
    });
  });
});

it.each([
  ['https://schemas.example/a.json', true],
  ['http://schemas.example/a.json', true],
  [`${'java'}script:alert(1)`, false],
  [` java\nscript:alert(1)`, false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['https://user:word@attacker.example', false],
  ['nothing', false],
])('F28: whether %s becomes a link: %s', (schemaURL, isLink) => {
  const api = map(eventType({ schemaURL })).get(API);
  expect(api?.metadata.links).toEqual(
    isLink ? [{ url: schemaURL, title: 'Schema' }] : undefined,
  );
  expect(JSON.stringify(api).includes(schemaURL)).toBe(isLink);
});
