import {
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
} from '@backstage/catalog-model';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** The tab "Dependencies", for entities that depend on others or that others depend on. */
export const dependenciesContent = EntityContentBlueprint.make({
  name: 'dependencies',
  params: {
    path: '/dependencies',
    title: 'Dependencies',
    group: 'development',
    filter: entity =>
      (entity.relations ?? []).some(relation =>
        [RELATION_DEPENDS_ON, RELATION_DEPENDENCY_OF].includes(relation.type),
      ),
    loader: async () => {
      const { Dependencies } = await import('./Dependencies');
      return <Dependencies />;
    },
  },
});
