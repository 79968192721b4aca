import { describeObject, describeReference } from './meshObject';

describe('mesh objects in words', () => {
  it.each([
    ['Broker.eventing.knative.dev:shop/orders', 'Broker shop/orders'],
    ['Service.v1:shop/mail', 'Service shop/mail'],
    ['Broker:shop/orders', 'Broker shop/orders'],
    ['something else', 'something else'],
    ['', ''],
  ])('reads %j as %j', (text, words) => {
    expect(describeReference(text)).toBe(words);
  });

  it('leaves out a namespace that is not said', () => {
    expect(
      describeObject({ group: '', kind: 'Broker', namespace: '', name: 'a' }),
    ).toBe('Broker a');
  });
});
