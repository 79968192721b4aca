import {
  createFrontendModule,
  ErrorDisplay,
  NotFoundErrorPage,
} from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { FailurePanel } from './FailurePanel';
import { NotFoundPage } from './NotFoundPage';

const notFoundPage = SwappableComponentBlueprint.make({
  name: 'core-not-found-error-page',
  params: define =>
    define({ component: NotFoundErrorPage, loader: () => NotFoundPage }),
});

// Not lazy: it also has to work when it is the code that could not be loaded.
const errorDisplay = SwappableComponentBlueprint.make({
  name: 'core-error-display',
  params: define =>
    define({ component: ErrorDisplay, loader: () => FailurePanel }),
});

/** Replaces the stock pages for unknown addresses and for failures. */
export const errorsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [notFoundPage, errorDisplay],
});
