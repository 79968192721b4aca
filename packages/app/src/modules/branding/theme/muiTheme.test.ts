import { createColours } from './colours';
import { createMuiTheme } from './muiTheme';

it.each(['light', 'dark'] as const)(
  'gives Material UI the same colours as the tokens, %s',
  variant => {
    const colours = createColours(variant, { accent: {} });
    for (const version of ['v4', 'v5'] as const) {
      expect(createMuiTheme(variant, colours).getTheme(version)).toMatchObject({
        palette: {
          primary: { main: colours.accent },
          background: { default: colours.canvas, paper: colours.surface },
          navigation: { background: colours.navigation },
        },
      });
    }
  },
);
