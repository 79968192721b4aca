import { signIn, trySignIn } from '../people';
import { screenshot } from '../look';
import { expect, test } from '../test';

test('a platform engineer signs in and lands in the portal with their groups', async ({
  page,
}) => {
  await signIn(page, 'Ada Byte');
  await expect(page.getByRole('heading', { name: /Ada/ })).toBeVisible();
  await screenshot(page, 'home-ada');

  await page.goto('/settings');
  await expect(page.getByText('ada@acme.example')).toBeVisible();
  await expect(page.getByText('Ownership Entities:')).toContainText('Platform');
  await screenshot(page, 'settings-ada');
});

test('somebody with a hidden profile mail and a verified second address signs in', async ({
  page,
}) => {
  await signIn(page, 'Lin Park');
  await page.goto('/catalog/default/user/lin');
  await expect(page.getByText('Lin Park').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Team C' })).toBeVisible();
  await screenshot(page, 'profile-lin');
});

const refusals = [
  {
    who: 'Bob Quill',
    why: 'only a personal address',
    says: /no verified.*acme\.example/i,
  },
  {
    who: 'Eve Hart',
    why: 'a work address that is not verified',
    says: /not verified/i,
  },
  {
    who: 'Mallory Voss',
    why: 'an address of another domain',
    says: /no verified.*acme\.example/i,
  },
] as const;

for (const { who, why, says } of refusals) {
  test(`${who} has ${why} and is told so`, async ({ page }) => {
    await trySignIn(page, who);
    await expect(page.getByRole('alert')).toContainText(says);
    await expect(
      page.getByRole('button', { name: 'Sign in with GitHub' }),
    ).toBeVisible();
    await screenshot(page, `refused-${who.split(' ')[0].toLowerCase()}`);

    const catalog = await page.request.get('/api/catalog/entities');
    expect(catalog.status()).toBe(401);
  });
}

test('an address removed at GitHub ends the session at the next reload, with the reason', async ({
  page,
  context,
  github,
}) => {
  await signIn(page, 'Ada Byte');
  await github.setEmails('ada-byte', [
    { email: 'ada@home.example', verified: true, primary: true },
  ]);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText(/no verified/i);
  await screenshot(page, 'address-removed');

  const cookies = await context.cookies();
  expect(cookies.filter(({ name }) => name === 'github-refresh-token')).toEqual(
    [],
  );
  await page.reload();
  await expect(
    page.getByRole('button', { name: 'Sign in with GitHub' }),
  ).toBeVisible();
});

test('there is no guest', async ({ page, request }) => {
  for (const method of ['GET', 'POST']) {
    const response = await request.fetch('/api/auth/guest/refresh', { method });
    expect(response.status()).toBe(404);
  }
  await page.goto('/');
  await expect(
    page.getByRole('button', { name: 'Sign in with GitHub' }),
  ).toBeVisible();
  await expect(page.getByText(/guest/i)).toHaveCount(0);
  await screenshot(page, 'sign-in');
});
