import { ConfigApi } from '@backstage/frontend-plugin-api';
import { isHexColour } from '../../lib/colour';

/** What `app.title` and `app.branding` say. Colours are #rrggbb; what is absent has no own value. */
export interface Branding {
  title: string;
  fullLogo?: string;
  iconLogo?: string;
  accent: { light?: string; dark?: string };
  navigation?: string;
  header?: string;
}

/** Name of the product while `app.title` is not set. */
export const DEFAULT_TITLE = 'Callboard';

// A wrong colour must not cost the whole portal, because the theme is rendered before any error page.
// It is reported where configuration is checked: config.d.ts has the same pattern.
function readColour(config: ConfigApi, key: string): string | undefined {
  const value = config.getOptionalString(key);
  return value !== undefined && isHexColour(value) ? value : undefined;
}

/** Reads the look of the portal. A colour that is not #rrggbb is left out; a key of another type than text throws. */
export function readBranding(config: ConfigApi): Branding {
  return {
    title: config.getOptionalString('app.title') ?? DEFAULT_TITLE,
    fullLogo: config.getOptionalString('app.branding.fullLogo'),
    iconLogo: config.getOptionalString('app.branding.iconLogo'),
    accent: {
      light: readColour(config, 'app.branding.accentColor.light'),
      dark: readColour(config, 'app.branding.accentColor.dark'),
    },
    navigation: readColour(config, 'app.branding.navigationColor'),
    header: readColour(config, 'app.branding.headerColor'),
  };
}
