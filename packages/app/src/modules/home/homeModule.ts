import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { homeLayout } from './homeLayout';
import { visitListener } from './visitListener';
import { visitsApi } from './visitsApi';

/** The home page of the portal, and what it needs to know where people were. */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [homeLayout, visitsApi, visitListener],
});
