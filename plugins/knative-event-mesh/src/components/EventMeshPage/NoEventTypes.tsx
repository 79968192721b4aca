import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EmptyPanel } from '@internal/vendor-ui';
import type { Environment } from '../../catalog/listEnvironments';
import { eventMeshTranslationRef } from '../../translation';

/** Nothing to list: none are declared, or nobody knows, because event meshes are not in sync. */
export function NoEventTypes(props: { environments: readonly Environment[] }) {
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const isKnown = props.environments.every(({ state }) => state === 'ok');
  return isKnown ? (
    <EmptyPanel
      title={t('list.empty.title')}
      message={t('list.empty.message')}
    />
  ) : (
    <EmptyPanel
      title={t('list.unread.title')}
      message={t('list.unread.message')}
    />
  );
}
