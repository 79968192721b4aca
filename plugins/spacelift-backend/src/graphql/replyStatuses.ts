import type { ClassifyResponse } from '@internal/vendor-client';
import { saysTooMany } from './parseReply';

/** Statuses whose JSON body is read like that of a 200, because GraphQL servers differ in them. */
export const acceptedStatuses: readonly number[] = [400, 401, 422];

const ABOUT_THE_ADDRESS =
  'There is no GraphQL API at the configured address. Ask the people who run this portal.';

/**
 * Judges answers by their status. GraphQL has one address, so that a 404 says nothing about stacks, and a 409 nothing
 * about changes.
 */
export const classifyStatus: ClassifyResponse = ({ status, body }) => {
  if (saysTooMany(body)) {
    return 'RATE_LIMITED';
  }
  const judgedElsewhere = [...acceptedStatuses, 403, 408, 429];
  return status >= 400 && status < 500 && !judgedElsewhere.includes(status)
    ? { code: 'BAD_RESPONSE', message: ABOUT_THE_ADDRESS }
    : undefined;
};
