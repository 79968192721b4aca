import { acmeClusters, acmeWorkloads } from '../../acme';
import { acmeKnativeObjects } from '../../acme/eventMesh';
import type { ClusterObject } from '../cluster/ClusterObject';
import { readList, readNumber, readText } from '../cluster/readField';
import { seedCluster } from './seedCluster';
import { workloadPlans } from './workloadPlans';

const startedAt = Date.UTC(2026, 9, 5, 9, 30);
const seeded = new Map<string, ClusterObject[]>(
  acmeClusters.map(cluster => [
    cluster.name,
    seedCluster(
      { cluster, startedAt },
      cluster.knative ? acmeKnativeObjects.map(object => ({ ...object })) : [],
    ),
  ]),
);
const inCluster = (name: string) => seeded.get(name) ?? [];
const all = Array.from(seeded.values()).flat();
const ofKind = (objects: readonly ClusterObject[], kind: string) =>
  objects.filter(object => object.kind === kind);
const keyOf = ({ kind, apiVersion, metadata }: ClusterObject) =>
  [apiVersion, kind, metadata.namespace, metadata.name].join('/');

describe('the seed of the simulated clusters', () => {
  it('has a plan for every workload of the company and for no other', () => {
    expect(Object.keys(workloadPlans).sort()).toEqual(
      acmeWorkloads.map(({ cluster, name }) => `${cluster}/${name}`).sort(),
    );
  });

  it.each(acmeWorkloads)(
    'runs $kind $cluster/$name with the images and replicas of the company',
    workload => {
      const { cluster, kind, name, namespace, component } = workload;
      const object = inCluster(cluster).find(
        candidate =>
          candidate.kind === kind &&
          candidate.metadata.name === name &&
          candidate.metadata.namespace === namespace,
      );
      const template = kind === 'CronJob' ? 'spec.jobTemplate.spec' : 'spec';
      const images = readList(
        object,
        `${template}.template.spec.containers`,
      ).map(container => readText(container, 'image'));

      expect(object?.metadata.labels).toMatchObject({
        'backstage.io/kubernetes-id': component,
      });
      expect(images).toEqual(workload.containers.map(({ image }) => image));
      expect(readNumber(object, 'spec.replicas')).toBe(
        kind === 'CronJob' ? 0 : workload.replicas,
      );
    },
  );

  it('gives every pod the label of its component', () => {
    const components = acmeWorkloads.map(({ component }) => component);
    const pods = ofKind(all, 'Pod').filter(
      ({ metadata }) => !metadata.labels?.['serving.knative.dev/service'],
    );

    expect(pods.length).toBeGreaterThan(20);
    for (const { metadata } of pods) {
      expect(components).toContain(
        metadata.labels?.['backstage.io/kubernetes-id'],
      );
    }
  });

  it('has owners that exist, from the Deployment down to the pod', () => {
    for (const objects of seeded.values()) {
      const uids = new Set(objects.map(({ metadata }) => metadata.uid));
      const kinds = new Set<string>();
      for (const { kind, metadata } of objects) {
        for (const owner of metadata.ownerReferences ?? []) {
          expect(uids).toContain(owner.uid);
          kinds.add(`${owner.kind} > ${kind}`);
        }
      }
      expect([...kinds]).toEqual(
        expect.arrayContaining(['Deployment > ReplicaSet', 'ReplicaSet > Pod']),
      );
    }
  });

  it('counts in each ReplicaSet and Deployment the pods that it has', () => {
    const ownedBy = (owner: ClusterObject, kind: string) =>
      ofKind(all, kind).filter(
        ({ metadata }) =>
          metadata.ownerReferences?.[0]?.uid === owner.metadata.uid,
      );
    const ready = (pods: readonly ClusterObject[]) =>
      pods.filter(pod =>
        readList(pod, 'status.conditions').some(
          condition =>
            readText(condition, 'type') === 'Ready' &&
            readText(condition, 'status') === 'True',
        ),
      ).length;

    for (const deployment of ofKind(all, 'Deployment')) {
      const pods = ownedBy(deployment, 'ReplicaSet').flatMap(set => {
        const own = ownedBy(set, 'Pod');
        expect(readNumber(set, 'status.replicas')).toBe(own.length);
        expect(readNumber(set, 'status.readyReplicas')).toBe(ready(own));
        return own;
      });
      expect(readNumber(deployment, 'status.replicas')).toBe(pods.length);
      expect(readNumber(deployment, 'status.readyReplicas')).toBe(ready(pods));
    }
  });

  it('tells the stories of the demo', () => {
    const waitingOf = (cluster: string, app: string) =>
      ofKind(inCluster(cluster), 'Pod')
        .filter(({ metadata }) => metadata.labels?.app === app)
        .map(
          pod =>
            readText(
              readList(pod, 'status.containerStatuses')[0],
              'state.waiting.reason',
            ) || readText(pod, 'status.phase'),
        );

    expect(waitingOf('prod', 'payments-legacy-gateway')).toEqual([
      'CrashLoopBackOff',
      'CrashLoopBackOff',
    ]);
    expect(waitingOf('dev', 'sock-shop-carts')).toEqual(['ImagePullBackOff']);
    expect(waitingOf('prod', 'sock-shop-orders')).toEqual([
      'Running',
      'Pending',
    ]);
    expect(waitingOf('prod', 'payments-ledger-reconcile')).toEqual([
      'Failed',
      'Failed',
      'Succeeded',
      'Succeeded',
    ]);
    expect(waitingOf('prod', 'playback-order')).toEqual([
      'Running',
      'ContainerCreating',
      'Running',
      'Running',
      'Running',
    ]);
    const scaler = ofKind(inCluster('prod'), 'HorizontalPodAutoscaler').find(
      ({ metadata }) => metadata.name === 'storefront-web',
    );
    expect(readNumber(scaler, 'status.currentReplicas')).toBe(
      readNumber(scaler, 'spec.maxReplicas'),
    );
  });

  it('gives pods to the revisions of Knative that have requests to answer', () => {
    const replicas = Object.fromEntries(
      ofKind(inCluster('prod'), 'Deployment')
        .filter(({ metadata }) => metadata.name.startsWith('carts-events'))
        .map(deployment => [
          deployment.metadata.name,
          readNumber(deployment, 'status.replicas'),
        ]),
    );

    expect(replicas).toEqual({
      'carts-events-00001-deployment': 0,
      'carts-events-00002-deployment': 1,
      'carts-events-00003-deployment': 1,
    });
  });

  it('has metrics of every container that runs, in prod only', () => {
    const running = ofKind(inCluster('prod'), 'Pod').filter(
      pod => readText(pod, 'status.phase') === 'Running',
    );
    const measured = ofKind(inCluster('prod'), 'PodMetrics').map(
      ({ metadata }) => metadata.name,
    );

    expect(measured).toEqual(
      running
        .map(({ metadata }) => metadata.name)
        .filter(name => !name.startsWith('payments-legacy-gateway')),
    );
    expect(ofKind(inCluster('dev'), 'PodMetrics')).toEqual([]);
  });

  it('remembers what happened to pods that are young or in trouble', () => {
    const reasonsOf = (cluster: string, name: string) =>
      ofKind(inCluster(cluster), 'Event')
        .filter(event =>
          readText(event, 'involvedObject.name').startsWith(name),
        )
        .map(event => readText(event, 'reason'));

    expect(reasonsOf('prod', 'payments-legacy-gateway')).toContain('BackOff');
    expect(reasonsOf('dev', 'sock-shop-carts')).toEqual([
      'Scheduled',
      'Pulling',
      'Failed',
      'BackOff',
    ]);
    expect(reasonsOf('prod', 'playback-order')).toContain('ScalingReplicaSet');
    expect(reasonsOf('prod', 'storefront-bff')).toEqual([]);
  });

  it('has every object once, but for Services that subscribers have as well', () => {
    for (const objects of seeded.values()) {
      const keys = objects.map(keyOf);
      const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
      expect(twice.filter(key => !key.startsWith('v1/Service/'))).toEqual([]);
    }
  });

  it('has nothing from the future', () => {
    for (const { metadata } of all) {
      expect(Date.parse(metadata.creationTimestamp ?? '')).toBeLessThanOrEqual(
        startedAt,
      );
    }
  });

  it('is the same at each start, but for the times', () => {
    const [cluster] = acmeClusters;
    const names = (at: number) =>
      seedCluster({ cluster, startedAt: at }, []).map(object => [
        keyOf(object).replace(/\.[0-9a-f]{16}$/, ''),
        object.metadata.uid?.length,
      ]);
    const later = startedAt + 86_400_000;

    expect(names(later)).toEqual(names(startedAt));
    expect(seedCluster({ cluster, startedAt }, [])).toEqual(
      seedCluster({ cluster, startedAt }, []),
    );
  });
});
