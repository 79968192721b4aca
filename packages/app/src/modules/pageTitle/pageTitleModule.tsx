import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { PageTitle } from './PageTitle';

const pageTitleElement = AppRootElementBlueprint.make({
  name: 'page-title',
  params: { element: <PageTitle /> },
});

/** Titles of the browser tab. */
export const pageTitleModule = createFrontendModule({
  pluginId: 'app',
  extensions: [pageTitleElement],
});
