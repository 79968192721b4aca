import { Router } from 'express';
import { parseBody } from '../http/parseBody';
import { settingsPatchSchema, type EventMeshSettings } from './settings';

/** The part of `/__sim` that only the event mesh backend has: its settings. */
export function createAdminRouter(settings: EventMeshSettings): Router {
  const router = Router();
  router.get('/settings', (_req, res) => {
    res.json(settings);
  });
  router.patch('/settings', (req, res) => {
    res.json(Object.assign(settings, parseBody(settingsPatchSchema, req)));
  });
  return router;
}
