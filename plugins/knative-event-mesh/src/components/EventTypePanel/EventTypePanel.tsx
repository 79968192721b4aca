import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SidePanel, VendorPanel } from '@internal/vendor-ui';
import { useEventTypeDetail } from '../../hooks/useEventTypeDetail';
import { eventMeshTranslationRef } from '../../translation';
import { eventMeshVendor } from '../../vendor';
import { EntityLink } from '../EntityLink';
import { EventTypeView, ViewSkeleton } from '../EventTypeView';

/** An event type beside the list that it was opened from. Keeps the focus, closes with Escape. */
export function EventTypePanel(props: {
  /** Entity ref. */
  eventTypeRef: string;
  onClose(): void;
}) {
  const { eventTypeRef, onClose } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  const state = useEventTypeDetail(eventTypeRef);
  const type = state.envelope?.data.eventType.type;

  return (
    <SidePanel title={type ?? eventTypeRef} size="medium" onClose={onClose}>
      <VendorPanel
        state={state}
        vendor={eventMeshVendor}
        label={t('detail.label')}
        skeleton={<ViewSkeleton />}
      >
        {({ data }) => (
          <>
            <div>
              <EntityLink
                entityRef={eventTypeRef}
                title={t('detail.openEntity')}
              />
            </div>
            <EventTypeView detail={data} />
          </>
        )}
      </VendorPanel>
    </SidePanel>
  );
}
