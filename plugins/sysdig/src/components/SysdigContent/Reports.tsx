import { useState } from 'react';
import type { Entity } from '@backstage/catalog-model';
import type { ReportKind, SysdigSummary } from '@internal/plugin-sysdig-common';
import type { Envelope } from '@internal/vendor-common';
import {
  freshnessOf,
  useFocusAfterClose,
  useOpenItem,
  useUrlState,
  type EnvelopeState,
} from '@internal/vendor-ui';
import { useReport } from '../../hooks/useReport';
import { vulnerabilityList } from '../../lib/lists';
import { findReportStates, findWorst } from '../../lib/reportState';
import { ReportTabs } from '../ReportTabs';
import { ResultPanel } from '../ResultPanel';
import { SummaryLine } from '../SummaryLine';
import { Report } from './Report';
import styles from './SysdigContent.module.css';

// What the URL says about the list of one report means nothing for another one.
const reportDefaults = {
  report: '',
  search: '',
  policy: [],
  state: [],
  sort: '',
  order: '',
  page: '',
};
const otherList = Object.fromEntries(
  Object.keys(reportDefaults).map(name => [name, undefined]),
);

/** Summary, one tab for each report, and the vulnerabilities of a scan when one is open. The URL says which. */
export function Reports(props: {
  entity: Entity;
  summary: EnvelopeState<SysdigSummary>;
  envelope: Envelope<SysdigSummary>;
}) {
  const { entity, summary, envelope } = props;
  const states = findReportStates(envelope.data);
  const [url, changeUrl] = useUrlState<
    Record<string, string | readonly string[]>
  >('', reportDefaults);
  // The worst report opens first. Which one that is may change later; then nobody is moved away from what they read.
  const [first] = useState(() => findWorst(states)?.kind ?? states[0].kind);
  const selected =
    states.find(each => each.kind === url.report)?.kind ??
    states.find(each => each.kind === first)?.kind ??
    states[0].kind;

  const report = useReport(entity, selected);
  const {
    id: resultId,
    open,
    close,
  } = useOpenItem('result', vulnerabilityList.prefix);
  const page = useFocusAfterClose<HTMLDivElement>(resultId);

  return (
    <div className={styles.page} ref={page} tabIndex={-1}>
      <SummaryLine
        summary={envelope.data}
        freshness={{
          ...freshnessOf(summary),
          onRefresh: () => {
            summary.refresh();
            report.state.refresh();
          },
        }}
      />
      <ReportTabs
        summary={envelope.data}
        states={states}
        selected={selected}
        onSelect={(kind: ReportKind) =>
          changeUrl({ ...otherList, report: kind })
        }
      >
        <Report {...report} onOpen={open} />
      </ReportTabs>
      {resultId && (
        <ResultPanel entity={entity} resultId={resultId} onClose={close} />
      )}
    </div>
  );
}
