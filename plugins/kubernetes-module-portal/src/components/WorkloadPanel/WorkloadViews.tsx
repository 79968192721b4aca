import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useUrlState } from '@internal/vendor-ui';
import type { Workload } from '../../lib/workloads';
import { kubernetesPortalTranslationRef } from '../../translation';
import { ContainerLog } from '../ContainerLog';
import { EventList } from '../EventList';
import { PodList } from '../PodList';
import { JobRuns } from './JobRuns';
import styles from './WorkloadPanel.module.css';

const views = ['pods', 'runs', 'events', 'logs'] as const;

const defaults = { view: '', pod: '', container: '', previous: false };
const allowed = { view: views };

/** Pods, jobs, events and logs of a workload, one at a time; the URL says which. What nobody looks at is not asked for. */
export function WorkloadViews(props: {
  workload: Workload;
  urlPrefix: string;
}) {
  const { workload, urlPrefix } = props;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const [url, change] = useUrlState(urlPrefix, defaults, { allowed });
  const offered = views.filter(
    view =>
      (view !== 'runs' || workload.runs !== undefined) &&
      // An autoscaler has no pods of its own.
      (workload.kind !== 'HorizontalPodAutoscaler' || view === 'events'),
  );
  const selected = offered.find(view => view === url.view) ?? offered[0];

  return (
    <Tabs
      className={styles.tabs}
      selectedKey={selected}
      onSelectionChange={key => {
        const view = offered.find(each => each === key);
        if (view && view !== selected) {
          change({ view });
        }
      }}
    >
      <div className={styles.bar}>
        <TabList aria-label={t('panel.views')}>
          {offered.map(view => (
            <Tab key={view} id={view} className={styles.tab}>
              {t(`panel.${view}`)}
            </Tab>
          ))}
        </TabList>
      </div>
      {/* A panel keeps the id that it began with, and each tab refers to its own. */}
      <TabPanel key={selected} id={selected} className={styles.view}>
        {selected === 'pods' && (
          <PodList
            workload={workload}
            onShowLog={(pod, container, previous) =>
              change({ view: 'logs', pod, container, previous })
            }
          />
        )}
        {selected === 'runs' && <JobRuns workload={workload} />}
        {selected === 'events' && (
          <EventList
            workload={workload}
            selected={url.pod}
            onSelect={pod => change({ pod, container: undefined })}
          />
        )}
        {selected === 'logs' && (
          <ContainerLog workload={workload} place={url} onChange={change} />
        )}
      </TabPanel>
    </Tabs>
  );
}
