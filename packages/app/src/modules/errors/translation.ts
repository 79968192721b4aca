import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the pages that say what went wrong. */
export const errorsTranslationRef = createTranslationRef({
  id: 'callboard.errors',
  messages: {
    notFound: {
      title: 'There is no page here',
      text: 'Nothing is found at {{path}}. The address may be mistyped, or what was here may have been removed or renamed.',
      home: 'Go to the home page',
      catalog: 'Look in the catalog',
      search: 'Search',
    },
    failure: {
      titlePlugin: '{{plugin}} ran into a problem',
      title: 'Something ran into a problem',
      notAllowedTitle: 'You are not allowed to see this',
      notAllowedText:
        'Ask the owner of what you were looking at, or an administrator of the portal, for access.',
      notLoadedTitle: 'This part of the portal could not be loaded',
      notLoadedText:
        'The portal may have been updated since you opened it, or the connection broke off. Reload the page to go on.',
      retry: 'Try again',
      reload: 'Reload the page',
    },
  },
});
