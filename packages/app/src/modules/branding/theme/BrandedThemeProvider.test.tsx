import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { render, screen } from '@testing-library/react';
import { BrandedThemeProvider } from './BrandedThemeProvider';
import { ThemeVariant } from './colours';

const app = {
  branding: { accentColor: { light: '#123456', dark: '#fedcba' } },
};

const tree = (variant: ThemeVariant) => (
  <TestApiProvider apis={[mockApis.config({ data: { app } })]}>
    <BrandedThemeProvider variant={variant}>content</BrandedThemeProvider>
  </TestApiProvider>
);

const accent = () => document.body.style.getPropertyValue('--bui-accent-bg');

describe('BrandedThemeProvider', () => {
  it('puts the accent of the variant on body, and takes it away again', () => {
    const { rerender, unmount } = render(tree('light'));
    expect(screen.getByText('content')).toBeVisible();
    expect(accent()).toBe('#123456');
    expect(document.body).toHaveAttribute('data-theme-mode', 'light');
    expect(document.body).toHaveAttribute('data-theme-name', 'callboard');

    rerender(tree('dark'));
    expect(accent()).toBe('#fedcba');
    expect(document.body).toHaveAttribute('data-theme-mode', 'dark');

    unmount();
    expect(accent()).toBe('');
    expect(document.body).not.toHaveAttribute('data-theme-mode');
  });
});
