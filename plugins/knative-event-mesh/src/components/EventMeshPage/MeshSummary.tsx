import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VendorSummary, type FreshnessLabelProps } from '@internal/vendor-ui';
import type { Environment } from '../../catalog/listEnvironments';
import { eventMeshTranslationRef } from '../../translation';
import { EnvironmentLine } from '../EnvironmentLine';

/** What to know before reading the table: the environments, how many event types there are, and how old all of it is. */
export function MeshSummary(props: {
  environments: readonly Environment[];
  /** Event types that the filters leave; undefined while that is not known. */
  matching: number | undefined;
  /** Left out where what is below says it itself. */
  freshness: FreshnessLabelProps | undefined;
}) {
  const { environments, matching, freshness } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  return (
    <VendorSummary
      label={t('list.summary')}
      aside={
        matching !== undefined && (
          <span role="status">
            {t('list.matching', {
              count: matching,
              number: matching.toLocaleString(),
            })}
          </span>
        )
      }
      freshness={freshness}
    >
      <EnvironmentLine environments={environments} />
    </VendorSummary>
  );
}
