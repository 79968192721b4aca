import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the sidebar. Titles of pages come from the pages. */
export const navTranslationRef = createTranslationRef({
  id: 'callboard.nav',
  messages: {
    home: 'Home',
    menu: 'Menu',
    notifications: 'Notifications',
    search: 'Search',
    settings: 'Settings',
  },
});
