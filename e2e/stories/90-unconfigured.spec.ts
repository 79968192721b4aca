import { expectProcessed } from '../catalog';
import { expectAccessible, screenshot } from '../look';
import { signIn } from '../people';
import { expect, unconfiguredTest as test } from '../test';

test('a portal without Sysdig starts, and says which keys are missing', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', '/catalog/default/component/sock-shop-carts');
  const card = page.getByRole('region', { name: 'Sysdig' });
  await expect(card.getByText('Sysdig is not configured yet')).toBeVisible();
  await page.goto('/catalog/default/component/sock-shop-carts/sysdig');
  await expect(page.getByText('SYSDIG_SECURE_ENDPOINT').first()).toBeVisible();
  await expect(page.getByText('SYSDIG_SECURE_TOKEN').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /How to set up/ })).toBeVisible();
  await expectAccessible(page);
  await screenshot(page, 'sysdig-not-configured');
});

test('a portal without Spacelift starts, and says which keys are missing', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', '/spacelift');
  for (const path of [
    '/spacelift',
    '/catalog/default/component/sock-shop-carts/spacelift',
  ]) {
    await page.goto(path);
    await expect(
      page.getByText('Spacelift is not configured yet').first(),
    ).toBeVisible();
    await expect(page.getByText('SPACELIFT_API_SECRET').first()).toBeVisible();
    await expectAccessible(page);
  }
  await screenshot(page, 'spacelift-not-configured');
});

test('a portal without a cluster starts, and says which keys are missing', async ({
  page,
}) => {
  await signIn(page, 'Lin Park', '/catalog/default/component/sock-shop-carts');
  const card = page.getByRole('region', { name: 'Kubernetes', exact: true });
  await expect(
    card.getByText('Kubernetes is not configured yet'),
  ).toBeVisible();
  await page.goto('/catalog/default/component/sock-shop-carts/kubernetes');
  await expect(page.getByText('K8S_CLUSTER_URL').first()).toBeVisible();
  await expect(page.getByText('K8S_CLUSTER_TOKEN').first()).toBeVisible();
  await expectAccessible(page);
  await screenshot(page, 'kubernetes-not-configured');
});

test('a portal whose event mesh lacks its token starts, and says so', async ({
  page,
  portal,
}) => {
  await signIn(page, 'Ada Byte', '/event-mesh');
  await expectProcessed(page, 'prod: not configured correctly');
  await expect(page.getByText(/token/).first()).toBeVisible();
  await expectAccessible(page);
  await screenshot(page, 'event-mesh-misconfigured');
  expect(portal.backendLog()).toContain(
    'catalog.providers.knativeEventMesh.prod',
  );
});
