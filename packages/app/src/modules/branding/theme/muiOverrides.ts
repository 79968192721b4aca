import { UnifiedThemeOptions } from '@backstage/theme';
import { PortalColours } from './colours';

/** Makes the Material UI parts of Backstage pages look like the parts of @backstage/ui beside them. */
export function muiOverrides(
  colours: PortalColours,
): UnifiedThemeOptions['components'] {
  const flatCard = {
    borderRadius: 8,
    boxShadow: 'none',
    border: `1px solid ${colours.border}`,
  };
  return {
    MuiPaper: {
      styleOverrides: {
        root: { backgroundImage: 'unset' },
        elevation1: { boxShadow: 'none' },
        elevation2: flatCard,
      },
    },
    MuiTableCell: {
      styleOverrides: { sizeSmall: { padding: '10px 8px 10px 16px' } },
    },
    MuiTableRow: {
      styleOverrides: {
        root: {
          '&:nth-of-type(odd)': { backgroundColor: 'transparent' },
          '&:not(:last-child)': { borderBottom: `1px solid ${colours.border}` },
        },
      },
    },
    // Five entries fit next to each other on a phone.
    MuiBottomNavigationAction: { styleOverrides: { root: { minWidth: 0 } } },
    // Search results quote code, whose long words would widen the page.
    MuiListItemText: { styleOverrides: { root: { overflowWrap: 'anywhere' } } },
    MuiButton: { styleOverrides: { root: { textTransform: 'none' } } },
    BackstageTableToolbar: {
      styleOverrides: {
        root: {
          flexWrap: 'wrap',
          height: 'auto',
          padding: '12px 8px 12px 16px',
        },
        title: { '& > h6': { fontWeight: 600, fontSize: 18 } },
      },
    },
    BackstageTableHeader: {
      styleOverrides: {
        header: {
          padding: '8px 8px 8px 16px',
          borderTop: `1px solid ${colours.border}`,
          borderBottom: `1px solid ${colours.border}`,
        },
      },
    },
    PluginCatalogTableToolbar: {
      styleOverrides: {
        root: {
          flexWrap: 'wrap',
          height: 'auto',
          padding: '12px 8px 12px 16px',
        },
        text: { fontSize: 18, flexShrink: 0 },
      },
    },
    BackstageHeader: {
      styleOverrides: {
        header: { boxShadow: 'none', paddingTop: 24, paddingBottom: 8 },
      },
    },
    CatalogReactUserListPicker: {
      styleOverrides: { root: { backgroundColor: 'transparent' } },
    },
  };
}
