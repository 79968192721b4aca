import type { Request, Response } from 'express';
import type { GraphqlAnswer } from '../graphql/GraphqlAnswer';
import { isNullable, type Question } from '../graphql/parseQuestion';
import type { GraphqlFault } from './GraphqlFaults';

/** The answer to an operation whose first root field failed. */
export function failed(question: Question, message: string): GraphqlAnswer {
  const [field] = question.rootFields;
  return {
    errors: [{ message, path: field ? [field.key] : [] }],
    data: field && isNullable(question, field) ? { [field.key]: null } : null,
  };
}

function limitRate(res: Response, fault: GraphqlFault): void {
  if (fault.retryAfterSeconds !== undefined) {
    res.set('Retry-After', String(fault.retryAfterSeconds));
  }
  res.status(429);
  switch (fault.body) {
    case 'text':
      res.type('text').send('too many requests');
      break;
    case 'empty':
      res.end();
      break;
    default:
      res.json({ errors: [{ message: 'too many requests' }] });
  }
}

/** Ends a request as the fault says; false when the fault is not one that ends requests. */
export function failOperation(
  req: Request,
  res: Response,
  options: { question: Question; fault: GraphqlFault },
): boolean {
  const { question, fault } = options;
  switch (fault.kind) {
    case 'unauthorized':
    case 'unauthorized-once':
      res.json(failed(question, 'unauthorized'));
      return true;
    case 'error':
      res.json(failed(question, fault.message ?? 'something went wrong'));
      return true;
    case '401':
      res.status(401).json({ errors: [{ message: 'unauthorized' }] });
      return true;
    case '429':
      limitRate(res, fault);
      return true;
    case '502-html':
      res
        .status(502)
        .type('html')
        .send('<html><head><title>502 Bad Gateway</title></head></html>');
      return true;
    case 'timeout':
      return true;
    case 'reset':
      req.socket.resetAndDestroy();
      return true;
    default:
      return false;
  }
}
