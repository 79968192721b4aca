import { acmeClusters, acmeWorkloads } from '../acme';
import { readExampleEntities } from '../__testUtils__/readExampleEntities';
import { useKubernetesSimulator } from '../__testUtils__/useKubernetesSimulator';

const ID = 'backstage.io/kubernetes-id';
const NAMESPACE = 'backstage.io/kubernetes-namespace';

const entities = readExampleEntities();
const annotated = entities.filter(({ metadata }) => metadata.annotations[ID]);

describe('the examples and the simulated clusters', () => {
  const kubernetes = useKubernetesSimulator();

  it.each(acmeWorkloads)(
    'agree about $cluster/$name',
    ({ component, namespace }) => {
      const entity = entities.find(
        ({ kind, metadata }) =>
          kind === 'Component' && metadata.name === component,
      );

      expect(entity?.metadata.annotations).toMatchObject({
        [ID]: component,
        [NAMESPACE]: namespace,
      });
    },
  );

  it('find pods for every component, but for the one with a typing error', async () => {
    const found = await Promise.all(
      annotated.map(async ({ metadata }) => {
        const lists = await Promise.all(
          acmeClusters.map(({ name: cluster }) =>
            kubernetes.names(
              `/api/v1/namespaces/${metadata.annotations[NAMESPACE]}/pods`,
              {
                cluster,
                query: { labelSelector: `${ID}=${metadata.annotations[ID]}` },
              },
            ),
          ),
        );
        return [metadata.name, lists.flat().length] as const;
      }),
    );
    const without = found.filter(([, pods]) => pods === 0);

    expect(found.length).toBeGreaterThan(8);
    expect(without).toEqual([['storefront-search', 0]]);
  });
});
