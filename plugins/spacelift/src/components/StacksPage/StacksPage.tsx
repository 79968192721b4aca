import { useRef } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { StackList } from '@internal/plugin-spacelift-common';
import type { Envelope } from '@internal/vendor-common';
import { useOpenItem, VendorPage, VendorPanel } from '@internal/vendor-ui';
import { useStackList } from '../../hooks/useStackList';
import { spaceliftTranslationRef } from '../../translation';
import { spaceliftVendor } from '../../vendor';
import { StackPanel } from '../StackPanel';
import { PageSkeleton } from './PageSkeleton';
import { PageSummary } from './PageSummary';
import { StackFilters } from './StackFilters';
import { StackTable } from './StackTable';

/** The page of all stacks that the portal shows, most urgent first. The title above it is the app's. */
export function StacksPage() {
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const { state, list } = useStackList();
  const { id: openId, open, close } = useOpenItem('stack');
  // What can be filtered by stays on screen when a question fails, because another one may not.
  const latest = useRef<Envelope<StackList>>();
  latest.current = state.envelope ?? latest.current;
  const known = latest.current?.data;

  return (
    <VendorPage
      openId={openId}
      panel={
        openId &&
        known && (
          <StackPanel
            stackId={openId}
            capabilities={known.capabilities}
            mayTrigger={known.mayTrigger}
            onChanged={state.refresh}
            onClose={close}
          />
        )
      }
    >
      {known && known.total > 0 && (
        <>
          <PageSummary list={known} state={state} />
          <StackFilters answer={known} list={list} />
        </>
      )}
      <VendorPanel
        state={state}
        vendor={spaceliftVendor}
        label={t('list.label')}
        isEmpty={data => data.total === 0}
        empty={{
          title: t('list.empty.title'),
          message: t('list.empty.message'),
        }}
        skeleton={<PageSkeleton withHead={!known} />}
      >
        {({ data }) => (
          <StackTable
            answer={data}
            list={list}
            isBusy={state.refreshing}
            onOpen={open}
          />
        )}
      </VendorPanel>
    </VendorPage>
  );
}
