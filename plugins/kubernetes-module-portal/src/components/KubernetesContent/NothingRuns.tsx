import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CopyableSnippet, EmptyPanel, Facts } from '@internal/vendor-ui';
import {
  CLUSTER_ANNOTATION,
  findQuestion,
  isKnown,
  lacksKinds,
  toKubectl,
  type KubernetesOverview,
} from '../../lib/overview';
import { kubernetesPortalTranslationRef } from '../../translation';
import styles from './KubernetesContent.module.css';

/** Instead of workloads when there are none: what was asked, where, and how to correct the question. */
export function NothingRuns(props: {
  entity: Entity;
  overview: KubernetesOverview;
}) {
  const { entity, overview } = props;
  const { unknownCluster } = overview;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const question = findQuestion(entity);
  const answered = overview.clusters.filter(isKnown);
  const objects = answered.reduce((sum, each) => sum + each.objects, 0);
  const titleOf = () => {
    if (answered.some(lacksKinds)) {
      return t('empty.titlePart');
    }
    return t(objects > 0 ? 'empty.titleObjects' : 'empty.title');
  };
  return (
    <>
      <EmptyPanel
        title={titleOf()}
        message={
          <>
            {unknownCluster
              ? t('empty.unknownCluster', {
                  name: unknownCluster.name,
                  annotation: CLUSTER_ANNOTATION,
                  known: unknownCluster.known.join(', '),
                })
              : t('empty.message')}{' '}
            {objects > 0 && t('empty.objects', { count: objects })}
          </>
        }
      />
      <section className={styles.asked} aria-label={t('empty.asked')}>
        <h2 className={styles.heading}>{t('empty.asked')}</h2>
        <Facts
          facts={[
            [
              t('empty.clusters'),
              answered.map(({ title }) => title).join(', '),
            ],
            [
              t('empty.namedCluster'),
              question.cluster && <code>{question.cluster}</code>,
            ],
            [
              t('empty.namespace'),
              question.namespace ? (
                <code>{question.namespace}</code>
              ) : (
                t('empty.anyNamespace')
              ),
            ],
            [t('empty.selector'), <code>{question.selector}</code>],
            [t('empty.annotation'), <code>{question.annotation}</code>],
          ]}
        />
        <p className={styles.note}>
          {unknownCluster && `${t('empty.fixCluster')} `}
          {t('empty.fix')}
        </p>
        <CopyableSnippet
          label={t('empty.kubectl')}
          text={toKubectl(question)}
        />
      </section>
    </>
  );
}
