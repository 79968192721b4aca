import type { Entity } from '@backstage/catalog-model';
import { component, eventType, meshObject } from '../__fixtures__/entities';
import { MeshCatalog } from '../__testUtils__/MeshCatalog';
import { readSurroundings } from '../catalog/readEventTypeDetail';
import { listDeliveries } from './deliveries';

const at = (namespace: string, value: string) => ({
  kubernetesId: 'mailer',
  subscriber: meshObject('Service', `${namespace}/mail`),
  filters: [{ match: 'exact', attribute: 'type', value }],
});
const inA = component('mailer', { namespace: 'a' });
const inB = component('mailer', { namespace: 'b' });
const A = 'component:a/mailer';
const B = 'component:b/mailer';

/** Who receives, who may, and under which conditions, of an event type in namespace `a`. */
async function deliveriesOf(
  visible: Entity[],
  options: Pick<Parameters<typeof eventType>[0], 'consumers' | 'consumedBy'>,
) {
  const detail = await readSurroundings(
    new MeshCatalog({ entities: visible }),
    eventType({ path: 'a/sent', ...options }),
  );
  return listDeliveries(detail).map(delivery => ({
    to: delivery.recipients.map(({ ref }) => ref),
    perhaps: delivery.possible.map(({ ref }) => ref),
    when: delivery.filters?.map(({ value }) => value),
    ...(delivery.isAmbiguous && { isAmbiguous: true }),
  }));
}

describe('listDeliveries', () => {
  it('tells components with the same id apart by where they run', async () => {
    expect(
      await deliveriesOf([inA, inB], {
        consumers: [at('a', 'x'), at('b', 'y')],
        consumedBy: [A, B],
      }),
    ).toEqual([
      { to: [A], perhaps: [], when: ['x'] },
      { to: [B], perhaps: [], when: ['y'] },
    ]);
  });

  it('believes the annotation more than the namespace', async () => {
    const elsewhere = component('mailer', {
      namespace: 'a',
      kubernetesNamespace: 'b',
    });
    const there = component('mailer', {
      namespace: 'b',
      kubernetesNamespace: 'a',
    });
    expect(
      await deliveriesOf([elsewhere, there], {
        consumers: [at('a', 'x'), at('b', 'y')],
        consumedBy: [A, B],
      }),
    ).toEqual([
      { to: [B], perhaps: [], when: ['x'] },
      { to: [A], perhaps: [], when: ['y'] },
    ]);
  });

  it('knows namespaces by how the catalog calls them', async () => {
    const there = component('mailer', { namespace: 'prod-a' });
    const elsewhere = component('mailer', { namespace: 'prod-b' });
    const consumers = [at('a', 'x'), at('b', 'y')];
    const api = eventType({
      path: 'prod-a/sent',
      consumers,
      consumedBy: ['component:prod-a/mailer', 'component:prod-b/mailer'],
    });
    api.metadata.annotations!['knative.dev/object'] = 'a/sent';
    const detail = await readSurroundings(
      new MeshCatalog({ entities: [there, elsewhere] }),
      api,
    );
    expect(
      listDeliveries(detail).map(({ recipients }) =>
        recipients.map(({ ref }) => ref),
      ),
    ).toEqual([['component:prod-a/mailer'], ['component:prod-b/mailer']]);
  });

  it('takes a consumer that does not say where it is for one beside the event type', async () => {
    expect(
      await deliveriesOf([inA, inB], {
        consumers: [{ kubernetesId: 'mailer' }],
        consumedBy: [A],
      }),
    ).toEqual([{ to: [A], perhaps: [], when: undefined }]);
  });

  it('finds the only component with an id wherever it runs', async () => {
    expect(
      await deliveriesOf([component('mailer')], {
        consumers: [at('a', 'x'), at('b', 'y')],
        consumedBy: ['component:default/mailer'],
      }),
    ).toEqual([
      { to: ['component:default/mailer'], perhaps: [], when: ['x'] },
      { to: ['component:default/mailer'], perhaps: [], when: ['y'] },
    ]);
  });

  it('names all that run where the subscriber is', async () => {
    const other = component('mailer', { kubernetesNamespace: 'a' });
    expect(
      await deliveriesOf([inA, other], {
        consumers: [at('a', 'x')],
        consumedBy: [A, 'component:default/mailer'],
      }),
    ).toEqual([
      { to: [A, 'component:default/mailer'], perhaps: [], when: ['x'] },
    ]);
  });

  it('does not guess between what runs elsewhere', async () => {
    expect(
      await deliveriesOf([inA, inB], {
        consumers: [at('a', 'x'), at('b', 'y'), at('c', 'z')],
        consumedBy: [A, B],
      }),
    ).toContainEqual({ to: [], perhaps: [], when: ['z'], isAmbiguous: true });
  });

  it('does not take a namesake for a component that the reader may not see, and lists that one once', async () => {
    expect(
      await deliveriesOf([inA], {
        consumers: [at('a', 'x'), at('b', 'y')],
        consumedBy: [A, B],
      }),
    ).toEqual([
      { to: [A], perhaps: [], when: ['x'] },
      { to: [], perhaps: [A, B], when: ['y'] },
    ]);
  });

  it('lists a component that only relations know by itself', async () => {
    expect(await deliveriesOf([], { consumedBy: [A] })).toEqual([
      { to: [A], perhaps: [], when: undefined },
    ]);
  });
});
