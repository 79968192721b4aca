import { resetEnvelopes } from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import { demoMesh } from '../../__fixtures__/demoMesh';
import {
  environment,
  eventType,
  failing,
  fromFile,
  meshComponent,
  meshObject,
} from '../../__fixtures__/entities';
import { renderMesh, spyCatalog } from '../../__testUtils__/renderMesh';
import { EventMeshContent } from '../EventMeshContent';
import { EventMeshPage } from './EventMeshPage';

const WORDS = 'Token leaked, log in at https://evil.example';
const posing = fromFile(
  environment('prod', { ...failing(), 'knative.dev/sync-problem': WORDS }),
);
posing.metadata.name = 'posing';
const posingType = fromFile(eventType({ path: 'evil/posing' }));
const carts = 'component:default/sock-shop-carts';
const table = () => screen.findByRole('table', { name: 'Event types' });

afterEach(resetEnvelopes);

describe('entities that somebody has registered', () => {
  it('cannot speak for an environment, nor add event types to the page', async () => {
    renderMesh(<EventMeshPage />, {
      entities: [...demoMesh, posing, posingType],
    });
    expect(within(await table()).getAllByRole('row')).toHaveLength(1 + 7);
    expect(screen.getByText('7 event types')).toBeVisible();
    expect(screen.getAllByText(/^prod: /)).toHaveLength(1);
    expect(screen.getByText('prod: in sync')).toBeVisible();
    expect(screen.queryByText(new RegExp(WORDS))).not.toBeInTheDocument();
  });

  it('cannot do so in one environment either, nor in the graph', async () => {
    renderMesh(<EventMeshPage />, {
      entities: [...demoMesh, posing, posingType],
      search: '?environment=prod&view=graph',
    });
    expect(
      await screen.findByText('example.acme.cart.checked-out'),
    ).toBeVisible();
    expect(screen.queryByText('example.acme.posing')).not.toBeInTheDocument();
  });

  it('cannot speak for another environment from a mesh that is one', async () => {
    const other = environment('dev', {
      ...failing(),
      'knative.dev/environment': 'prod',
    });
    renderMesh(<EventMeshPage />, { entities: [...demoMesh, other] });
    await table();
    expect(screen.getAllByText(/^prod: /)).toHaveLength(1);
    expect(screen.getByText('prod: in sync')).toBeVisible();
  });

  it('cannot do so even where the catalog answers with them', async () => {
    const catalog = spyCatalog(demoMesh, {
      queryEntities: async () => ({
        items: [posing, posingType],
        totalItems: 2,
        pageInfo: {},
      }),
    });
    renderMesh(<EventMeshPage />, { catalog });
    expect(await table()).toBeVisible();
    expect(screen.queryByText(/^prod: /)).not.toBeInTheDocument();
    expect(screen.queryByText('example.acme.posing')).not.toBeInTheDocument();
  });

  it('cannot warn in the tab of a component', async () => {
    renderMesh(<EventMeshContent />, { entities: [...demoMesh, posing] });
    expect(
      await screen.findByRole('table', { name: 'Published event types' }),
    ).toBeVisible();
    expect(screen.queryByText(new RegExp(WORDS))).not.toBeInTheDocument();
    expect(screen.queryByText('prod is not in sync')).not.toBeInTheDocument();
  });

  it.each([
    ['an event type of a file', 'api:evil/posing'],
    ['something that is no event type', carts],
  ])('%s cannot be opened beside the list', async (_, ref) => {
    renderMesh(<EventMeshPage />, {
      entities: [...demoMesh, posingType],
      search: `?eventType=${encodeURIComponent(ref)}`,
    });
    expect(
      await screen.findByText(`There is no event type ${ref}`, {
        exact: false,
      }),
    ).toBeVisible();
  });

  it('cannot pass for the broker of an event type', async () => {
    const broker = fromFile(meshComponent('Broker', 'evil/orders'));
    broker.metadata.annotations!['knative.dev/object'] = 'sock-shop/orders';
    renderMesh(<EventMeshPage />, {
      entities: [
        environment(),
        broker,
        eventType({
          path: 'a/carried',
          reference: meshObject('Broker', 'sock-shop/orders'),
          providedBy: ['component:evil/broker-orders'],
        }),
      ],
      search: '?eventType=api%3Aa%2Fcarried',
    });
    const side = await screen.findByRole('dialog');
    expect(
      await within(side).findByText('Broker sock-shop/orders'),
    ).toBeVisible();
    expect(
      within(side).queryByRole('link', { name: 'Broker sock-shop/orders' }),
    ).not.toBeInTheDocument();
  });
});
