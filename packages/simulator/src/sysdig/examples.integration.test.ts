import { acmeWorkloads } from '../acme';
import { readExampleEntities } from '../__testUtils__/readExampleEntities';
import {
  sysdigPaths,
  useSysdigSimulator,
} from '../__testUtils__/useSysdigSimulator';

const PREFIX = 'sysdigcloud.com/';

/** Sysdig's fields, by report, for the annotations that the examples use. */
const runtimeFields = {
  'kubernetes-cluster-name': 'kubernetes.cluster.name',
  'kubernetes-namespace-name': 'kubernetes.namespace.name',
  'kubernetes-workload-name': 'kubernetes.workload.name',
  'kubernetes-workload-type': 'kubernetes.workload.type',
  'kubernetes-container-name': 'kubernetes.pod.container.name',
};
const postureFields = {
  'kubernetes-cluster-name': 'cluster',
  'kubernetes-namespace-name': 'namespace',
  'resource-name': 'name',
  'resource-type': 'type',
};

type Annotations = Record<string, string>;

function quoted(list: string): string {
  return list
    .split(',')
    .map(value => `"${value.trim()}"`)
    .join(', ');
}

function inLists(annotations: Annotations, fields: Record<string, string>) {
  return Object.entries(fields)
    .filter(([name]) => annotations[name])
    .map(([name, field]) => `${field} in (${quoted(annotations[name])})`)
    .join(' and ');
}

/** What the annotations of an example ask each report, without regard to custom filters. */
function filtersOf(annotations: Annotations): Record<string, string> {
  const { 'image-freetext': image, 'registry-vendor': vendor } = annotations;
  const registry =
    annotations['registry-repository'] ?? annotations['registry-name'];
  return {
    ...(annotations['kubernetes-cluster-name']
      ? { runtime: inLists(annotations, runtimeFields) }
      : {}),
    ...(vendor
      ? { registry: `vendor = "${vendor}" and freeText = "${registry}"` }
      : {}),
    ...(image ? { pipeline: `freeText in (${quoted(image)})` } : {}),
    ...(annotations['resource-name']
      ? { posture: inLists(annotations, postureFields) }
      : {}),
  };
}

/** Registry filters have no field for registry and repository, so that whoever asks has to look again. */
function isMeant(pullString: string, annotations: Annotations): boolean {
  const [image] = pullString.split(/:[^:/]*$/);
  const wanted = [
    annotations['registry-name'],
    annotations['registry-repository'],
  ]
    .filter(Boolean)
    .join('/');
  return image === wanted || image.startsWith(`${wanted}/`);
}

const entities = readExampleEntities();
const annotated = entities
  .map(({ metadata }) => ({
    name: metadata.name,
    annotations: Object.fromEntries(
      Object.entries(metadata.annotations)
        .filter(([key]) => key.startsWith(PREFIX))
        .map(([key, value]) => [key.slice(PREFIX.length), value]),
    ),
  }))
  .filter(({ annotations }) => Object.keys(annotations).length > 0);

const annotationsOf = (wanted: string): Annotations =>
  annotated.find(({ name }) => name === wanted)?.annotations ?? {};

describe('the examples and the simulated Sysdig', () => {
  const sysdig = useSysdigSimulator();
  const paths: Record<string, string> = {
    runtime: sysdigPaths.runtime,
    registry: sysdigPaths.registry,
    pipeline: sysdigPaths.pipeline,
    posture: sysdigPaths.posture,
  };

  const foundBy = async (annotations: Annotations) => {
    const found: Record<string, number> = {};
    for (const [report, filter] of Object.entries(filtersOf(annotations))) {
      const { data } = await sysdig.read(paths[report], { filter });
      found[report] = data.filter(
        ({ pullString }: { pullString?: string }) =>
          report !== 'registry' || isMeant(pullString ?? '', annotations),
      ).length;
    }
    return found;
  };

  it('are annotated where the demo tells a story about it', async () => {
    const found = await Promise.all(
      annotated.map(async ({ name, annotations }) => [
        name,
        await foundBy(annotations),
      ]),
    );

    expect(Object.fromEntries(found)).toEqual({
      'sock-shop-carts': { runtime: 1, registry: 5, pipeline: 2, posture: 1 },
      'storefront-web': { runtime: 2, posture: 2 },
      'storefront-bff': { registry: 3 },
      'payments-ledger': { runtime: 2, pipeline: 3 },
      'playback-order': { runtime: 1 },
      'sock-shop-orders': {},
      'payments-legacy-gateway': {},
    });
  });

  it.each([
    ['sock-shop-orders', { runtime: 200 }],
    ['payments-legacy-gateway', { runtime: 400 }],
  ])(
    'have the custom filter of %s as the story needs it',
    async (name, own) => {
      const { 'custom-filter': filter } = annotationsOf(name);
      const statuses = Object.fromEntries(
        await Promise.all(
          Object.entries(paths).map(async ([report, path]) => [
            report,
            (await sysdig.get(path, { filter })).status,
          ]),
        ),
      );

      expect(statuses).toEqual({
        registry: 400,
        pipeline: 400,
        posture: 400,
        ...own,
      });
    },
  );

  it('find the orders and the database by the custom filter, and not the carts', async () => {
    const { 'custom-filter': filter } = annotationsOf('sock-shop-orders');
    const { data } = await sysdig.read(sysdigPaths.runtime, { filter });
    const names = data.map(
      ({ scope }: { scope: Annotations }) =>
        scope['kubernetes.pod.container.name'],
    );

    expect(names.sort()).toEqual(['mongod', 'orders', 'outbox']);
  });

  it.each(acmeWorkloads)(
    'agree about the component, owner and namespace of $cluster/$name',
    ({ component, owner, namespace }) => {
      const entity = entities.find(
        ({ kind, metadata }) =>
          kind === 'Component' && metadata.name === component,
      );

      expect(entity?.spec).toMatchObject({ owner, system: namespace });
    },
  );
});
