import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import { recordFault } from './recordRequests';
import type { Fault, Faults } from './Faults';

const HUGE_BYTES = 64 * 1024 * 1024;

/** Writes the vendor's own rate-limit answer; every vendor words it differently. */
export type RateLimitAnswer = (res: Response, fault: Fault) => void;

function* hugeJson(): Generator<Buffer> {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  yield Buffer.from('{"filler":"');
  for (let sent = 0; sent < HUGE_BYTES; sent += chunk.length) {
    yield chunk;
  }
  yield Buffer.from('"}');
}

function inject(
  fault: Fault,
  req: Request,
  res: Response,
  answerRateLimit: RateLimitAnswer,
) {
  switch (fault.kind) {
    case 'status':
      if (fault.retryAfterSeconds !== undefined) {
        res.set('Retry-After', String(fault.retryAfterSeconds));
      }
      res
        .status(fault.status ?? 500)
        .json({ message: 'Injected by the simulator' });
      break;
    case 'reset':
      req.socket.resetAndDestroy();
      break;
    case 'hang':
      break;
    case 'malformed':
      res.type('json').send('{"data":[{"name":"ada-');
      break;
    case 'huge':
      res.type('json');
      Readable.from(hugeJson())
        .on('error', () => res.destroy())
        .pipe(res);
      break;
    case 'rateLimit':
      answerRateLimit(res, fault);
      break;
    case 'html':
      res
        .status(fault.status ?? 200)
        .type('html')
        .send('<!doctype html><title>Proxy</title><h1>Something else</h1>');
      break;
    case 'redirect':
      res.redirect(fault.status ?? 302, '/__sim/redirected');
      break;
    default:
      throw new Error(`No such fault: ${fault.kind}`);
  }
}

/** Lets the failures that are switched on hit the requests they match. */
export function applyFaults(
  faults: Faults,
  answerRateLimit: RateLimitAnswer,
): RequestHandler {
  const apply = async (req: Request, res: Response) => {
    for (const fault of faults.take(req.method, req.path)) {
      recordFault(req, fault.kind);
      if (fault.kind !== 'latency') {
        inject(fault, req, res, answerRateLimit);
        return true;
      }
      await wait(fault.latencyMs ?? 1000);
    }
    return false;
  };
  return (req, res, next) => {
    apply(req, res).then(ended => (ended ? undefined : next()), next);
  };
}
