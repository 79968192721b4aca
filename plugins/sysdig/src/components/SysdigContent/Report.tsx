import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PostureReport, ScanReport } from '@internal/plugin-sysdig-common';
import {
  ExternalLink,
  VendorPanel,
  type EnvelopeState,
} from '@internal/vendor-ui';
import type { PostureListState, ScanListState } from '../../hooks/useReport';
import { sysdigTranslationRef } from '../../translation';
import { sysdigVendor } from '../../vendor';
import { PostureReportView } from '../PostureReportView';
import { ReportNotes } from '../ReportNotes';
import { ScanReportView } from '../ScanReportView';
import { ReportSkeleton } from './ContentSkeleton';
import styles from './SysdigContent.module.css';

/** One report in all of its states. */
export function Report(props: {
  state: EnvelopeState<ScanReport | PostureReport>;
  scans: ScanListState;
  resources: PostureListState;
  onOpen(resultId: string): void;
}) {
  const { scans, resources, onOpen } = props;
  const { t } = useTranslationRef(sysdigTranslationRef);
  const { envelope } = props.state;
  const isBusy = props.state.refreshing;
  // The notes of the report say what is cut off, in the words of this vendor.
  const state = envelope
    ? { ...props.state, envelope: { ...envelope, truncated: false } }
    : props.state;

  return (
    <div className={styles.report}>
      {envelope && <ReportNotes envelope={envelope} />}
      <VendorPanel
        state={state}
        vendor={sysdigVendor}
        isEmpty={report => report.fetched === 0}
        empty={{
          title: t('list.empty.title'),
          message: t('list.empty.message'),
        }}
        skeleton={<ReportSkeleton />}
      >
        {({ data }) => (
          <div className={styles.report}>
            {data.kind === 'posture' ? (
              <PostureReportView
                report={data}
                list={resources}
                isBusy={isBusy}
              />
            ) : (
              <ScanReportView
                report={data}
                list={scans}
                isBusy={isBusy}
                onOpen={onOpen}
              />
            )}
            <div>
              <ExternalLink href={data.url}>{t('list.openList')}</ExternalLink>
            </div>
          </div>
        )}
      </VendorPanel>
    </div>
  );
}
