import { Select, Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useNow, VendorPanel } from '@internal/vendor-ui';
import type { EventsQuestion } from '../../api';
import { useEvents } from '../../hooks/useEvents';
import { useKindName } from '../../hooks/useKindName';
import { useSteadyChoice } from '../../hooks/useSteadyChoice';
import { sortPods } from '../../lib/sortPods';
import type { Workload } from '../../lib/workloads';
import { kubernetesPortalTranslationRef } from '../../translation';
import { kubernetesVendor } from '../../vendor';
import { ProxyNote } from '../ProxyNote';
import { EventItem } from './EventItem';
import styles from './EventList.module.css';

/** Stands for the workload itself among the names of pods, of which none is a dot. */
const ITSELF = '.';

/** What happened to a pod of a workload, or to the workload itself, newest first. */
export function EventList(props: {
  workload: Workload;
  /** Name of a pod, a dot for the workload itself, or empty for what most likely told more when somebody began to look. */
  selected: string;
  onSelect(pod: string): void;
}) {
  const { workload, selected, onSelect } = props;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const nameKind = useKindName();
  const now = useNow();
  const isPod = workload.kind === 'Pod';
  const pods = sortPods(workload.pods, now).map(({ pod }) => pod.metadata.name);
  const options = [
    ...(isPod
      ? []
      : [
          {
            id: ITSELF,
            label: `${nameKind(workload.kind)} ${workload.name}`,
          },
        ]),
    ...pods.map(name => ({ id: name, label: name })),
  ];
  // What is wrong mostly happened to a pod.
  const first = workload.state === 'healthy' && !isPod ? ITSELF : pods[0];
  const shown =
    useSteadyChoice({
      of: workload.id,
      options: options.map(({ id }) => id),
      wanted: selected,
      first,
    }) ?? ITSELF;
  return (
    <div className={styles.root}>
      {options.length > 1 && (
        <Select
          className={styles.select}
          aria-label={t('events.of')}
          selectedKey={shown}
          onSelectionChange={key => onSelect(String(key))}
          options={options}
        />
      )}
      <Events
        question={{
          cluster: workload.cluster,
          namespace: workload.namespace,
          ...(shown === ITSELF
            ? { kind: kindOf(workload), name: workload.name }
            : { kind: 'Pod', name: shown }),
        }}
      />
    </div>
  );
}

function kindOf({ kind }: Workload) {
  return kind === 'KnativeService' ? 'Service' : kind;
}

function Events(props: { question: EventsQuestion }) {
  const { question } = props;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const state = useEvents(question);
  return (
    <>
      <VendorPanel
        state={state}
        vendor={kubernetesVendor}
        label={t('events.label', { name: question.name })}
        isEmpty={events => events.length === 0}
        empty={{ title: t('events.empty') }}
        skeleton={<Skeleton width="100%" height="8rem" />}
      >
        {({ data }) => (
          <ul
            className={styles.list}
            aria-label={t('events.label', { name: question.name })}
          >
            {data.map(event => (
              <EventItem key={event.id} event={event} />
            ))}
          </ul>
        )}
      </VendorPanel>
      <ProxyNote error={state.error} />
    </>
  );
}
