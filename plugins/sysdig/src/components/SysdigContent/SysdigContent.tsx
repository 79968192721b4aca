import { useMemo } from 'react';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { planReports } from '@internal/plugin-sysdig-common';
import { EmptyPanel, VendorPanel } from '@internal/vendor-ui';
import { useSummary } from '../../hooks/useSummary';
import { findReportStates } from '../../lib/reportState';
import { sysdigTranslationRef } from '../../translation';
import { sysdigVendor } from '../../vendor';
import { AbsentReports } from '../AbsentReports';
import { ContentSkeleton } from './ContentSkeleton';
import { Reports } from './Reports';
import styles from './SysdigContent.module.css';

/**
 * The tab "Sysdig" of an entity: what to know first, the reports that its annotations ask for, and which annotations
 * would add the others.
 */
export function SysdigContent() {
  const { entity } = useEntity();
  // Another entity is another page, with nothing left of the one before.
  return <EntityFindings key={stringifyEntityRef(entity)} entity={entity} />;
}

function EntityFindings(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(sysdigTranslationRef);
  const summary = useSummary(entity);
  const plans = useMemo(
    () => planReports(entity.metadata.annotations),
    [entity],
  );

  if (!summary.envelope) {
    return (
      <VendorPanel
        state={summary}
        vendor={sysdigVendor}
        skeleton={
          <ContentSkeleton reports={plans.filter(plan => plan.wanted).length} />
        }
      >
        {() => null}
      </VendorPanel>
    );
  }
  const { data } = summary.envelope;
  const states = findReportStates(data);
  const absent = plans.filter(plan => data[plan.kind] === undefined);
  return (
    <div className={styles.page}>
      {states.length === 0 ? (
        <EmptyPanel
          title={t('nothingAsked.title')}
          message={t('nothingAsked.message')}
        />
      ) : (
        <Reports
          entity={entity}
          summary={summary}
          envelope={summary.envelope}
        />
      )}
      <AbsentReports plans={absent} />
    </div>
  );
}
