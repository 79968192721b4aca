import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';

/** What an audit of a refusal needs. */
export interface AuditServices {
  auditor: AuditorService;
  logger: LoggerService;
}

/**
 * Writes a refused request to the audit log, under the name of the caller and without its query. Never throws: the
 * answer must not depend on the log.
 */
export async function auditRefusal(
  { auditor, logger }: AuditServices,
  options: {
    eventId: string;
    request: Request;
    error: unknown;
    meta?: JsonObject;
  },
): Promise<void> {
  const { eventId, request, meta, error } = options;
  const [url] = request.originalUrl.split('?');
  const withoutQuery: Request = Object.create(request, {
    url: { value: url },
    originalUrl: { value: url },
  });
  try {
    const event = await auditor.createEvent({
      eventId,
      severityLevel: 'medium',
      request: withoutQuery,
      meta,
    });
    await event.fail({ error: toError(error) });
  } catch (failure) {
    logger.warn(
      `A refusal (${eventId}) could not be written to the audit log: ${
        toError(failure).message
      }`,
    );
  }
}
