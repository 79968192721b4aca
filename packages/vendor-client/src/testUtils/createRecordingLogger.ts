import type { LoggerService } from '@backstage/backend-plugin-api';

/** One line that was logged. */
export interface LogLine {
  level: 'debug' | 'info' | 'warn' | 'error';
  message: string;
  /** What was logged with it, an error's causes included, as one text, for assertions that a secret is absent. */
  details: string;
}

/** A logger that keeps its lines. */
export interface RecordingLogger extends LoggerService {
  readonly lines: LogLine[];
  /** The messages of one level, in order. */
  messages(level: LogLine['level']): string[];
}

function describe(value: unknown, depth = 0): string {
  if (value instanceof Error && depth < 5) {
    return `${value.stack ?? value.message} ${describe(
      value.cause,
      depth + 1,
    )}`;
  }
  return JSON.stringify(value) ?? '';
}

/** A `LoggerService` for tests. Children write to the same lines. */
export function createRecordingLogger(): RecordingLogger {
  const lines: LogLine[] = [];
  const log =
    (level: LogLine['level']) => (message: string, meta?: unknown) => {
      lines.push({ level, message, details: describe(meta) });
    };
  const logger: RecordingLogger = {
    lines,
    messages: level =>
      lines.filter(line => line.level === level).map(line => line.message),
    debug: log('debug'),
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
    child: () => logger,
  };
  return logger;
}
