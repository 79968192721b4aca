import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the home page. */
export const homeTranslationRef = createTranslationRef({
  id: 'callboard.home',
  messages: {
    retry: 'Try again',
    greeting: {
      night: 'Hello {{name}}',
      morning: 'Good morning, {{name}}',
      afternoon: 'Good afternoon, {{name}}',
      evening: 'Good evening, {{name}}',
      groups: 'Your groups',
      noGroups: 'You are not in any group yet.',
    },
    attention: {
      title: 'Needs attention',
      emptyTitle: 'The catalog needs nothing from you',
      emptyText:
        'The catalog entries of your groups are in order. What the vendors say is on the pages of your components.',
      failed: 'Could not check the catalog entries of your groups.',
      processingErrors: 'The catalog could not process its file',
      orphan: 'Its catalog file is gone, so nothing updates it any more',
    },
    components: {
      title: 'My components',
      all_one: 'Show {{count}} component',
      all_other: 'Show all {{count}} components',
      emptyTitle: 'Your groups own no components yet',
      emptyText:
        'A component appears here as soon as its catalog file names one of your groups as owner.',
      vendors: 'See what the vendors know about a service that runs',
      vendorsLink: 'Open sock-shop-carts',
      register: 'Register a component',
      failed: 'Could not load the components of your groups.',
    },
    visits: {
      title: 'Recently visited',
      docs: 'Docs of {{name}}',
      empty: 'Components and docs that you open are listed here.',
      failed: 'Could not load the pages that you visited.',
    },
    links: {
      title: 'Quick links',
      newTab: 'opens in a new tab',
    },
    firstRun: {
      title: 'This is a demo',
      text: 'GitHub and the other vendors are simulated on this machine, and the company Acme is invented. Everything works for real, and nothing leaves this machine.',
      dismiss: 'Hide this panel',
      copy: 'Copy',
      copied: 'Copied',
      explore: 'See a service with its API, database and relations',
      exploreLink: 'Open playback-order',
      vendors: 'See what the vendors know about a service that runs',
      vendorsLink: 'Open sock-shop-carts',
      register: 'Register a component with this address:',
      registerLink: 'Open the registration page',
      docs: 'Read documentation that was built from a repository',
      docsLink: 'Open the docs',
      create: 'Create a service from a template, repository included',
      createLink: 'Open the templates',
      people:
        'Sign out, and come back as somebody else: three of the five people are refused, each for another reason',
      peopleLink: 'Open the settings',
    },
  },
});
