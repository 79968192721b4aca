import { Router } from 'express';
import type { GithubWorld } from '../world/GithubWorld';
import { createCodeScanningRouter } from './codeScanning/codeScanningRouter';
import { createDependabotRouter } from './dependabot/dependabotRouter';
import { createSecretScanningRouter } from './secretScanning/secretScanningRouter';

/** GitHub's three lists of alerts. */
export function createSecurityRouter(options: { world: GithubWorld }): Router {
  const router = Router();
  router.use(createCodeScanningRouter(options));
  router.use(createDependabotRouter(options));
  router.use(createSecretScanningRouter(options));
  return router;
}
