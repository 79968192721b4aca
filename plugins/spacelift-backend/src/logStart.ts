import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SpaceliftStatus } from './services/SpaceliftService';

/** Tells operators at the start whether the plugin is configured, and whether it may start runs. */
export function logStart(logger: LoggerService, status: SpaceliftStatus): void {
  if (!status.configured) {
    logger.info(
      'Spacelift is not configured: spacelift.hostUrl, spacelift.apiKey and spacelift.apiSecret are not set. Its pages say so.',
    );
    return;
  }
  logger.info(
    `Spacelift is asked at ${status.host}; ${
      status.readOnly
        ? 'nothing can be triggered'
        : `runs of these types can be triggered: ${status.runTypes.join(', ')}`
    }`,
  );
}
