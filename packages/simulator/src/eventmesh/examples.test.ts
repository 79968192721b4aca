import { acmeKnativeObjects } from '../acme';
import { readExampleEntities } from '../__testUtils__/readExampleEntities';

const ID = 'backstage.io/kubernetes-id';
const NAMESPACE = 'backstage.io/kubernetes-namespace';

const components = new Map(
  readExampleEntities()
    .filter(({ kind }) => kind === 'Component')
    .map(({ metadata }) => [metadata.annotations[ID], metadata]),
);

const labelled = acmeKnativeObjects.flatMap(({ kind, metadata }) => {
  const id = metadata.labels?.[ID];
  return id ? [{ id, kind, metadata }] : [];
});

describe('the event mesh of the demo company', () => {
  it.each(
    labelled.map(({ id, kind, metadata }) => [
      kind,
      metadata.name,
      id,
      metadata.namespace,
    ]),
  )(
    'has a %s %s of %s, an example in the same namespace',
    (_kind, _name, id, namespace) => {
      expect(components.get(id)?.annotations[NAMESPACE]).toBe(namespace);
    },
  );

  it('is known to four components', () => {
    expect([...new Set(labelled.map(({ id }) => id))].sort()).toEqual([
      'payments-ledger',
      'sock-shop-carts',
      'sock-shop-orders',
      'storefront-bff',
    ]);
  });
});
