import { ThemeBlueprint } from '@backstage/plugin-app-react';
import { RiSunLine } from '@remixicon/react';
import { BrandedThemeProvider } from './BrandedThemeProvider';

/** Replaces the stock light theme. */
export const lightTheme = ThemeBlueprint.make({
  name: 'light',
  params: {
    theme: {
      id: 'light',
      title: 'Light',
      variant: 'light',
      icon: <RiSunLine size={20} />,
      Provider: ({ children }) => (
        <BrandedThemeProvider variant="light">{children}</BrandedThemeProvider>
      ),
    },
  },
});
