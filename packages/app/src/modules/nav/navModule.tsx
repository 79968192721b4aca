import { lazy, Suspense } from 'react';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { SidebarPlaceholder } from './SidebarPlaceholder';

// Search and notifications bring much code along, which nobody needs before having signed in.
const LazySidebar = lazy(() =>
  import('./Sidebar').then(m => ({ default: m.Sidebar })),
);

const sidebar = NavContentBlueprint.make({
  params: {
    component: ({ navItems }) => (
      <Suspense fallback={<SidebarPlaceholder />}>
        <LazySidebar navItems={navItems} />
      </Suspense>
    ),
  },
});

/** The sidebar of the portal. */
export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [sidebar],
});
