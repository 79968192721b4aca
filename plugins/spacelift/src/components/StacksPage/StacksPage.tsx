import { useEffect, useRef } from 'react';
import { Container } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { StackList } from '@internal/plugin-spacelift-common';
import type { Envelope } from '@internal/vendor-common';
import { useOpenItem, VendorPanel } from '@internal/vendor-ui';
import { useStackList } from '../../hooks/useStackList';
import { spaceliftTranslationRef } from '../../translation';
import { spaceliftVendor } from '../../vendor';
import { StackPanel } from '../StackPanel';
import { PageSkeleton } from './PageSkeleton';
import { PageSummary } from './PageSummary';
import { StackFilters } from './StackFilters';
import styles from './StacksPage.module.css';
import { StackTable } from './StackTable';

/** The page of all stacks that the portal shows, most urgent first. The title above it is the app's. */
export function StacksPage() {
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const { state, list } = useStackList();
  const { id: openId, open, close } = useOpenItem('stack');
  const page = useRef<HTMLElement>(null);
  const cameWithUrl = useRef(openId !== undefined);
  // What can be filtered by stays on screen when a question fails, because another one may not.
  const latest = useRef<Envelope<StackList>>();
  latest.current = state.envelope ?? latest.current;
  const known = latest.current?.data;

  useEffect(() => {
    // What opened a stack gets the focus back by itself. A stack that came with the URL was opened by nothing.
    if (cameWithUrl.current && !openId) {
      cameWithUrl.current = false;
      page.current?.focus();
    }
  }, [openId]);

  return (
    <main ref={page} tabIndex={-1} className={styles.main}>
      <Container className={styles.page}>
        {known && known.total > 0 && (
          <>
            <PageSummary
              list={known}
              state={state}
              stale={state.envelope?.stale}
            />
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
      </Container>
      {openId && known && (
        <StackPanel
          stackId={openId}
          capabilities={known.capabilities}
          mayTrigger={known.mayTrigger}
          onChanged={state.refresh}
          onClose={close}
        />
      )}
    </main>
  );
}
