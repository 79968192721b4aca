import {
  detectErrors,
  type ClusterObjects,
} from '@backstage/plugin-kubernetes-common';
import {
  Cluster,
  DetectedErrorsContext,
} from '@backstage/plugin-kubernetes-react';

/** The accordions of the stock Kubernetes plugin, one for each cluster. */
export function StockClusters(props: { raw: readonly ClusterObjects[] }) {
  const { raw } = props;
  const errors = detectErrors({ items: [...raw] });
  return (
    <DetectedErrorsContext.Provider value={[...errors.values()].flat()}>
      {raw.map(item => (
        <Cluster
          key={item.cluster.name}
          clusterObjects={item}
          podsWithErrors={
            new Set(
              (errors.get(item.cluster.name) ?? [])
                .filter(({ sourceRef }) => sourceRef.kind === 'Pod')
                .map(({ sourceRef }) => sourceRef.name),
            )
          }
        />
      ))}
    </DetectedErrorsContext.Provider>
  );
}
