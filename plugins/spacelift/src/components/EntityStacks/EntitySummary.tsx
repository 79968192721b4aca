import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityStacks } from '@internal/plugin-spacelift-common';
import type { Envelope } from '@internal/vendor-common';
import {
  ExternalLink,
  freshnessOf,
  StateChip,
  VendorSummary,
  type EnvelopeState,
} from '@internal/vendor-ui';
import { useHeadline } from '../../hooks/useHeadline';
import { countDrifted } from '../../lib/countGroups';
import { spaceliftTranslationRef } from '../../translation';

/** The most urgent thing to know about the stacks of an entity, how old it is, and the way to Spacelift. */
export function EntitySummary(props: {
  state: EnvelopeState<EntityStacks>;
  envelope: Envelope<EntityStacks>;
}) {
  const { state, envelope } = props;
  const { items, counts, missing, url } = envelope.data;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const sayHeadline = useHeadline();
  return (
    <VendorSummary
      label={t('list.summary')}
      aside={<ExternalLink href={url}>{t('list.openAll')}</ExternalLink>}
      freshness={freshnessOf(state)}
    >
      <StateChip
        {...sayHeadline({
          counts,
          drifted: countDrifted(items),
          missing: missing.length,
        })}
        size="large"
      />
    </VendorSummary>
  );
}
