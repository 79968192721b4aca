import { parseFieldSelector } from './fieldSelector';

const pods = { group: '', plural: 'pods' };
const events = { group: '', plural: 'events' };
const pod = {
  metadata: { name: 'carts-1', namespace: 'sock-shop' },
  spec: { nodeName: 'prod-node-a' },
  status: { phase: 'Running' },
};

describe('parseFieldSelector', () => {
  it.each([
    ['', true],
    ['metadata.name=carts-1', true],
    ['metadata.name==carts-1', true],
    ['metadata.name!=carts-1', false],
    ['metadata.name=carts-2', false],
    ['status.phase=Running,metadata.namespace=sock-shop', true],
    ['status.phase!=Running,metadata.namespace=sock-shop', false],
    ['spec.nodeName=', false],
    ['status.podIP=', true],
    ['metadata.name=carts\\,1', false],
  ])('%p matches: %p', (selector, expected) => {
    expect(parseFieldSelector(selector, pods)(pod)).toBe(expected);
  });

  it('finds the events of an object', () => {
    const event = {
      involvedObject: { name: 'carts-1', kind: 'Pod' },
      source: { component: 'kubelet' },
    };
    const matches = (selector: string) =>
      parseFieldSelector(selector, events)(event);

    expect(matches('involvedObject.name=carts-1')).toBe(true);
    expect(matches('involvedObject.name=carts-1,source=kubelet')).toBe(true);
    expect(matches('involvedObject.name=carts-1,source=scheduler')).toBe(false);
  });

  it.each(['metadata.name', '=x', 'metadata.name~x', 'a,metadata.name=x'])(
    'cannot understand %p',
    selector => {
      expect(() => parseFieldSelector(selector, pods)).toThrow(
        `invalid field selector "${selector}"`,
      );
    },
  );

  it.each([
    ['spec.containers=x', pods],
    ['involvedObject.name=x', pods],
    ['status.phase=x', { group: 'apps', plural: 'deployments' }],
    ['status.phase=x', { group: 'metrics.k8s.io', plural: 'pods' }],
  ])('does not filter by %p everywhere', (selector, type) => {
    expect(() => parseFieldSelector(selector, type)).toThrow(
      'field label not supported',
    );
  });
});
