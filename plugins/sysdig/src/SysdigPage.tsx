import { lazy, Suspense } from 'react';

const Content = lazy(async () => {
  const { SysdigContent } = await import('./components/SysdigContent');
  return { default: SysdigContent };
});

/**
 * The content of the tab "Sysdig", for apps that build their entity page by hand. Has to be below an `EntityProvider`.
 * Loaded when it is first shown.
 */
export function SysdigPage() {
  return (
    <Suspense fallback={null}>
      <Content />
    </Suspense>
  );
}
