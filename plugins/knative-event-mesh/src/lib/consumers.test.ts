import { consumerKey, countConsumers } from './consumers';

const trigger = (name: string) => ({
  group: 'eventing.knative.dev',
  kind: 'Trigger',
  namespace: 'shop',
  name,
});

describe('consumers', () => {
  it('counts what events are delivered to, not how often', () => {
    expect(
      countConsumers({
        consumerRefs: [],
        consumers: [
          { kubernetesId: 'orders', through: trigger('a') },
          { kubernetesId: 'orders', through: trigger('b') },
          { uri: 'https://x.example' },
          { subscriber: { ...trigger('s'), kind: 'Service', group: 'v1' } },
          { through: trigger('c') },
        ],
      }),
    ).toBe(4);
  });

  it('knows of components that the facts do not name', () => {
    expect(
      countConsumers({ consumers: [], consumerRefs: ['component:default/a'] }),
    ).toBe(1);
  });

  it('never mistakes one kind of object for another', () => {
    expect(consumerKey({ subscriber: trigger('a') })).toBe(
      'Trigger.eventing.knative.dev:shop/a',
    );
  });
});
