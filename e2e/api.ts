import { expect, Page } from '@playwright/test';

/**
 * A caller of the backend's API with the rights of the person who is signed in on the page: it takes the token from
 * a request of the page itself.
 */
export async function apiAs(page: Page) {
  const carrier = page.waitForRequest(request =>
    Boolean(request.headers().authorization?.startsWith('Bearer ')),
  );
  await page.goto('/catalog');
  const { authorization } = (await carrier).headers();
  return {
    /** The parsed answer of a GET; fails unless the answer is 200. */
    async get<T>(path: string): Promise<T> {
      const response = await page.request.get(path, {
        headers: { authorization },
      });
      expect(response.status(), path).toBe(200);
      return response.json();
    },
    /** Status code of any call. */
    async status(
      method: string,
      path: string,
      data?: unknown,
    ): Promise<number> {
      const response = await page.request.fetch(path, {
        method,
        headers: { authorization },
        data,
      });
      return response.status();
    },
  };
}
