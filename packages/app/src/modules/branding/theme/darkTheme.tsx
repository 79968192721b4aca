import { ThemeBlueprint } from '@backstage/plugin-app-react';
import { RiMoonLine } from '@remixicon/react';
import { BrandedThemeProvider } from './BrandedThemeProvider';

/** Replaces the stock dark theme. */
export const darkTheme = ThemeBlueprint.make({
  name: 'dark',
  params: {
    theme: {
      id: 'dark',
      title: 'Dark',
      variant: 'dark',
      icon: <RiMoonLine size={20} />,
      Provider: ({ children }) => (
        <BrandedThemeProvider variant="dark">{children}</BrandedThemeProvider>
      ),
    },
  },
});
