import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { hideAuthQueries } from './hideAuthQueries';

/**
 * The stock root router and its stock chain of middleware, behind those of our own that must
 * see a request before the access log does. None of these answers a request, so headers,
 * CORS, logging and error pages stay stock for every answer.
 */
export const rootHttpRouterHardening = rootHttpRouterServiceFactory({
  configure({ app, applyDefaults }) {
    app.use(hideAuthQueries());
    applyDefaults();
  },
});
