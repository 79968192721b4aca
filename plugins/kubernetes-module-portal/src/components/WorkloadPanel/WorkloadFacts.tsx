import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ExternalLink, Facts, RelativeTime } from '@internal/vendor-ui';
import { useKindName } from '../../hooks/useKindName';
import type { Workload } from '../../lib/workloads';
import { kubernetesPortalTranslationRef } from '../../translation';
import { AutoscalerFacts } from './AutoscalerFacts';
import { RevisionFacts } from './RevisionFacts';
import styles from './WorkloadPanel.module.css';

/** What is known about a workload beside its state. */
export function WorkloadFacts(props: { workload: Workload }) {
  const { workload } = props;
  const { ready, desired, restarts, images, autoscaler, revisions } = workload;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const nameKind = useKindName();
  const moment = (at: string | undefined) => at && <RelativeTime at={at} />;
  const hasReady = ready !== undefined || desired !== undefined;
  return (
    <section aria-label={t('panel.about')}>
      <Facts
        facts={[
          [t('panel.kind'), nameKind(workload.kind)],
          [t('panel.cluster'), workload.clusterTitle],
          [t('panel.namespace'), workload.namespace],
          [
            t('panel.ready'),
            hasReady &&
              t('readyOf', {
                ready: ready === undefined ? '?' : ready.toLocaleString(),
                desired: desired === undefined ? '?' : desired.toLocaleString(),
              }),
          ],
          [t('panel.restarts'), restarts?.toLocaleString()],
          [t('panel.created'), moment(workload.createdAt)],
          [t('panel.schedule'), workload.schedule],
          [t('panel.lastScheduled'), moment(workload.lastScheduledAt)],
          [
            t('panel.lastSucceeded'),
            moment(workload.lastSucceededAt) ??
              (workload.lastScheduledAt && t('panel.neverSucceeded')),
          ],
          [
            t('panel.autoscaler'),
            autoscaler && <AutoscalerFacts autoscaler={autoscaler} />,
          ],
          [
            t('panel.url'),
            workload.url && (
              <ExternalLink href={workload.url}>{workload.url}</ExternalLink>
            ),
          ],
          [
            t('panel.revisions'),
            revisions && revisions.length > 0 && (
              <RevisionFacts revisions={revisions} />
            ),
          ],
          [
            t('panel.images'),
            images.length > 0 && (
              <ul className={styles.plain}>
                {images.map(image => (
                  <li key={image}>{image}</li>
                ))}
              </ul>
            ),
          ],
        ].map(([name, value]) => [String(name), value || null] as const)}
      />
    </section>
  );
}
