import { PortalColours } from './colours';

/** Custom properties of @backstage/ui (and a few of our own, `--callboard-*`) for a set of colours. */
export function buiTokens(colours: PortalColours): Record<string, string> {
  return {
    '--bui-ring': colours.accent,
    '--bui-bg-app': colours.canvas,
    '--bui-bg-neutral-1': colours.surface,
    '--bui-bg-neutral-2': colours.surfaceRaised,
    '--bui-bg-neutral-3': colours.surfaceHigher,
    '--bui-bg-neutral-4': colours.surfaceHighest,
    '--bui-fg-primary': colours.text,
    '--bui-fg-secondary': colours.textSubtle,
    '--bui-fg-disabled': colours.textDisabled,
    '--bui-border-1': colours.border,
    '--bui-border-2': colours.borderStrong,
    '--bui-accent-bg': colours.accent,
    '--bui-accent-bg-hover': colours.accentHover,
    '--bui-accent-bg-disabled': colours.accentDisabled,
    '--bui-accent-fg': colours.onAccent,
    '--bui-accent-fg-disabled': colours.onAccentDisabled,
    '--callboard-link': colours.link,
    '--callboard-navigation-bg': colours.navigation,
    '--callboard-navigation-fg': colours.navigationTextSelected,
    '--callboard-navigation-accent': colours.navigationIndicator,
  };
}
