import { acmeKnativeObjects } from '../acme/eventMesh';
import { buildObject } from './buildObject';
import { coreService } from './coreService';
import { knativeDefinitions } from './knativeDefinitions';
import type { KubernetesObject } from './KubernetesObject';

function find(kind: string, name: string): KubernetesObject {
  const found = acmeKnativeObjects.find(
    object => object.kind === kind && object.metadata.name === name,
  );
  if (!found) {
    throw new Error(`There is no ${kind} ${name}`);
  }
  return found;
}

const identityOf = ({ apiVersion, kind, metadata }: KubernetesObject) =>
  [apiVersion, kind, metadata.namespace, metadata.name].join(' ');

describe('the Knative objects of the demo company', () => {
  it('have names and UIDs of their own', () => {
    const identities = acmeKnativeObjects.map(identityOf);
    const uids = acmeKnativeObjects.map(({ metadata }) => metadata.uid);

    expect(new Set(identities).size).toBe(identities.length);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('are defined, in the version in which they are stored', () => {
    const stored = new Map(
      knativeDefinitions.map(({ metadata, status }) => [
        metadata.name,
        status?.storedVersions,
      ]),
    );
    const custom = acmeKnativeObjects.filter(
      ({ apiVersion, kind }) =>
        apiVersion.includes('/') && kind !== 'CustomResourceDefinition',
    );

    expect(custom.length).toBeGreaterThan(50);
    for (const { apiVersion, kind } of custom) {
      const [group, version] = apiVersion.split('/');
      expect([kind, stored.get(`${kind.toLowerCase()}s.${group}`)]).toEqual([
        kind,
        [version],
      ]);
    }
  });

  it('have owners that are there', () => {
    const uids = new Set(
      acmeKnativeObjects.map(({ metadata }) => metadata.uid),
    );
    const owners = acmeKnativeObjects.flatMap(
      ({ metadata }) => metadata.ownerReferences ?? [],
    );

    expect(owners.length).toBeGreaterThan(20);
    expect(owners.filter(({ uid }) => !uids.has(uid))).toEqual([]);
  });

  it('have event types whose names do not fit into the catalog', () => {
    const names = acmeKnativeObjects
      .filter(({ kind }) => kind === 'EventType')
      .map(({ metadata }) => metadata.name);

    expect(names.filter(name => name.length > 63)).toHaveLength(2);
    expect(names.filter(name => /^[0-9a-f]{32}$/.test(name))).toHaveLength(5);
  });

  it('have one Channel, with the channel behind it under the same name', () => {
    const backing = find('InMemoryChannel', 'stock');

    expect(find('Channel', 'stock').status).toMatchObject({
      channel: { kind: 'InMemoryChannel', name: 'stock' },
    });
    expect(backing.metadata.ownerReferences).toMatchObject([
      { kind: 'Channel', name: 'stock' },
    ]);
  });

  it('have a Knative Service that works, one that does not, and one that sleeps', () => {
    const ready = (name: string) => find('Service', name).status;

    expect(ready('carts-events')).toMatchObject({
      conditions: [{ status: 'True' }, { status: 'True' }, { status: 'True' }],
      latestReadyRevisionName: 'carts-events-00003',
      traffic: [{ percent: 90 }, { percent: 10, latestRevision: true }],
    });
    expect(ready('orders-archive')).toMatchObject({
      latestCreatedRevisionName: 'orders-archive-00002',
      latestReadyRevisionName: 'orders-archive-00001',
      traffic: [{ percent: 100, revisionName: 'orders-archive-00001' }],
    });
    expect(find('Service', 'orders-archive').status?.conditions).toContainEqual(
      expect.objectContaining({ type: 'Ready', status: 'False' }),
    );
    expect(find('Revision', 'ledger-bookings-00001').status).toMatchObject({
      actualReplicas: 0,
      conditions: [
        { type: 'Active', status: 'False', reason: 'NoTraffic' },
        {},
        {},
        {},
      ],
    });
  });

  it('carry the label of their component, on routes and revisions as well', () => {
    const carts = acmeKnativeObjects.filter(
      ({ metadata }) =>
        metadata.labels?.['backstage.io/kubernetes-id'] === 'sock-shop-carts',
    );

    expect(carts.map(({ kind }) => kind).sort()).toEqual([
      'Configuration',
      'Revision',
      'Revision',
      'Revision',
      'Route',
      'Service',
    ]);
  });
});

describe('buildObject', () => {
  it('gives objects of one name but of other groups other UIDs', () => {
    const plan = { namespace: 'shop', name: 'web' };
    const knative = buildObject(
      { apiVersion: 'serving.knative.dev/v1', kind: 'Service' },
      plan,
      {},
    );

    expect(knative.metadata.uid).not.toBe(coreService(plan).metadata.uid);
    expect(coreService(plan)).toEqual(coreService(plan));
  });
});
