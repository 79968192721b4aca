import type { Request } from 'express';

/**
 * Origin under which the caller reached the simulator, for links in answers: a container knows the
 * simulator by another name than the browser does.
 */
export function requestOrigin(req: Request): string {
  const host = req.headers.host ?? '';
  return /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host)
    ? `http://${host}`
    : `http://localhost:${req.socket.localPort}`;
}
