import { knativeObjects } from '../eventmesh/worlds/knativeObjects';
import { useSimulator } from '../__testUtils__/useSimulator';
import { startKubernetesSimulator } from './startKubernetesSimulator';
import { useKnativeObjects } from './useKnativeObjects';

const EVENT_TYPES = '/apis/eventing.knative.dev/v1beta2/eventtypes';
const SERVICES = '/api/v1/services';

describe('the Knative objects of a simulated cluster', () => {
  const simulator = useSimulator(startKubernetesSimulator);

  const names = async (path: string): Promise<string[]> => {
    const response = await fetch(`${simulator().clusterUrl('prod')}${path}`, {
      headers: { authorization: 'Bearer simulated' },
    });
    const { items } = await response.json();
    return items.map(
      (item: { metadata: { name: string } }) => item.metadata.name,
    );
  };

  const put = (cluster: string, body: unknown) =>
    fetch(`${simulator().url}/__sim/clusters/${cluster}/knative`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('are the event types that the event mesh backend tells of', async () => {
    const expected = knativeObjects('acme')
      .filter(({ kind }) => kind === 'EventType')
      .map(({ metadata }) => metadata.name);

    expect(await names(EVENT_TYPES)).toEqual(expected);
  });

  it('give way to those of another world, and to nothing else', async () => {
    const before = await names(SERVICES);
    const response = await put('prod', { world: 'large', eventTypes: 12 });

    expect(response.status).toBe(204);
    expect(await names(EVENT_TYPES)).toHaveLength(12);
    expect(await names('/apis/serving.knative.dev/v1/services')).toEqual([]);
    expect(await names(SERVICES)).toEqual(expect.arrayContaining(before));
  });

  it('come back after a reset', async () => {
    useKnativeObjects(simulator().cluster('prod'), knativeObjects('empty'));
    const emptied = await names(EVENT_TYPES);
    simulator().reset();

    expect(emptied).toEqual([]);
    expect(await names(EVENT_TYPES)).toHaveLength(15);
  });

  it.each([
    ['dev', { world: 'large' }],
    ['moon', { world: 'large' }],
    ['prod', { world: 'mars' }],
    ['prod', { eventTypes: 5 }],
  ])('are not put into %s as %p', async (cluster, body) => {
    const response = await put(cluster, body);

    expect(response.status).toBe(422);
    expect(await names(EVENT_TYPES)).toHaveLength(15);
  });
});
