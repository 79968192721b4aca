import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import kubernetesPlugin from '@backstage/plugin-kubernetes/alpha';
import { kubernetesContentRouteRef } from './routes';

const kubernetesContent = kubernetesPlugin
  .getExtension('entity-content:kubernetes/kubernetes')
  .override({
    params: {
      routeRef: kubernetesContentRouteRef,
      loader: async () => {
        const { KubernetesContent } = await import(
          './components/KubernetesContent'
        );
        return <KubernetesContent />;
      },
    },
  });

const kubernetesCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    // The same as that of the tab.
    filter: {
      $any: [
        {
          'metadata.annotations.backstage.io/kubernetes-id': { $exists: true },
        },
        {
          'metadata.annotations.backstage.io/kubernetes-label-selector': {
            $exists: true,
          },
        },
      ],
    },
    loader: async () => {
      const { KubernetesCard } = await import('./components/KubernetesCard');
      return <KubernetesCard />;
    },
  },
});

/**
 * The stock Kubernetes plugin with a tab of its own and a card on the overview: workloads, worst first, and why they do not
 * work. Reads through the stock plugin's APIs, with the rights of the person who is signed in.
 */
export const kubernetesPortalModule = createFrontendModule({
  pluginId: 'kubernetes',
  extensions: [kubernetesContent, kubernetesCard],
});
