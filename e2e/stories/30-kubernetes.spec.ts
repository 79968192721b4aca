import { apiAs } from '../api';
import { expectAccessible, expectNoSidewaysScroll, screenshot } from '../look';
import { signIn } from '../people';
import { expect, test, type Page } from '../test';

// A cluster that failed several times in a row is left alone for half a minute.
const RECOVERY_MS = 60_000;

// What the simulated gateway writes each time before it ends.
const LAST_WORDS =
  'TLS handshake failed: the client certificate /etc/gateway/acquirer.pem has expired';

const componentPage = (name: string, tab = '/kubernetes') =>
  `/catalog/default/component/${name}${tab}`;
const workloads = (page: Page) =>
  page.getByRole('table', { name: 'Workloads' });
const openWorkload = (page: Page, name: RegExp) =>
  workloads(page).getByRole('button', { name }).click();

test('the card says what is worst, and leads to the workloads', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', componentPage('sock-shop-carts', ''));
  const card = page.getByRole('region', { name: 'Kubernetes', exact: true });
  await expect(
    card.getByText('Image cannot be pulled: 1 of 3 workloads'),
  ).toBeVisible();
  await screenshot(page, 'kubernetes-card');
  await card.getByRole('link', { name: /Failing/ }).click();
  await expect(page).toHaveURL(/\/kubernetes/);
  await expect(workloads(page).getByRole('row').nth(1)).toContainText(
    'Image cannot be pulled',
  );
  await page.goto(componentPage('sock-shop-carts'));
  await expect(workloads(page)).toContainText('Knative Service');
  await expect(workloads(page)).toContainText('Healthy');
  // The cluster dev has neither Knative nor the metrics API; that is no error.
  await expect(page.getByText(/Incomplete/)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await screenshot(page, 'kubernetes-tab');
  await expectAccessible(page);
});

test('a crashing workload says why, and an operator reads its logs', async ({
  page,
  kubernetes,
}) => {
  await signIn(page, 'Ada Byte', componentPage('payments-legacy-gateway'));
  await expect(workloads(page).getByRole('row').nth(1)).toContainText(
    'Crash loop',
  );
  await openWorkload(page, /Deployment payments-legacy-gateway/);
  const panel = page.getByRole('dialog');
  await expect(panel.getByText('What to do')).toBeVisible();
  await screenshot(page, 'kubernetes-crash-loop');
  await panel.getByRole('tab', { name: 'Events' }).click();
  await expect(panel.getByText(/BackOff/).first()).toBeVisible();
  await panel.getByRole('tab', { name: 'Logs' }).click();
  const log = panel.getByRole('log', { name: 'Log of gateway' });
  await expect(log).toContainText(LAST_WORDS);
  await expectAccessible(page);
  await screenshot(page, 'kubernetes-logs');
  await panel.getByText('Previous run').click();
  await expect(page).toHaveURL(/workload\.previous=true/);
  await expect
    .poll(async () => {
      const asked = await kubernetes.requests();
      return asked.some(({ query }) => query.previous === 'true');
    })
    .toBe(true);
  await expect(log).toContainText(LAST_WORDS);
  await expect(panel.getByRole('button', { name: /delete|exec/i })).toHaveCount(
    0,
  );
});

test('nobody deletes a pod or reads a secret through the portal, not even an admin', async ({
  page,
  kubernetes,
}) => {
  await signIn(page, 'Ada Byte');
  const api = await apiAs(page);
  const proxy = '/api/kubernetes/proxy/api/v1/namespaces/billing';
  expect(await api.status('DELETE', `${proxy}/pods/any`)).toBe(403);
  expect(await api.status('GET', `${proxy}/secrets`)).toBe(403);
  expect(
    await api.status('GET', `${proxy}/pods/x/log%2f..%2f..%2fsecrets`),
  ).toBe(403);
  expect(await kubernetes.deletions()).toEqual([]);
});

test('somebody who may not read logs is told which permission is missing, and sees the rest', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', componentPage('storefront-web'));
  await openWorkload(page, /Details of Deployment storefront-web in prod/);
  const panel = page.getByRole('dialog');
  await panel.getByRole('tab', { name: 'Logs' }).click();
  await expect(panel.getByText('kubernetes.proxy').first()).toBeVisible();
  await expect(
    panel.getByText('States, causes and pods need no such permission.'),
  ).toBeVisible();
  await screenshot(page, 'kubernetes-logs-refused');
  await expectAccessible(page);
});

test('a cluster that is down is named, and the other one is still shown', async ({
  page,
  kubernetes,
}) => {
  await kubernetes.inject({ match: { path: '/clusters/dev/' }, kind: 'reset' });
  await signIn(page, 'Lin Park', componentPage('storefront-web'));
  await expect(
    page.getByText('dev: the cluster could not be reached').first(),
  ).toBeVisible();
  await expect(workloads(page)).toContainText('prod');
  await screenshot(page, 'kubernetes-cluster-down');
  await expectAccessible(page);
  await kubernetes.clearFaults();
  await expect(
    page.getByText('dev: the cluster could not be reached'),
  ).toHaveCount(0, { timeout: RECOVERY_MS });
});

test('what was shown stays, with its age, while both clusters are down', async ({
  page,
  kubernetes,
}) => {
  await signIn(page, 'Lin Park', componentPage('storefront-bff'));
  await expect(workloads(page)).toContainText('Healthy');
  await kubernetes.inject({ match: { path: '/clusters/' }, kind: 'reset' });
  await expect(
    page.getByText(/Shown is its last good answer, from/).first(),
  ).toBeVisible({ timeout: 30_000 });
  await expect(workloads(page)).toContainText('Healthy');
  await screenshot(page, 'kubernetes-stale');
  await kubernetes.clearFaults();
  await expect(page.getByText(/Shown is its last good answer/)).toHaveCount(0, {
    timeout: RECOVERY_MS,
  });
});

test('a typing error in the annotation is found from the empty page', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', componentPage('storefront-search'));
  await expect(
    page.getByText('Nothing runs for this entity').first(),
  ).toBeVisible();
  await expect(page.getByText(/storefront-serach/).first()).toBeVisible();
  await expect(page.getByText(/prod/).first()).toBeVisible();
  await screenshot(page, 'kubernetes-empty');
  await expectAccessible(page);
});

test('workloads are readable in the dark and on a telephone', async ({
  browser,
  portal,
}) => {
  const context = await browser.newContext({
    baseURL: portal.url,
    colorScheme: 'dark',
    viewport: { width: 400, height: 900 },
  });
  const page = await context.newPage();
  await signIn(page, 'Lin Park', componentPage('sock-shop-carts'));
  await expect(workloads(page)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await screenshot(page, 'kubernetes-dark-narrow', { fullPage: true });
  await context.close();
});
