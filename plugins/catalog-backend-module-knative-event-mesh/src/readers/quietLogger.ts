import type { LoggerService } from '@backstage/backend-plugin-api';

/** A logger whose lines are all at debug, for a client whose failures the provider already tells once. */
export function quietLogger(logger: LoggerService): LoggerService {
  const debug: LoggerService['debug'] = (message, meta) =>
    logger.debug(message, meta);
  return {
    debug,
    info: debug,
    warn: debug,
    error: debug,
    child: meta => quietLogger(logger.child(meta)),
  };
}
