import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';

/** An event as it was audited. */
export interface AuditedEvent {
  eventId: string;
  severityLevel?: string;
  /** Whether it came by HTTP. */
  byHttp: boolean;
  meta: JsonObject;
  outcome: 'initiated' | 'succeeded' | 'failed';
  error?: string;
}

/** An auditor that keeps its events. */
export interface RecordingAuditor extends AuditorService {
  readonly events: AuditedEvent[];
}

/** An `AuditorService` for tests. */
export function createRecordingAuditor(): RecordingAuditor {
  const events: AuditedEvent[] = [];
  return {
    events,
    async createEvent(options: AuditorServiceCreateEventOptions) {
      const { eventId, severityLevel, request, meta } = options;
      const event: AuditedEvent = {
        eventId,
        severityLevel,
        byHttp: request !== undefined,
        meta: { ...meta },
        outcome: 'initiated',
      };
      events.push(event);
      return {
        async success(more) {
          Object.assign(event.meta, more?.meta);
          event.outcome = 'succeeded';
        },
        async fail({ error, meta: more }) {
          Object.assign(event.meta, more);
          event.outcome = 'failed';
          event.error = `${error.name}: ${error.message}`;
        },
      };
    },
  };
}
