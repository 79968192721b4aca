import { contrast } from '../../../lib/colour';
import { createColours, ThemeVariant } from './colours';

const READABLE = 4.5;
const VISIBLE = 3;

describe.each<ThemeVariant>(['light', 'dark'])('colours, %s', variant => {
  it.each([
    ['of Callboard', { accent: {} }],
    ['with a bright accent', { accent: { light: '#ffd500', dark: '#ffd500' } }],
    ['with a deep accent', { accent: { light: '#3b0764', dark: '#3b0764' } }],
    ['with a light sidebar', { accent: {}, navigation: '#f4f4f4' }],
    ['with a coloured header', { accent: {}, header: '#7a0000' }],
  ])('%s can be read', (_, branding) => {
    const colours = createColours(variant, branding);
    for (const background of [
      colours.canvas,
      colours.surface,
      colours.surfaceRaised,
      colours.surfaceHigher,
      colours.surfaceHighest,
    ]) {
      expect(contrast(colours.text, background)).toBeGreaterThan(READABLE);
      expect(contrast(colours.textSubtle, background)).toBeGreaterThan(
        READABLE,
      );
    }
    expect(contrast(colours.onAccent, colours.accent)).toBeGreaterThan(
      READABLE,
    );
    expect(contrast(colours.onHeader, colours.header)).toBeGreaterThan(
      READABLE,
    );
    for (const text of [
      colours.navigationText,
      colours.navigationTextSelected,
    ]) {
      expect(contrast(text, colours.navigation)).toBeGreaterThan(READABLE);
      expect(contrast(text, colours.navigationHover)).toBeGreaterThan(READABLE);
    }
    expect(contrast(colours.borderStrong, colours.surface)).toBeGreaterThan(
      VISIBLE,
    );
  });

  it('draws default links so that they can be read', () => {
    const { link, canvas, surface } = createColours(variant, { accent: {} });
    expect(contrast(link, canvas)).toBeGreaterThan(READABLE);
    expect(contrast(link, surface)).toBeGreaterThan(READABLE);
  });

  it('uses the configured colours', () => {
    expect(
      createColours(variant, {
        accent: { light: '#111111', dark: '#eeeeee' },
        navigation: '#222222',
        header: '#333333',
      }),
    ).toMatchObject({
      accent: variant === 'light' ? '#111111' : '#eeeeee',
      navigation: '#222222',
      header: '#333333',
    });
  });
});
