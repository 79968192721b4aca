import type { Request, RequestHandler } from 'express';
import type { RecordedRequest, RequestLog } from './RequestLog';

const SECRET_PARAMETERS = [
  'access_token',
  'client_secret',
  'code',
  'refresh_token',
  'state',
  'token',
];

const entries = new WeakMap<Request, RecordedRequest>();

function readQuery(url: string): Record<string, string> {
  const { searchParams } = new URL(url, 'http://localhost');
  return Object.fromEntries(
    Array.from(searchParams, ([name, value]) => [
      name,
      SECRET_PARAMETERS.includes(name.toLowerCase()) ? '[redacted]' : value,
    ]),
  );
}

/** Notes in the request log that a fault hit this request. */
export function recordFault(req: Request, kind: string): void {
  entries.get(req)?.faults.push(kind);
}

function pickHeaders(
  req: Request,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(name => {
      const value = req.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/**
 * Writes every request into the log; the status is filled in when the answer is out.
 *
 * `headers` names those, in lower case, whose values are kept; they must not carry secrets.
 */
export function recordRequests(
  log: RequestLog,
  headers: readonly string[] = [],
): RequestHandler {
  return (req, res, next) => {
    const started = Date.now();
    const entry: RecordedRequest = {
      time: new Date(started).toISOString(),
      method: req.method,
      path: req.path,
      query: readQuery(req.originalUrl),
      status: null,
      durationMs: null,
      authorization:
        req.headers.authorization?.split(' ')[0].toLowerCase() ?? null,
      userAgent: req.headers['user-agent'] ?? null,
      accept: req.headers.accept ?? null,
      headers: pickHeaders(req, headers),
      faults: [],
    };
    entries.set(req, entry);
    log.add(entry);
    res.once('close', () => {
      entry.durationMs = Date.now() - started;
      entry.status = res.headersSent ? res.statusCode : null;
    });
    next();
  };
}
