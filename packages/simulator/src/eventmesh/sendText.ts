import type { Response } from 'express';

/** Answers in plain text, with the line break and the headers that Go's own helper for errors adds. */
export function sendText(res: Response, status: number, text: string): void {
  res
    .status(status)
    .set('X-Content-Type-Options', 'nosniff')
    .type('text/plain')
    .send(`${text}\n`);
}
