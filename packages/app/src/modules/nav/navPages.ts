import {
  RemixiconComponentType,
  RiAddCircleLine,
  RiArticleLine,
  RiHome2Line,
  RiInstallLine,
  RiPuzzle2Line,
  RiStackLine,
} from '@remixicon/react';

/** A page that has a fixed place in the sidebar: the id of its extension, and an icon in the style of the others. */
export interface NavPage {
  id: string;
  icon: RemixiconComponentType;
}

/** Pages that come first in the sidebar, in this order. Pages not named here follow by title, with their own icon. */
export const NAV_PAGES: readonly NavPage[] = [
  { id: 'page:home', icon: RiHome2Line },
  { id: 'page:catalog', icon: RiStackLine },
  { id: 'page:api-docs', icon: RiPuzzle2Line },
  { id: 'page:techdocs', icon: RiArticleLine },
  { id: 'page:scaffolder', icon: RiAddCircleLine },
  { id: 'page:catalog-import', icon: RiInstallLine },
];

/** Pages that are not in the list of the sidebar: they have a place of their own in it, or need an entity to start from. */
export const NOT_LISTED: readonly string[] = [
  'page:search',
  'page:notifications',
  'page:catalog-graph',
];
