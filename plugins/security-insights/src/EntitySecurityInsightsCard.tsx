import { lazy, Suspense } from 'react';

const Card = lazy(async () => {
  const { SecurityInsightsCard } = await import(
    './components/SecurityInsightsCard'
  );
  return { default: SecurityInsightsCard };
});

/**
 * The card "Security Insights", for entity pages that are built by hand. Has to be below an `EntityProvider`. Loaded when
 * it is first shown. The name is the one that the security article uses.
 */
export function EntitySecurityInsightsCard() {
  return (
    <Suspense fallback={null}>
      <Card />
    </Suspense>
  );
}
