/** Ids of the pages that come first in the sidebar, in this order. Pages not named here follow by title. */
export const NAV_ORDER = [
  'page:home',
  'page:catalog',
  'page:api-docs',
  'page:techdocs',
  'page:scaffolder',
  'page:catalog-import',
  'page:catalog-graph',
];
