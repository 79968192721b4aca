import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { PgSearchEngine } from '@backstage/plugin-search-backend-module-pg';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';

/**
 * Chooses the search engine by the database in use and says which one it is:
 * PostgreSQL's full-text search on PostgreSQL, otherwise the embedded index,
 * which lives in the memory of one process and is rebuilt at each start.
 */
export default createBackendModule({
  pluginId: 'search',
  moduleId: 'portal-engine',
  register(env) {
    env.registerInit({
      deps: {
        engines: searchEngineRegistryExtensionPoint,
        database: coreServices.database,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ engines, database, config, logger }) {
        if (!(await PgSearchEngine.supported(database))) {
          logger.info('Search engine: embedded (in memory, one process)');
          return;
        }
        engines.setSearchEngine(
          await PgSearchEngine.fromConfig(config, { database, logger }),
        );
        logger.info('Search engine: PostgreSQL full-text search');
      },
    });
  },
});
