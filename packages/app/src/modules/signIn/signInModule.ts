import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';

const signInPage = SignInPageBlueprint.make({
  params: {
    loader: () => import('./SignInPage').then(module => module.SignInPage),
  },
});

/** Puts the portal's own sign-in page, GitHub only, in the place of the stock one, which offers guests. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [signInPage],
});
