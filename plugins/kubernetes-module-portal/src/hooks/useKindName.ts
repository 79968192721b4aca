import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { workloadKinds } from '../lib/workloads';
import { kubernetesPortalTranslationRef } from '../translation';

/** Names kinds of workloads; kinds without a word of their own are called as the cluster calls them. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  return kind => {
    const known = workloadKinds.find(each => each === kind);
    return known ? t(`kind.${known}`) : kind;
  };
}
