import {
  createUnifiedTheme,
  genPageTheme,
  pageTheme,
  palettes,
  UnifiedTheme,
} from '@backstage/theme';
import { muiOverrides } from './muiOverrides';
import { PortalColours, ThemeVariant } from './colours';

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

function plainPageTheme(colours: PortalColours) {
  const plain = genPageTheme({
    colors: [colours.header],
    shape: 'none',
    options: { fontColor: colours.onHeader },
  });
  return Object.fromEntries(Object.keys(pageTheme).map(id => [id, plain]));
}

/**
 * The Material UI theme behind the Backstage pages that are not built with @backstage/ui yet,
 * in the same colours as the tokens of `buiTokens`.
 */
export function createMuiTheme(
  variant: ThemeVariant,
  colours: PortalColours,
): UnifiedTheme {
  const stock = palettes[variant];
  return createUnifiedTheme({
    fontFamily: FONT,
    pageTheme: plainPageTheme(colours),
    palette: {
      ...stock,
      background: { default: colours.canvas, paper: colours.surface },
      primary: { main: colours.accent, contrastText: colours.onAccent },
      secondary: { main: colours.accent, contrastText: colours.onAccent },
      text: { primary: colours.text, secondary: colours.textSubtle },
      border: colours.border,
      divider: colours.border,
      textContrast: colours.text,
      textSubtle: colours.textSubtle,
      textVerySubtle: colours.border,
      link: colours.link,
      linkHover: colours.accentHover,
      navigation: {
        background: colours.navigation,
        indicator: colours.navigationIndicator,
        color: colours.navigationText,
        selectedColor: colours.navigationTextSelected,
        navItem: { hoverBackground: colours.navigationHover },
        submenu: { background: colours.navigationHover },
      },
      tabbar: { indicator: colours.accent },
    },
    components: muiOverrides(colours),
  });
}
