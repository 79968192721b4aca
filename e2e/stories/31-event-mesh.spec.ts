import { expectProcessed, reloadUntil } from '../catalog';
import { expectAccessible, expectNoSidewaysScroll, screenshot } from '../look';
import { signIn } from '../people';
import { expect, test, type Page } from '../test';

const carts = '/catalog/default/component/sock-shop-carts';
const eventTypes = (page: Page) =>
  page.getByRole('table', { name: 'Event types' });

/** The meshes are read some seconds after the portal has started, and their entities come one after the other. */
const expectMesh = (page: Page) =>
  reloadUntil(page, async () => {
    await expect(page.getByText('prod: in sync').first()).toBeVisible();
    await expect(eventTypes(page)).toContainText('example.acme.order.placed');
  });

test('all event types are on a page, and its filters can be shared', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', '/event-mesh');
  await expectMesh(page);
  await screenshot(page, 'event-mesh-page');
  await expectAccessible(page);
  await page
    .getByRole('searchbox', { name: 'Search event types' })
    .fill('checked-out');
  await expect(eventTypes(page)).not.toContainText('order.placed');
  await expect(eventTypes(page)).toContainText('example.acme.cart.checked-out');
  await expect(page).toHaveURL(/checked-out/);
  const shared = page.url();
  await page.goto('/catalog');
  await page.goto(shared);
  await expect(
    page.getByRole('searchbox', { name: 'Search event types' }),
  ).toHaveValue('checked-out');
  await expect(eventTypes(page)).not.toContainText('order.placed');
});

test('a component says what it publishes and consumes, and links lead to the event type and back', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', carts);
  const card = page.getByRole('region', { name: 'Event mesh', exact: true });
  await reloadUntil(page, async () => {
    for (const name of ['2 Published', '3 Consumed']) {
      await expect(card.getByRole('link', { name })).toBeVisible();
    }
  });
  await screenshot(page, 'event-mesh-card');
  await page.goto(`${carts}/event-mesh`);
  const consumed = page.getByRole('region', {
    name: 'Consumed event types',
    exact: true,
  });
  await expect(consumed).toContainText('example.acme.order.placed');
  await expect(
    page.getByRole('region', { name: 'Published event types', exact: true }),
  ).toContainText('example.acme.cart.checked-out');
  await screenshot(page, 'event-mesh-tab');
  await expectAccessible(page);
  await consumed
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: 'prod', exact: true }) })
    .getByRole('button', { name: /^Details of example\.acme\.order\.placed/ })
    .click();
  const panel = page.getByRole('dialog');
  await expect(
    panel.getByText('type = example.acme.order.placed').first(),
  ).toBeVisible();
  await screenshot(page, 'event-mesh-panel');
  await expectAccessible(page);
  await panel.getByRole('link', { name: 'Open in the catalog' }).click();
  await expect(page).toHaveURL(/\/catalog\/sock-shop\/api\/order-placed/);
  await expect(
    page.getByText('example.acme.order.placed').first(),
  ).toBeVisible();
  await screenshot(page, 'event-mesh-event-type');
  await page.getByRole('link', { name: 'sock-shop-carts' }).first().click();
  await expect(page).toHaveURL(
    /\/catalog\/default\/component\/sock-shop-carts/,
  );
});

test('the graph leads from an event type to its consumer, and the table says the same', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', '/event-mesh?view=graph');
  const graph = page.getByRole('region', { name: 'Graph of event types' });
  const consumer = graph.getByRole('link', { name: 'sock-shop-carts' });
  await reloadUntil(page, async () => {
    await expect(
      graph.getByText('Broker sock-shop/orders').first(),
    ).toBeVisible();
    await expect(consumer.first()).toBeVisible();
  });
  await screenshot(page, 'event-mesh-graph');
  await expectAccessible(page);
  await consumer.first().click();
  await expect(page).toHaveURL(
    /\/catalog\/default\/component\/sock-shop-carts/,
  );
  await page.goBack();
  await page.getByRole('radio', { name: 'Table' }).click();
  await expect(eventTypes(page)).toContainText('example.acme.order.placed');
});

test('while the mesh cannot be read its entities stay, and the page says since when', async ({
  page,
  kubernetes,
}) => {
  await signIn(page, 'Ada Byte', '/event-mesh');
  await expectMesh(page);
  await kubernetes.inject({
    match: { path: '/clusters/prod/apis/eventing.knative.dev' },
    kind: 'status',
    status: 503,
  });
  await expectProcessed(page, 'The event mesh of prod is not up to date');
  await expect(page.getByText('What is shown is from').first()).toBeVisible();
  await expect(eventTypes(page)).toContainText('example.acme.cart.abandoned');
  await screenshot(page, 'event-mesh-failing');
  await expectAccessible(page);
  await kubernetes.clearFaults();
  await expectProcessed(page, 'prod: in sync');
});

test('the event mesh is readable in the dark and on a telephone', async ({
  browser,
  portal,
}) => {
  for (const [name, width] of [
    ['dark', 1440],
    ['dark-narrow', 400],
  ] as const) {
    const context = await browser.newContext({
      baseURL: portal.url,
      colorScheme: 'dark',
    });
    const page = await context.newPage();
    await signIn(page, 'Lin Park', '/event-mesh');
    await page.setViewportSize({ width, height: 900 });
    await expectMesh(page);
    await expect(eventTypes(page)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await screenshot(page, `event-mesh-${name}`);
    await context.close();
  }
});
