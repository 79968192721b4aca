import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';

/**
 * Writes a refused request to the audit log, under the name of the caller. Never throws: the
 * answer to the caller must not depend on the log.
 */
export async function auditRefusal(
  services: { auditor: AuditorService; logger: LoggerService },
  options: {
    eventId: string;
    request: Request;
    error: unknown;
    meta?: JsonObject;
  },
): Promise<void> {
  const { eventId, request, meta } = options;
  try {
    const event = await services.auditor.createEvent({
      eventId,
      severityLevel: 'medium',
      request,
      meta,
    });
    await event.fail({ error: toError(options.error) });
  } catch (error) {
    services.logger.warn(
      `A refusal (${eventId}) could not be written to the audit log: ${
        toError(error).message
      }`,
    );
  }
}
