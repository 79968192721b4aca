import type { VendorClient } from '@internal/vendor-client';
import { unusable } from './graphqlErrors';
import { parseReply, type Reply } from './parseReply';
import { acceptedStatuses } from './replyStatuses';

/** One operation, written out. */
export interface SentOperation {
  name: string;
  text: string;
  variables: Readonly<Record<string, unknown>>;
  /** Secret. */
  token: string;
  /** Whether it changes something, and so must not be repeated. Default false. */
  write?: boolean;
  headers?: Readonly<Record<string, string>>;
}

/**
 * Sends one operation: a query as a read, which may be repeated, a change exactly once.
 *
 * @throws VendorError
 */
export async function sendOperation(
  vendor: VendorClient,
  operation: SentOperation,
): Promise<Reply> {
  const { name, text, variables, token, write = false, headers } = operation;
  const label = write
    ? 'Spacelift-GraphQL-Mutation'
    : 'Spacelift-GraphQL-Query';
  const request = {
    method: 'POST' as const,
    path: '/graphql',
    headers: { Authorization: `Bearer ${token}`, [label]: name, ...headers },
    body: { operationName: name, query: text, variables },
    acceptStatus: acceptedStatuses,
  };
  const { status, body } = write
    ? await vendor.write(request)
    : await vendor.read(request);
  const reply = parseReply(status, body);
  if (!reply) {
    throw unusable(write && status < 400);
  }
  return reply;
}
