import { Select, Skeleton, Switch } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FreshnessLabel, useNow, VendorPanel } from '@internal/vendor-ui';
import type { LogQuestion } from '../../api';
import { useLog } from '../../hooks/useLog';
import { useSteadyChoice } from '../../hooks/useSteadyChoice';
import { findContainers } from '../../lib/findContainers';
import { sortPods } from '../../lib/sortPods';
import type { Workload } from '../../lib/workloads';
import { kubernetesPortalTranslationRef } from '../../translation';
import { kubernetesVendor } from '../../vendor';
import { ProxyNote } from '../ProxyNote';
import styles from './ContainerLog.module.css';
import { LogText } from './LogText';

/** Which log is looked at; empty names stand for what is most likely wanted when somebody begins to look. */
export interface LogPlace {
  pod: string;
  container: string;
  previous: boolean;
}

/** The log of a container of a workload: which one can be chosen, of this run or of the one before. */
export function ContainerLog(props: {
  workload: Workload;
  place: LogPlace;
  onChange(changes: Partial<LogPlace>): void;
}) {
  const { workload, place, onChange } = props;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const now = useNow();
  const pods = sortPods(workload.pods, now).map(({ pod }) => pod);
  const podNames = pods.map(({ metadata }) => metadata.name);
  const podName = useSteadyChoice({
    of: workload.id,
    options: podNames,
    wanted: place.pod,
  });
  const pod = pods.find(({ metadata }) => metadata.name === podName);
  const containers = pod ? findContainers(pod, now) : [];
  const container = useSteadyChoice({
    of: podName ?? '',
    options: containers,
    wanted: place.container,
  });

  if (!pod || !container) {
    return <p className={styles.quiet}>{t('logs.noPods')}</p>;
  }
  const toOptions = (names: readonly string[]) =>
    names.map(name => ({ id: name, label: name }));
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <Select
          className={styles.select}
          label={t('logs.pod')}
          selectedKey={pod.metadata.name}
          onSelectionChange={key =>
            onChange({ pod: String(key), container: undefined })
          }
          options={toOptions(podNames)}
        />
        <Select
          className={styles.select}
          label={t('logs.container')}
          selectedKey={container}
          onSelectionChange={key => onChange({ container: String(key) })}
          options={toOptions(containers)}
        />
        <Switch
          label={t('logs.previous')}
          isSelected={place.previous}
          onChange={previous => onChange({ previous })}
        />
      </div>
      <Log
        question={{
          cluster: workload.cluster,
          namespace: workload.namespace,
          pod: pod.metadata.name,
          container,
          previous: place.previous,
        }}
      />
    </div>
  );
}

function Log(props: { question: LogQuestion }) {
  const { question } = props;
  const { container } = question;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const state = useLog(question);
  const label = t('logs.label', { container });
  return (
    <>
      <VendorPanel
        state={state}
        vendor={kubernetesVendor}
        label={label}
        skeleton={<Skeleton width="100%" height="20rem" />}
      >
        {({ data, asOf }) => (
          <LogText
            log={data}
            label={label}
            freshness={
              <FreshnessLabel
                asOf={asOf}
                stale={state.error !== undefined}
                refreshing={state.refreshing}
                onRefresh={state.refresh}
                subject={label}
              />
            }
          />
        )}
      </VendorPanel>
      <ProxyNote error={state.error} />
    </>
  );
}
