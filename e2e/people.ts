import { expect, Page } from '@playwright/test';

/** The personas of the simulated GitHub. */
export type Persona =
  | 'Ada Byte'
  | 'Lin Park'
  | 'Bob Quill'
  | 'Eve Hart'
  | 'Mallory Voss';

/** Opens the portal, presses the button and answers GitHub's question as that person. */
export async function trySignIn(page: Page, persona: Persona, path = '/') {
  await page.goto(path);
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign in with GitHub' }).click();
  await (await popup)
    .getByRole('button', { name: `Continue as ${persona}` })
    .click();
}

/** Signs in and waits until the portal's own navigation is there. */
export async function signIn(page: Page, persona: Persona, path = '/') {
  await trySignIn(page, persona, path);
  await expect(page.getByRole('link', { name: 'Catalog' }).first()).toBeVisible(
    { timeout: 30_000 },
  );
}
