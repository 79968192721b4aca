import {
  AuditorService,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';

/** One finished audit event. */
export interface AuditRecord {
  eventId: string;
  severity: string;
  status: 'succeeded' | 'failed';
  url?: string;
  meta: JsonObject;
  error?: string;
}

/** An auditor that keeps what it was told, URL included. */
export class AuditRecorder implements AuditorService {
  readonly events: AuditRecord[] = [];

  async createEvent(
    options: Parameters<AuditorService['createEvent']>[0],
  ): ReturnType<AuditorService['createEvent']> {
    const record = {
      eventId: options.eventId,
      severity: options.severityLevel ?? 'low',
      url: options.request?.originalUrl,
      meta: options.meta ?? {},
    };
    return {
      success: async () => {
        this.events.push({ ...record, status: 'succeeded' });
      },
      fail: async ({ error }) => {
        this.events.push({ ...record, status: 'failed', error: error.message });
      },
    };
  }

  get last(): AuditRecord | undefined {
    return this.events.at(-1);
  }
}

/** A logger that keeps every line, with its fields, whatever the level. */
export class LogRecorder implements RootLoggerService {
  readonly lines: string[] = [];

  error = (...line: unknown[]) => this.#keep('error', line);
  warn = (...line: unknown[]) => this.#keep('warn', line);
  info = (...line: unknown[]) => this.#keep('info', line);
  debug = (...line: unknown[]) => this.#keep('debug', line);

  child(): LogRecorder {
    return this;
  }

  get text(): string {
    return this.lines.join('\n');
  }

  #keep(level: string, line: unknown[]): void {
    const words = line.map(each =>
      each instanceof Error ? each.stack : JSON.stringify(each),
    );
    this.lines.push(`${level} ${words.join(' ')}`);
  }
}
