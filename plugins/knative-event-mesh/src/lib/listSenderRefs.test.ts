import { listSenderRefs } from './listSenderRefs';

const broker = {
  group: 'eventing.knative.dev',
  kind: 'Broker',
  namespace: 'shop',
  name: 'Orders',
};

describe('listSenderRefs', () => {
  it('counts components and sources, and not the broker', () => {
    expect(
      listSenderRefs({
        reference: broker,
        publisherRefs: ['component:default/carts'],
        providerRefs: [
          'component:default/carts',
          'component:shop/broker-orders',
          'component:shop/pingsource-tick',
        ],
      }),
    ).toEqual(['component:default/carts', 'component:shop/pingsource-tick']);
  });

  it.each(['channel-stock', 'inmemorychannel-stock', 'stock'])(
    'knows the channel by the name %s',
    name => {
      expect(
        listSenderRefs({
          reference: { ...broker, kind: 'InMemoryChannel', name: 'stock' },
          publisherRefs: [],
          providerRefs: [`component:shop/${name}`],
        }),
      ).toEqual([]);
    },
  );

  it('counts everything where nothing says what carries the events', () => {
    expect(
      listSenderRefs({
        reference: undefined,
        publisherRefs: [],
        providerRefs: ['component:shop/pingsource-tick'],
      }),
    ).toHaveLength(1);
  });
});
