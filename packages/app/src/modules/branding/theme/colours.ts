import { mix, mostReadable } from '../../../lib/colour';
import { Branding } from '../config';

/** The two looks of the portal. */
export type ThemeVariant = 'light' | 'dark';

/** Every colour the portal decides itself, as #rrggbb. Severities and states stay with the tokens of @backstage/ui. */
export interface PortalColours {
  accent: string;
  accentHover: string;
  accentDisabled: string;
  onAccent: string;
  onAccentDisabled: string;
  link: string;
  canvas: string;
  surface: string;
  surfaceRaised: string;
  surfaceHigher: string;
  surfaceHighest: string;
  border: string;
  borderStrong: string;
  text: string;
  textSubtle: string;
  textDisabled: string;
  header: string;
  onHeader: string;
  navigation: string;
  navigationHover: string;
  navigationText: string;
  navigationTextSelected: string;
  navigationIndicator: string;
}

const INK = '#1a1823';
const PAPER = '#ffffff';

const DEFAULT_ACCENT = { light: '#4b45b8', dark: '#b3aef5' };
const DEFAULT_NAVIGATION = '#1b1a2b';

const NEUTRALS = {
  light: {
    canvas: '#f6f5f9',
    surface: PAPER,
    surfaceRaised: '#f4f3f8',
    surfaceHigher: PAPER,
    surfaceHighest: '#f4f3f8',
    border: '#e3e1eb',
    borderStrong: '#76738a',
    text: INK,
    textSubtle: '#5c596d',
    textDisabled: '#a3a0b1',
  },
  dark: {
    canvas: '#14131b',
    surface: '#1d1c27',
    surfaceRaised: '#272634',
    surfaceHigher: '#313041',
    surfaceHighest: '#3b3a4d',
    border: '#353445',
    borderStrong: '#87859b',
    text: '#f1f0f6',
    textSubtle: '#b4b2c3',
    textDisabled: '#716f84',
  },
};

/** The colours of one look: the defaults, with what `app.branding` overrides, and everything derived from them. */
export function createColours(
  variant: ThemeVariant,
  branding: Pick<Branding, 'accent' | 'navigation' | 'header'>,
): PortalColours {
  const neutrals = NEUTRALS[variant];
  const accent = branding.accent[variant] ?? DEFAULT_ACCENT[variant];
  const navigation = branding.navigation ?? DEFAULT_NAVIGATION;
  const onNavigation = mostReadable(navigation, [PAPER, INK]);
  const header = branding.header ?? neutrals.surface;
  return {
    ...neutrals,
    accent,
    accentHover: mix(accent, variant === 'light' ? INK : PAPER, 0.2),
    accentDisabled: mix(accent, neutrals.canvas, 0.55),
    onAccent: mostReadable(accent, [PAPER, INK]),
    onAccentDisabled: mix(mostReadable(accent, [PAPER, INK]), accent, 0.2),
    link: accent,
    header,
    onHeader: mostReadable(header, [PAPER, INK]),
    navigation,
    navigationHover: mix(navigation, onNavigation, 0.12),
    navigationText: mix(navigation, onNavigation, 0.75),
    navigationTextSelected: onNavigation,
    navigationIndicator: mostReadable(navigation, [
      branding.accent.dark ?? DEFAULT_ACCENT.dark,
      branding.accent.light ?? DEFAULT_ACCENT.light,
    ]),
  };
}
