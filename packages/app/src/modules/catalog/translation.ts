import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts that Callboard adds to the catalog's pages. */
export const catalogTranslationRef = createTranslationRef({
  id: 'callboard.catalog',
  messages: {
    dependencies: {
      dependsOn: 'Depends on',
      dependsOnNothing: 'This depends on nothing in the catalog.',
      dependencyOf: 'Needed by',
      dependencyOfNothing: 'Nothing in the catalog depends on this.',
    },
  },
});
