import { ReactNode, useLayoutEffect, useMemo } from 'react';
import { UnifiedThemeProvider } from '@backstage/theme';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { readBranding } from '../config';
import { buiTokens } from './buiTokens';
import { createColours, ThemeVariant } from './colours';
import { createMuiTheme } from './muiTheme';
import './adjustments.css';

/**
 * Puts the colours of `app.branding` on everything below: as Material UI theme, and as custom properties on `body`,
 * because dialogs and menus are rendered there. The properties are removed when another theme takes over.
 */
export function BrandedThemeProvider(props: {
  variant: ThemeVariant;
  children: ReactNode;
}) {
  const { variant, children } = props;
  const config = useApi(configApiRef);
  const { theme, tokens } = useMemo(() => {
    const colours = createColours(variant, readBranding(config));
    return {
      theme: createMuiTheme(variant, colours),
      tokens: buiTokens(colours),
    };
  }, [config, variant]);

  useLayoutEffect(() => {
    const { style } = document.body;
    for (const [name, value] of Object.entries(tokens)) {
      style.setProperty(name, value);
    }
    return () => {
      for (const name of Object.keys(tokens)) {
        style.removeProperty(name);
      }
    };
  }, [tokens]);

  return (
    <UnifiedThemeProvider theme={theme} themeName="callboard">
      {children}
    </UnifiedThemeProvider>
  );
}
