import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { dependenciesContent } from './entityPage/dependenciesContent';
import { overviewLayout } from './entityPage/overviewLayout';
import { catalogIndexPage } from './indexPage/catalogIndexPage';
import { catalogApi } from './registration/catalogApi';

/** The catalog's table and entity pages as Callboard shows them. */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    catalogApi,
    catalogIndexPage,
    overviewLayout,
    dependenciesContent,
  ],
});
