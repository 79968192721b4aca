import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { VIEWER_HEADER } from './benchSignIn';

const CATALOG_TIMEOUT_MS = 60_000;

const tokenSchema = z.object({
  backstageIdentity: z.object({ token: z.string() }),
});
const countSchema = z.object({ totalItems: z.number() });

/** Signs viewers in at a benchmark's backend, and waits for its catalog. */
export class PortalClient {
  constructor(readonly url: string) {}

  /** One token for each viewer. */
  async signIn(viewers: number): Promise<string[]> {
    const tokens: string[] = [];
    for (let viewer = 0; viewer < viewers; viewer++) {
      const body = await this.#get('/api/auth/bench/refresh?env=bench', {
        [VIEWER_HEADER]: String(viewer),
      });
      tokens.push(tokenSchema.parse(body).backstageIdentity.token);
    }
    return tokens;
  }

  /** Waits until the catalog has read all of its file. */
  async waitForEntities(expected: number, token: string): Promise<void> {
    const giveUpAt = Date.now() + CATALOG_TIMEOUT_MS;
    const path = '/api/catalog/entities/by-query?limit=0&filter=kind=component';
    let found = 0;
    while (Date.now() < giveUpAt) {
      const body = await this.getJson(path, token);
      found = countSchema.parse(body).totalItems;
      if (found >= expected) {
        return;
      }
      await wait(250);
    }
    throw new Error(
      `The catalog of the benchmark has ${found} of ${expected} entities after a minute.`,
    );
  }

  /** The body of an answer, as a viewer gets it. */
  getJson(path: string, token: string): Promise<unknown> {
    return this.#get(path, { authorization: `Bearer ${token}` });
  }

  async #get(path: string, headers: Record<string, string>): Promise<unknown> {
    const response = await fetch(`${this.url}${path}`, { headers });
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}.`);
    }
    return response.json();
  }
}
