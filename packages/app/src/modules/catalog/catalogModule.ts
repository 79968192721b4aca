import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { dependenciesContent } from './entityPage/dependenciesContent';
import { overviewLayout } from './entityPage/overviewLayout';
import { catalogIndexPage } from './indexPage/catalogIndexPage';

/** The catalog's table and entity pages as Callboard shows them. */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [catalogIndexPage, overviewLayout, dependenciesContent],
});
