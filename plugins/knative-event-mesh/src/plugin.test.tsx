import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { resetEnvelopes } from '@internal/vendor-ui/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { demoEventTypes, demoMesh } from './__fixtures__/demoMesh';
import {
  component,
  environment,
  fromFile,
  meshComponent,
} from './__fixtures__/entities';
import { MeshCatalog } from './__testUtils__/MeshCatalog';
import eventMeshPlugin, * as exported from '.';

function renderApp(path: string, entities = demoMesh) {
  // Without mock functions: the catalog's pages ask for titles also when a test is over, when mocks answer nothing.
  const catalog = new MeshCatalog({ entities });
  const counted: unknown[] = [];
  const count = catalog.getEntityFacets.bind(catalog);
  catalog.getEntityFacets = async request => {
    counted.push(request);
    return count(request);
  };
  renderTestApp({
    features: [catalogPlugin, eventMeshPlugin],
    config: { integrations: {} },
    initialRouteEntries: [path],
    apis: [
      mockApis.identity({ userEntityRef: 'user:default/ada' }),
      mockApis.permission(),
      mockApis.storage(),
      [catalogApiRef, catalog],
    ],
  });
  return counted;
}

afterEach(resetEnvelopes);

describe('the plugin', () => {
  it('exports the documented names', () => {
    expect(eventMeshPlugin).toBe(exported.eventMeshPlugin);
    expect(exported.eventTypeDefinitionModule).toBeDefined();
    expect(exported.eventTypeDefinitionWidget.type).toBe('eventType');
  });

  it.each([
    [
      'a component that publishes',
      component('a', { publishes: ['api:x/y'] }),
      true,
    ],
    [
      'a component that consumes',
      component('a', { consumes: ['api:x/y'] }),
      true,
    ],
    ['a component without events', component('a'), false],
    ['a broker', meshComponent('Broker', 'x/y'), true],
    [
      'a component that poses as a broker',
      fromFile(meshComponent('Broker', 'x/y')),
      false,
    ],
    ['an event type', demoEventTypes[0], false],
    ['an environment', environment(), false],
  ])('has a tab and a card for %s: %#', (_, entity, expected) => {
    expect(exported.isEventMeshAvailable(entity)).toBe(expected);
  });

  it('knows event types from other APIs', () => {
    const [api] = demoEventTypes;
    expect(exported.isEventType(api)).toBe(true);
    expect(exported.isEventType({ ...api, spec: { type: 'openapi' } })).toBe(
      false,
    );
    expect(exported.isEventType({ ...api, spec: undefined })).toBe(false);
    expect(exported.isEventType({ ...api, kind: 'Component' })).toBe(false);
    expect(exported.isEventType(fromFile(api))).toBe(false);
  });

  it('adds a page, which has one header and a place in the navigation', async () => {
    renderApp('/event-mesh');
    expect(
      await screen.findByRole('table', { name: 'Event types' }),
    ).toBeVisible();
    expect(
      screen
        .getAllByRole('heading', { level: 1 })
        .map(each => each.textContent),
    ).toEqual(['Event mesh']);
    const links = await screen.findAllByRole('link', { name: 'Event mesh' });
    links.forEach(link => expect(link).toHaveAttribute('href', '/event-mesh'));
  });

  it('F37: adds a tab and a card, which lead to each other and share their questions', async () => {
    const counted = renderApp('/catalog/default/component/sock-shop-carts');
    const figure = await screen.findByRole('link', {
      name: '1 Without consumers',
    });
    const before = counted.length;
    await userEvent.click(figure);
    expect(
      await screen.findByRole('table', { name: 'Published event types' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('table', { name: 'Consumed event types' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByText('example.acme.cart.checked-out'),
    ).not.toBeInTheDocument();
    expect(before).toBeGreaterThan(0);
    expect(counted).toHaveLength(before);
  });

  it('F38: adds a card to event types, from which consumers can be reached', async () => {
    renderApp('/catalog/sock-shop/api/cart-checked-out');
    expect(
      await screen.findByRole('region', { name: 'Event type' }),
    ).toBeVisible();
    await userEvent.click(
      await screen.findByRole('link', { name: 'sock-shop-orders' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'sock-shop-orders' }),
    ).toBeVisible();
  });

  it('adds nothing to components without events', async () => {
    const counted = renderApp('/catalog/default/component/quiet', [
      component('quiet'),
    ]);
    expect(await screen.findByRole('heading', { name: 'quiet' })).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Overview' })).toBeVisible(),
    );
    expect(counted).toEqual([]);
  });
});
