import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SecurityInsightsStatus } from './services/SecurityInsightsService';

/** Tells operators at the start which GitHub is asked and with what, and whether alerts may be changed. */
export function logStart(
  logger: LoggerService,
  { configured, hosts, dismissal }: SecurityInsightsStatus,
): void {
  if (!configured) {
    logger.info(
      'Security Insights is not configured: integrations.github has no App and no token (GITHUB_TOKEN). Its pages say so.',
    );
    return;
  }
  const asked = hosts
    .filter(({ credentials, apiHost }) => credentials.length > 0 && apiHost)
    .map(
      ({ host, apiHost, credentials }) =>
        `${host} at ${apiHost} with ${credentials.join(' and ')}`,
    );
  logger.info(
    `Security alerts are read from ${asked.join(', ')}; they can ${
      dismissal.enabled ? 'be dismissed' : 'not be dismissed'
    } here`,
  );
}
