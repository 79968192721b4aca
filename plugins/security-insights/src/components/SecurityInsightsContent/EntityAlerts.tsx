import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VendorPanel, VendorRequestError } from '@internal/vendor-ui';
import { useAlerts } from '../../hooks/useAlerts';
import { isOutage } from '../../lib/isOutage';
import { securityInsightsTranslationRef } from '../../translation';
import { githubVendor } from '../../vendor';
import { AlertsPage } from './AlertsPage';
import { ContentSkeleton } from './ContentSkeleton';
import styles from './SecurityInsightsContent.module.css';
import { WhoToAsk } from './WhoToAsk';

/** The alerts of an entity's repository in all of their states. */
export function EntityAlerts(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const alerts = useAlerts(entity);
  const { envelope, error } = alerts.state;
  const isRefused =
    error instanceof VendorRequestError && error.code === 'NOT_ALLOWED';

  const isOld = envelope !== undefined && isOutage(envelope.data.summary);
  // Each source says itself when only it is out of date; what is cut off is said where it is counted.
  const state = envelope
    ? {
        ...alerts.state,
        envelope: { ...envelope, stale: isOld, truncated: false },
      }
    : alerts.state;

  return (
    <div className={styles.page}>
      <VendorPanel
        state={state}
        vendor={githubVendor}
        label={t('title')}
        skeleton={<ContentSkeleton />}
      >
        {() =>
          envelope && (
            <AlertsPage
              entity={entity}
              alerts={alerts}
              envelope={envelope}
              isOutage={isOld}
            />
          )
        }
      </VendorPanel>
      {isRefused && <WhoToAsk entity={entity} />}
    </div>
  );
}
