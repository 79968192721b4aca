import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Bone, SidePanel, VendorPanel } from '@internal/vendor-ui';
import { useResult } from '../../hooks/useResult';
import { sysdigTranslationRef } from '../../translation';
import { sysdigVendor } from '../../vendor';
import { ResultFacts } from './ResultFacts';
import styles from './ResultPanel.module.css';
import { VulnerabilityTable } from './VulnerabilityTable';

/** The vulnerabilities of one scan, beside the table that they were opened from. Keeps the focus, closes with Escape. */
export function ResultPanel(props: {
  entity: Entity;
  resultId: string;
  onClose(): void;
}) {
  const { entity, resultId, onClose } = props;
  const { t } = useTranslationRef(sysdigTranslationRef);
  const { state, list } = useResult(entity, resultId);
  const asset = state.envelope?.data.asset;

  return (
    <SidePanel
      title={asset ? t('result.title', { asset }) : t('result.titleLoading')}
      onClose={onClose}
    >
      <VendorPanel
        state={state}
        vendor={sysdigVendor}
        isEmpty={detail => detail.totals.vulnerabilities === 0}
        empty={{
          tone: 'ok',
          title: t('result.clean.title'),
          message: t('result.clean.message'),
        }}
        skeleton={
          <div className={styles.skeleton}>
            <Bone width="100%" height="9rem" />
            <Bone width="min(24rem, 100%)" height="2rem" />
            <Bone width="100%" height="24rem" />
          </div>
        }
      >
        {envelope => (
          <div className={styles.content}>
            <ResultFacts detail={envelope.data} />
            <VulnerabilityTable
              detail={envelope.data}
              list={list}
              isBusy={state.refreshing}
            />
          </div>
        )}
      </VendorPanel>
    </SidePanel>
  );
}
