import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type { Clock } from '@internal/vendor-client';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';

const TOKEN_MS = 60_000;

const TOKEN_QUERY =
  'mutation GetToken($id: ID!, $secret: String!) { apiKeyUser(id: $id, secret: $secret) { jwt } }';
const STACKS_QUERY =
  'query GetStacks { stacks { id name description labels state branch spaceDetails { id name } } }';

const tokenSchema = z.object({ apiKeyUser: z.object({ jwt: z.string() }) });

const stacksSchema = z.object({
  stacks: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string().nullish(),
      labels: z.array(z.string()),
      state: z.string(),
      branch: z.string(),
      spaceDetails: z.object({ id: z.string(), name: z.string() }),
    }),
  ),
});

/**
 * For comparison: what the backend of the vendor's plugin 0.3 does for its page, written anew. Everybody who is signed in
 * gets all stacks that the key sees, in one answer; every request asks Spacelift; a token is used for a minute.
 */
export function createPassThrough(options: {
  vendorUrl: string;
  clock: Clock;
}) {
  const { vendorUrl, clock } = options;
  let token: { jwt: string; until: number } | undefined;

  async function ask<T>(
    schema: z.ZodType<T>,
    query: string,
    more: { variables?: Record<string, string>; jwt?: string },
  ): Promise<T> {
    const response = await fetch(`${vendorUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(more.jwt && { authorization: `Bearer ${more.jwt}` }),
      },
      body: JSON.stringify({ query, variables: more.variables ?? {} }),
    });
    const { data } = z
      .object({ data: z.unknown() })
      .parse(await response.json());
    return schema.parse(data);
  }

  async function getToken(): Promise<string> {
    if (!token || token.until <= clock.now()) {
      const variables = { id: 'bench', secret: 'bench' };
      const { apiKeyUser } = await ask(tokenSchema, TOKEN_QUERY, { variables });
      token = { jwt: apiKeyUser.jwt, until: clock.now() + TOKEN_MS };
    }
    return token.jwt;
  }

  return createBackendPlugin({
    pluginId: 'spacelift-io',
    register({ registerInit }) {
      registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          const router = PromiseRouter();
          router.get('/stacks', async (_request, response) => {
            const jwt = await getToken();
            const { stacks } = await ask(stacksSchema, STACKS_QUERY, { jwt });
            response.json(stacks);
          });
          http.use(router);
        },
      });
    },
  });
}
