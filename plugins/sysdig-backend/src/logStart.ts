import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { findSysdigProxies } from './config';
import type { SysdigStatus } from './services/SysdigService';

/**
 * Tells operators at the start whether the plugin is configured, and warns them once of the documented proxy block.
 * Neither the token nor the value of a header is logged.
 */
export function logStart(
  logger: LoggerService,
  config: RootConfigService,
  status: SysdigStatus,
): void {
  const proxies = findSysdigProxies(config);
  if (proxies.length > 0) {
    const [{ fix }] = proxies;
    logger.warn(
      `${proxies
        .map(({ key }) => key)
        .join(
          ' and ',
        )} hands the portal's Sysdig token to everybody who is signed in: through it they could read everything at Sysdig that the token can. ${fix}`,
    );
  }
  logger.info(
    status.configured
      ? `Sysdig is asked at ${status.endpointHost}`
      : 'Sysdig is not configured: sysdig.endpoint and sysdig.token are not set. Its pages say so.',
  );
}
