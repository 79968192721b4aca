import { findPageTitle } from './findPageTitle';

const PAGES = [
  { path: '/', title: 'Home' },
  { path: '/catalog', title: 'Catalog' },
  { path: '/catalog-import', title: 'Register' },
  { path: '/settings/', title: 'Settings' },
];

it.each([
  ['/', 'Home'],
  ['/catalog', 'Catalog'],
  ['/catalog/', 'Catalog'],
  ['/catalog/default/component/shop', 'Catalog'],
  ['/catalog-import', 'Register'],
  ['/settings/general', 'Settings'],
  ['/nowhere', undefined],
])('%s is %p', (pathname, expected) => {
  expect(findPageTitle(pathname, PAGES)).toBe(expected);
});
