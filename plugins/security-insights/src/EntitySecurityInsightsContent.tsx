import { lazy, Suspense } from 'react';

const Content = lazy(async () => {
  const { SecurityInsightsContent } = await import(
    './components/SecurityInsightsContent'
  );
  return { default: SecurityInsightsContent };
});

/**
 * The content of the tab "Security Insights", for entity pages that are built by hand. Has to be below an `EntityProvider`. Loaded when
 * it is first shown. The name is the one that the security article uses.
 */
export function EntitySecurityInsightsContent() {
  return (
    <Suspense fallback={null}>
      <Content />
    </Suspense>
  );
}
