import { createApp } from '@backstage/frontend-defaults';
import { eventTypeDefinitionModule } from '@internal/plugin-knative-event-mesh';
import { brandingModule } from './modules/branding';
import { catalogModule } from './modules/catalog';
import { errorsModule } from './modules/errors';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { pageTitleModule } from './modules/pageTitle';
import { signInModule } from './modules/signIn';

// Plugins come from the dependencies of this package (`app.packages: all`); these modules change them.
export default createApp({
  features: [
    brandingModule,
    navModule,
    pageTitleModule,
    errorsModule,
    homeModule,
    catalogModule,
    eventTypeDefinitionModule,
    signInModule,
  ],
});
