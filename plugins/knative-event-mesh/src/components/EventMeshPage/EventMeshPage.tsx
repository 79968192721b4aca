import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NotConfiguredPanel,
  useOpenItem,
  VendorPage,
  VendorPanel,
} from '@internal/vendor-ui';
import { useMesh } from '../../hooks/useMesh';
import { useMeshList } from '../../hooks/useMeshList';
import { eventMeshTranslationRef } from '../../translation';
import { eventMeshVendor } from '../../vendor';
import { EventTypePanel } from '../EventTypePanel';
import { EventTypes } from './EventTypes';
import { NoEventTypes } from './NoEventTypes';
import { PageSkeleton } from './PageSkeleton';

/** The page of all event types. The title above it is the app's. */
export function EventMeshPage() {
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const { list, filters } = useMeshList();
  const mesh = useMesh(filters.environment);
  const { id: openId, open, close } = useOpenItem('eventType');

  return (
    <VendorPage
      openId={openId}
      panel={openId && <EventTypePanel eventTypeRef={openId} onClose={close} />}
    >
      <VendorPanel
        state={mesh}
        vendor={eventMeshVendor}
        label={t('entity.label')}
        skeleton={<PageSkeleton />}
      >
        {({ data }) => {
          const isEmpty = data.facets.total === 0 && !filters.environment;
          if (isEmpty && data.environments.length === 0) {
            return <NotConfiguredPanel vendor={eventMeshVendor} />;
          }
          return (
            <EventTypes
              mesh={data}
              list={list}
              filters={filters}
              onOpen={open}
              onRefresh={mesh.refresh}
              empty={
                isEmpty && <NoEventTypes environments={data.environments} />
              }
            />
          );
        }}
      </VendorPanel>
    </VendorPage>
  );
}
