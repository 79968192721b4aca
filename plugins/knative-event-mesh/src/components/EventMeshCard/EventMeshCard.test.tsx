import {
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import {
  demoComponents,
  demoMesh,
  demoMeshComponents,
} from '../../__fixtures__/demoMesh';
import {
  component,
  environment,
  eventType,
  failing,
  labelledOnly,
  meshComponent,
  minutesAgo,
  misconfigured,
} from '../../__fixtures__/entities';
import {
  failingCatalog,
  renderMesh,
  spyCatalog,
} from '../../__testUtils__/renderMesh';
import { EventMeshCard } from './EventMeshCard';

const card = () => screen.findByRole('region', { name: 'Event mesh' });
const links = async () =>
  within(await card())
    .getAllByRole('link')
    .map(link => [link.textContent, link.getAttribute('href')]);
const without = (...names: string[]) =>
  demoMesh.filter(({ metadata }) => !names.includes(metadata.name));
const ENVIRONMENT = 'knative-event-mesh-prod';

afterEach(resetEnvelopes);

describe('F37: the card', () => {
  it('says that it loads', async () => {
    renderMesh(<EventMeshCard />, {
      catalog: spyCatalog([], { queryEntities: () => new Promise(() => {}) }),
    });
    expect(await screen.findByText('Loading Event mesh')).toBeInTheDocument();
  });

  it('warns about events that nobody receives, and has numbers that lead to what they count', async () => {
    const { container } = renderMesh(<EventMeshCard />);
    expect(await screen.findByText('1 event has no consumer')).toBeVisible();
    expect(await links()).toEqual([
      ['2 Published', '/carts/event-mesh?show=published'],
      ['2 Consumed', '/carts/event-mesh?show=consumed'],
      [
        '1 Without consumers',
        '/carts/event-mesh?published.only=withoutConsumers&show=published',
      ],
      ['All event types', '/event-mesh'],
    ]);
    await expectAccessible(container);
  });

  it('does not say that nobody receives what its environment cannot know', async () => {
    renderMesh(<EventMeshCard />, {
      entities: [...without(ENVIRONMENT), environment('prod', labelledOnly)],
    });
    expect(
      await screen.findByText('Takes part in the event mesh'),
    ).toBeVisible();
    expect(await links()).toContainEqual([
      '1 Without known consumers',
      '/carts/event-mesh?published.only=withoutConsumers&show=published',
    ]);
  });

  it('is content where somebody receives everything', async () => {
    renderMesh(<EventMeshCard />, { entity: demoComponents[1] });
    expect(
      await screen.findByText('Takes part in the event mesh'),
    ).toBeVisible();
    expect(await links()).toContainEqual([
      '0 Without consumers',
      '/carts/event-mesh',
    ]);
  });

  it('counts what passes a broker', async () => {
    renderMesh(<EventMeshCard />, { entity: demoMeshComponents[0] });
    expect(await links()).toEqual([
      ['4 Event types', '/carts/event-mesh?show=provided'],
      [
        '2 Without consumers',
        '/carts/event-mesh?provided.only=withoutConsumers&show=provided',
      ],
      ['All event types', '/event-mesh'],
    ]);
  });

  it('says first that the environment is not in sync, since when its numbers are old, and why', async () => {
    const { container } = renderMesh(<EventMeshCard />, {
      entities: [
        ...without(ENVIRONMENT),
        environment('prod', failing(minutesAgo(45))),
      ],
    });
    expect(await screen.findByText('prod is not in sync')).toBeVisible();
    expect(screen.getByText('45 min. ago')).toBeVisible();
    expect(screen.getByText(/^Not up to date/)).toHaveTextContent(
      'The event mesh did not answer within 30 s.',
    );
    await expectAccessible(container);
  });

  it('does so also when it has never been in sync', async () => {
    renderMesh(<EventMeshCard />, {
      entities: [environment('prod', misconfigured)],
      entity: demoMeshComponents[0],
    });
    expect(await screen.findByText('prod is not in sync')).toBeVisible();
    expect(screen.getByText(/dev\.token is missing/)).toBeInTheDocument();
    // Nothing says how old its numbers are.
    expect(screen.queryByText(/ago|just now|seconds?/)).toBeNull();
    expect(screen.queryByText(/^(?:as of|from)/)).toBeNull();
  });

  it('is as old as the oldest of the environments that are not in sync', async () => {
    const sent = (path: string, of: string) =>
      eventType({
        path,
        environment: of,
        publishedBy: ['component:default/shop'],
      });
    renderMesh(<EventMeshCard />, {
      entity: component('shop', { publishes: ['api:a/sent', 'api:b/sent'] }),
      entities: [
        environment('dev', failing(minutesAgo(5))),
        environment('prod', failing(minutesAgo(45))),
        sent('a/sent', 'dev'),
        sent('b/sent', 'prod'),
      ],
    });
    expect(await screen.findByText('prod is not in sync')).toBeVisible();
    expect(screen.getByText('45 min. ago')).toBeVisible();
  });

  it('F40: says how many event types cannot be shown', async () => {
    renderMesh(<EventMeshCard />, { entities: [environment()] });
    expect(await screen.findByText('No event types to show')).toBeVisible();
    expect(
      screen.getByText(
        '4 event types are not in the catalog, or you may not see them.',
      ),
    ).toBeVisible();
  });

  it('says that a broker carries nothing, rather than that nothing is hidden', async () => {
    const broker = meshComponent('Broker', 'shop/quiet');
    renderMesh(<EventMeshCard />, {
      entities: [environment(), broker],
      entity: broker,
    });
    expect(await screen.findByText('No event types to show')).toBeVisible();
    expect(screen.getByText('No event type refers to it.')).toBeVisible();
    expect(screen.queryByText(/^0 event types/)).not.toBeInTheDocument();
  });

  it('F40: names the permission that a reader lacks', async () => {
    const { container } = renderMesh(<EventMeshCard />, {
      entities: [],
      mayRead: false,
    });
    expect(await screen.findByText('catalog.entity.read')).toBeVisible();
    await expectAccessible(container);
  });

  it('explains a failure', async () => {
    renderMesh(<EventMeshCard />, { catalog: failingCatalog(500) });
    expect(
      await screen.findByText('Event mesh is not available'),
    ).toBeVisible();
  });
});
