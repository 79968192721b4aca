import { urlReaderFactoriesServiceRef } from '@backstage/backend-defaults/urlReader';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { createUrlReaderWithLimits } from './createUrlReaderWithLimits';

/**
 * The URL reader of all plugins, with limits on time and size. Reads what the stock one reads,
 * with the same credentials; readers that were registered with `urlReaderFactoriesServiceRef`
 * come first, as in stock.
 */
export const boundedUrlReader = createServiceFactory({
  service: coreServices.urlReader,
  deps: {
    config: coreServices.rootConfig,
    logger: coreServices.logger,
    factories: urlReaderFactoriesServiceRef,
  },
  factory: ({ config, logger, factories }) =>
    createUrlReaderWithLimits({ config, logger, factories }),
});
