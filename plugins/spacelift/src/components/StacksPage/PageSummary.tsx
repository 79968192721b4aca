import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { StackList } from '@internal/plugin-spacelift-common';
import {
  ExternalLink,
  freshnessOf,
  StateChip,
  VendorSummary,
  type EnvelopeState,
} from '@internal/vendor-ui';
import { useHeadline } from '../../hooks/useHeadline';
import { spaceliftTranslationRef } from '../../translation';

/** What to know before reading the table, how old it is, and the way to Spacelift. */
export function PageSummary(props: {
  list: StackList;
  state: EnvelopeState<StackList>;
}) {
  const { list, state } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const sayHeadline = useHeadline();
  return (
    <VendorSummary
      label={t('list.summary')}
      aside={<ExternalLink href={list.url}>{t('list.openAll')}</ExternalLink>}
      freshness={freshnessOf(state)}
    >
      <StateChip {...sayHeadline({ counts: list.counts })} size="large" />
    </VendorSummary>
  );
}
