import {
  expectAccessible,
  resetEnvelopes,
} from '@internal/vendor-ui/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cartSchema, demoEventTypes } from '../../__fixtures__/demoMesh';
import { eventType } from '../../__fixtures__/entities';
import {
  failingCatalog,
  renderMesh,
  spyCatalog,
} from '../../__testUtils__/renderMesh';
import { EventTypeCard } from './EventTypeCard';

const card = () => screen.findByRole('region', { name: 'Event type' });
const [checkedOut] = demoEventTypes;

afterEach(resetEnvelopes);

describe('F38: the card of an event type', () => {
  it('says that it loads', async () => {
    renderMesh(<EventTypeCard />, {
      entity: checkedOut,
      catalog: spyCatalog([], {
        getEntitiesByRefs: () => new Promise(() => {}),
      }),
    });
    expect(await screen.findByText('Loading Details')).toBeInTheDocument();
  });

  it('shows reference, providers, consumers and schema, and reads the event type no second time', async () => {
    const catalog = spyCatalog([]);
    const { container } = renderMesh(<EventTypeCard />, {
      entity: checkedOut,
      catalog,
    });
    const region = await card();
    expect(
      await within(region).findByText('Broker sock-shop/orders'),
    ).toBeVisible();
    expect(
      within(region).getByText('component:default/sock-shop-carts'),
    ).toBeVisible();
    expect(
      within(region).getByRole('table', { name: 'Consumers' }),
    ).toBeVisible();
    expect(
      within(region).getByRole('table', { name: 'Schema of the event' }),
    ).toBeVisible();
    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
    await expectAccessible(container);
  });

  it('shows the schema as properties, and whole, to copy', async () => {
    renderMesh(<EventTypeCard />, { entity: checkedOut });
    const table = await screen.findByRole('table', {
      name: 'Schema of the event',
    });
    const rows = within(table)
      .getAllByRole('row')
      .map(row => row.textContent);
    expect(rows).toHaveLength(10);
    expect(rows[1]).toBe(
      'cartIdstring (uuid)YesThe cart, the same as in the address of its page.',
    );
    expect(rows[4]).toBe('customer.countrystringNoOne of: "DE", "NL", "SE"');
    expect(rows[9]).toBe('currencyanyNoAlways "EUR"');
    const user = userEvent.setup();
    const copy = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('radio', { name: 'Raw' }));
    await user.click(screen.getByRole('button', { name: 'Copy: Raw' }));
    expect(copy).toHaveBeenCalledTimes(1);
    expect(JSON.parse(copy.mock.calls[0][0])).toEqual(JSON.parse(cartSchema));
  });

  it.each([
    ['{}', 'No schema is declared for this event type.'],
    ['<xs:schema/>', 'The schema is not JSON, so it is shown as it is.'],
    [
      '{"type":"record"}',
      'The schema lists no properties, so it is shown as it is.',
    ],
  ])('says what it cannot show of %s', async (definition, sentence) => {
    const { container } = renderMesh(<EventTypeCard />, {
      entity: eventType({ path: 'a/b', definition }),
    });
    expect(await screen.findByText(sentence)).toBeVisible();
    await expectAccessible(container);
  });

  it('shows an entity without any facts', async () => {
    const { spec, ...rest } = eventType({ path: 'a/bare' });
    renderMesh(<EventTypeCard />, {
      entity: { ...rest, spec: { type: 'eventType' } },
    });
    expect(await screen.findByText('example.acme.bare')).toBeVisible();
    expect(screen.getByText(/^Nobody receives it/)).toBeVisible();
  });

  it('explains a failure', async () => {
    renderMesh(<EventTypeCard />, {
      entity: checkedOut,
      catalog: failingCatalog(500),
    });
    expect(
      await screen.findByText('Event mesh is not available'),
    ).toBeVisible();
  });

  it('F40: names the permission that a reader has lost', async () => {
    renderMesh(<EventTypeCard />, {
      entity: checkedOut,
      catalog: failingCatalog(403),
    });
    expect(await screen.findByText('catalog.entity.read')).toBeVisible();
  });
});
