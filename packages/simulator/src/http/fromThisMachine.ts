import type { RequestHandler } from 'express';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Refuses with 403 whoever connects from another machine. */
export const fromThisMachine: RequestHandler = (req, res, next) => {
  if (LOOPBACK.includes(req.socket.remoteAddress ?? '')) {
    next();
    return;
  }
  res.status(403).json({
    message: 'The simulator is only steered from the machine it runs on',
  });
};
