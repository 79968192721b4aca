import type { VendorClient } from '@internal/vendor-client';
import { z } from 'zod';
import { parseReply } from './parseReply';
import { acceptedStatuses } from './replyStatuses';
import { spaceliftError } from './spaceliftError';
import { rejected } from './graphqlErrors';

/** What Spacelift gives for an API key. Both are secret enough to stay here. */
export interface ExchangedToken {
  jwt: string;
  /** Unix seconds; null when Spacelift does not say. */
  validUntil: number | null;
}

const QUERY =
  'mutation ExchangeApiKey($id: ID!, $secret: String!) { apiKeyUser(id: $id, secret: $secret) { jwt validUntil } }';

const answerSchema = z.object({
  apiKeyUser: z
    .object({
      jwt: z.string().min(1),
      validUntil: z.number().nullish().catch(null),
    })
    .nullish()
    .catch(undefined),
});

/**
 * Exchanges the API key for a token. A mutation to GraphQL, but it changes nothing, so that it may be repeated.
 *
 * @throws VendorError with CREDENTIALS_REJECTED for an unknown key and for a wrong secret alike
 */
export async function exchangeKey(
  vendor: VendorClient,
  key: { keyId: string; keySecret: string },
): Promise<ExchangedToken> {
  const { status, body } = await vendor.read({
    method: 'POST',
    path: '/graphql',
    headers: { 'Spacelift-GraphQL-Mutation': 'ExchangeApiKey' },
    body: {
      operationName: 'ExchangeApiKey',
      query: QUERY,
      variables: { id: key.keyId, secret: key.keySecret },
    },
    acceptStatus: acceptedStatuses,
  });
  const reply = parseReply(status, body);
  const user = answerSchema.safeParse(reply?.data).data?.apiKeyUser;
  if (user) {
    return { jwt: user.jwt, validUntil: user.validUntil ?? null };
  }
  // The words for a wrong secret are documented nowhere, so that every refusal counts as one.
  if (user === null || (reply?.problem && reply.problem.kind !== 'broken')) {
    throw rejected();
  }
  throw spaceliftError(
    'BAD_RESPONSE',
    'Spacelift answered the exchange of the API key with something else. Ask the people who run this portal.',
  );
}
