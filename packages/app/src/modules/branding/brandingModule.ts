import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { darkTheme } from './theme/darkTheme';
import { lightTheme } from './theme/lightTheme';

/** Both themes in the colours of `app.branding`. */
export const brandingModule = createFrontendModule({
  pluginId: 'app',
  extensions: [lightTheme, darkTheme],
});
