import { lazy, Suspense } from 'react';
import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';

const VisitListener = lazy(() =>
  import('@backstage/plugin-home').then(m => ({ default: m.VisitListener })),
);

/** Reports each page to the visits API. Replaces the stock extension, which is off. */
export const visitListener = AppRootElementBlueprint.make({
  name: 'visit-listener',
  params: {
    element: (
      <Suspense fallback={null}>
        <VisitListener />
      </Suspense>
    ),
  },
});
