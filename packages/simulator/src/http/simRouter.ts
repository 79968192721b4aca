import express, { Router } from 'express';
import { faultSchema, type Faults } from './Faults';
import { fromThisMachine } from './fromThisMachine';
import { parseBody } from './parseBody';
import type { RequestLog } from './RequestLog';

/**
 * The part of `/__sim` that every simulated vendor has: request log, faults, reset, health.
 *
 * Answers only to this machine, whatever address the server is bound to, because it can read and change
 * everything. Bad input is answered with 422 and a sentence.
 */
export function createSimRouter(options: {
  vendor: string;
  log: RequestLog;
  faults: Faults;
  reset: (keepSessions: boolean) => void;
}): Router {
  const { vendor, log, faults, reset } = options;
  const router = Router();
  router.use(fromThisMachine);
  router.use(express.json());

  router.get('/health', (_req, res) => {
    res.json({ status: 'ok', vendor });
  });
  router.get('/requests', (_req, res) => {
    res.json({ requests: log.list() });
  });
  router.delete('/requests', (_req, res) => {
    log.clear();
    res.status(204).end();
  });
  router.get('/faults', (_req, res) => {
    res.json({ faults: faults.list() });
  });
  router.post('/faults', (req, res) => {
    const fault = parseBody(faultSchema, req);
    faults.add(fault);
    res.status(201).json({ fault });
  });
  router.delete('/faults', (_req, res) => {
    faults.clear();
    res.status(204).end();
  });
  router.post('/reset', (req, res) => {
    reset(req.query.sessions === 'keep');
    res.status(204).end();
  });
  router.all('/redirected', (_req, res) => {
    res.json({ message: 'You followed an injected redirect' });
  });
  return router;
}
