import type { Request, Response } from 'express';

/**
 * Answers 504 when a cluster has not begun its answer in time. The stock proxy waits without end.
 *
 * @param options.timeoutMs - from now
 */
export function limitTime(
  req: Request,
  res: Response,
  { timeoutMs }: { timeoutMs: number },
): void {
  const timer = setTimeout(() => {
    if (res.headersSent) {
      return;
    }
    res.status(504).json({
      error: {
        name: 'TimeoutError',
        message: `The cluster did not answer within ${
          timeoutMs / 1000
        } seconds. Try again later.`,
      },
    });
    // The stock proxy answers an error of the cluster where there is `status`, which now would be a second answer.
    Object.defineProperty(res, 'status', { value: undefined });
    // What it takes for the client's departure, so that it gives up the question to the cluster.
    req.emit('aborted');
  }, timeoutMs);
  res.once('close', () => clearTimeout(timer));
}
